import { expect, test } from 'vitest'
import { joinLines } from '../../src/render/join-lines.ts'

test('line breaks between characters of scripts without spaces go', () => {
  expect(joinLines('日本\n語の \n  文', '', '')).toBe('日本語の文')
  expect(joinLines('𠮷\n𠮷', '', '')).toBe('𠮷𠮷')
  expect(joinLines('ｶﾅ\nかな', '', '')).toBe('ｶﾅかな')
})

test('line breaks between words stay', () => {
  for (const text of ['two\nwords', '日本\nEnglish', 'English\n日本', '한국어\n문장', 'a\n\nb']) {
    expect(joinLines(text, '', '')).toBe(text)
  }
})

test('full-width punctuation needs no space beside it', () => {
  expect(joinLines('です。\nmod_wsgi は\n「Apache」', '', '')).toBe('です。mod_wsgi は「Apache」')
})

test('breaks at the ends look at the texts beside them', () => {
  expect(joinLines('\n語', '日本', '')).toBe('語')
  expect(joinLines('日本\n', '', '語')).toBe('日本')
  expect(joinLines('日本\n', '', 'word')).toBe('日本\n')
  expect(joinLines('日本\n', '', '')).toBe('日本\n')
  expect(joinLines('\n', '日', '本')).toBe('')
})
