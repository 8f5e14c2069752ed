import { expect, it } from 'vitest'
import type { Translate } from '../../src/site/messages/messages.ts'
import { findingText } from '../../src/site/status/finding.ts'

const t: Translate = key => (key === 'rule.known' ? '参照先がありません。' : '')
const finding = (rule: string, message: string) =>
  findingText({ rule, severity: 'warning', message } as Parameters<typeof findingText>[0], t)

it('says in the language of the page what is wrong, and quotes what is meant', () => {
  expect(finding('known', 'The sentences “One.” and “Two.” are missing.')).toEqual({
    text: '参照先がありません。',
    quotes: ['“One.”', '“Two.”'],
  })
  expect(finding('known', 'There is no label "start". Write ".. _start:" before it.')).toEqual({
    text: '参照先がありません。',
    quotes: ['"start"'],
  })
  expect(finding('known', 'The text ends.').quotes).toEqual([])
})

it('leaves a message as it was written where the interface has no words for its rule', () => {
  expect(finding('other', 'There is no "x".')).toEqual({ text: 'There is no "x".', quotes: [] })
})
