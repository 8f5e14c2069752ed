import { expect, test } from 'vitest'
import { fencedLines, looksLikeCode } from '../../src/segment/code.ts'

test.each([
  'pumpctl --slow start',
  'cat /etc/pumps < list',
  'speed = 12',
  'def start():',
  'FROM pump:2',
  '>>> start()',
  '$ pumpctl start',
  'pump.start(); // the pump is to be started',
  '----------',
])('%j is code', text => {
  expect(looksLikeCode(text)).toBe(true)
})

test.each([
  'Start the pump.',
  'Use a spade (or a fork) here',
  'Speed: how fast it runs',
  'let the pump run for an hour',
  'START obeys the following rules:',
  'Or, to see when the pump started;',
  'Files can hold a Bash-like syntax {PUMP}',
  'slow pumps (which are to be avoided in winter);',
  '$PUMP is on.',
  '## Watering {#watering}',
  'Wait for {{< param hours >}}',
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
