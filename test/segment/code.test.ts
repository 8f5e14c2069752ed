import { expect, test } from 'vitest'
import { fencedLines, looksLikeCode } from '../../src/segment/code.ts'

test.each([
  'pumpctl --slow start',
  'cat /etc/pumps < list',
  'speed = 12',
  'def start():',
  'FROM pump:2',
  '>>> start()',
])('%j is code', text => {
  expect(looksLikeCode(text)).toBe(true)
})

test.each([
  'Start the pump.',
  'Use a spade (or a fork) here',
  'Speed: how fast it runs',
  'let the pump run for an hour',
])('%j is no code', text => {
  expect(looksLikeCode(text)).toBe(false)
})

test('fences of Markdown inside comments', () => {
  expect(fencedLines(['a', '```sh', 'b', '```', 'c', '~~~', 'd'])).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    true,
  ])
})
