import { expect, test } from 'vitest'
import { fromRst } from '../../../src/rst/from-rst.ts'
import { resolve } from '../../../src/rst/resolve/resolve.ts'

const count = 20_000
const numbers = Array.from({ length: count }, (_, index) => index)
const lines = (word: string): string => `${`${word} `.repeat(20).trim()}\n`.repeat(count / 20)

/** Documents that a careless resolver reads in quadratic time, or with a stack as deep as the document is long. */
const hostile: Record<string, string> = {
  'unknown references': lines('a_'),
  substitutions: `${lines('|a|')}\n.. |a| replace:: x`,
  'footnote references': lines('[#]_'),
  'a chain of indirect targets': `${numbers.map(n => `.. _t${n}: t${n + 1}_\n`).join('')}\nt0_`,
  'targets in a row': `${numbers.map(n => `.. _t${n}:\n`).join('')}\nt0_`,
  'substitutions that double': numbers
    .slice(0, 60)
    .map(n => `.. |s${n}| replace:: |s${n + 1}| |s${n + 1}|\n`)
    .join('')
    .concat('\n|s0|'),
}

test.each(Object.keys(hostile))('%s', name => {
  const document = fromRst(hostile[name] ?? '')
  const start = performance.now()
  resolve(document)
  // A quadratic resolver would take minutes.
  expect(performance.now() - start).toBeLessThan(8000)
})
