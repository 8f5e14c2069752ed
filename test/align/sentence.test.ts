import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/align/sentence.ts'

const code = (text: string): string => `\u0002${text}\u0003`

function split(text: string, language: string): string[] {
  return sentences(text, language).map(sentence => sentence.text)
}

describe('English', () => {
  test.each([
    ['Wait a minute. Then try again!', ['Wait a minute.', 'Then try again!']],
    [
      'Use a cup, e.g. the blue one, i.e. mine. It is clean.',
      ['Use a cup, e.g. the blue one, i.e. mine.', 'It is clean.'],
    ],
    ['Spoons, forks, etc. are in the drawer.', ['Spoons, forks, etc. are in the drawer.']],
    ['Bring spoons, forks, etc. The plates are here.', ['Bring spoons, forks, etc.', 'The plates are here.']],
    [
      'See Fig. 3 and No. 4 on the wall. Dr. Cook drew them.',
      ['See Fig. 3 and No. 4 on the wall.', 'Dr. Cook drew them.'],
    ],
    [
      `Open ${code('tea. Now')} in version 2.0.1 first. ${code('kettle')} reads it.`,
      [`Open ${code('tea. Now')} in version 2.0.1 first.`, `${code('kettle')} reads it.`],
    ],
    ['It said "Stop here." Then it stopped.', ['It said "Stop here."', 'Then it stopped.']],
    [
      'Read https://example.org/a.b?c=d. The file is tea.conf.',
      ['Read https://example.org/a.b?c=d.', 'The file is tea.conf.'],
    ],
    ['First line\n\nSecond line', ['First line', 'Second line']],
    ['Is it hot? and sweet? Nobody knows.', ['Is it hot? and sweet?', 'Nobody knows.']],
    ['Pour it slowly. For example:', ['Pour it slowly. For example:']],
    ['2. Pour the water slowly.', ['2. Pour the water slowly.']],
    [
      'A name may hold letters, . (period) or - (hyphen). It must not be empty.',
      ['A name may hold letters, . (period) or - (hyphen).', 'It must not be empty.'],
    ],
  ])('%s', (text, expected) => {
    expect(split(text, 'en')).toEqual(expected)
  })
})

describe('Japanese, Chinese, Korean', () => {
  test.each([
    ['ja', 'お湯を沸かします。茶葉を入れます！', ['お湯を沸かします。', '茶葉を入れます！']],
    [
      'ja',
      '「熱い。触るな。」と書いてあります。気をつけてください。',
      ['「熱い。触るな。」と書いてあります。', '気をつけてください。'],
    ],
    [
      'ja',
      'お湯を沸かします（水道水で構いません。）。次に茶葉を入れます。',
      ['お湯を沸かします（水道水で構いません。）。', '次に茶葉を入れます。'],
    ],
    [
      'ja',
      'お湯を沸かします。（水道水で構いません。）次に茶葉を入れます。',
      ['お湯を沸かします。', '（水道水で構いません。）', '次に茶葉を入れます。'],
    ],
    [
      'ja',
      `${code('a.b。c')} を開きます。バージョン 2.0 が必要です。`,
      [`${code('a.b。c')} を開きます。`, 'バージョン 2.0 が必要です。'],
    ],
    ['ja', '「閉じない括弧です。次の文です。', ['「閉じない括弧です。', '次の文です。']],
    ['zh', '水已经开了。请放入茶叶！', ['水已经开了。', '请放入茶叶！']],
    ['ko', '물이 끓었습니다. 찻잎을 넣으세요.', ['물이 끓었습니다.', '찻잎을 넣으세요.']],
  ])('%s %s', (language, text, expected) => {
    expect(split(text, language)).toEqual(expected)
  })
})

test('sentences are ranges of the text, in order, and lose no letter', () => {
  const pieces = fc.constantFrom(
    'a',
    'B',
    '. ',
    '。',
    '「',
    '」',
    '(',
    ')',
    '\n\n',
    ' ',
    '\u0002x.\u0003',
    '語',
    '!',
    'e.g. ',
  )
  fc.assert(
    fc.property(fc.array(pieces), fc.constantFrom('en', 'ja', 'zh', 'ko'), (list, language) => {
      const text = list.join('')
      let end = 0
      let letters = ''
      for (const sentence of sentences(text, language)) {
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
        end = sentence.end
        letters += sentence.text.replace(/[^\p{L}]/gu, '')
      }
      expect(letters).toBe(text.replace(/[^\p{L}]/gu, ''))
    }),
  )
})
