import { expect, test } from 'vitest'
import { countScripts, languagePair, writtenIn } from '../../src/segment/script.ts'

test.each([
  ['ja', '庭の手引き', 'target'],
  ['ja', 'Docker Compose 概要', 'target'],
  ['ja', 'Virtualenv は Python のためのものです', 'target'],
  ['ja', 'Keep the spade dry', 'source'],
  ['ja', 'The word 鋤 means a spade in this book', 'source'],
  ['ja', '1.2 → 3', 'none'],
  ['zh', '每天浇水', 'target'],
  ['zh', 'Water daily', 'source'],
  ['ko', '매일 물을 주세요', 'target'],
  ['ko', '每天浇水', 'none'],
  ['ru', 'Поливайте каждый день', 'target'],
] as const)('%s: %j is written in the %s language', (target, text, written) => {
  expect(writtenIn(text, languagePair('en', target))).toBe(written)
})

test('letters of both scripts are counted, signs and digits are not', () => {
  expect(countScripts('Pump ポンプ 12 – 𠮷', languagePair('en', 'ja'))).toEqual({ source: 4, target: 4 })
})
