/** Documents that a careless reader pairs or checks in quadratic time or memory; the vitest project `timing` runs these tests. */
import { expect, test } from 'vitest'
import { readUnits } from '../../src/units/read-units.ts'

const count = 20_000
const numbers = Array.from({ length: count }, (_, index) => index)

const hostile: Record<string, string> = {
  'one word again and again': `.. ${'kettle '.repeat(count)}\n\n${'ケトル'.repeat(count)}\n`,
  'one sentence again and again': `.. ${'It boils. '.repeat(count / 20)}\n\n${'沸騰します。'.repeat(count / 20)}\n`,
  'comments without translation': numbers.map(n => `.. Kettle number ${n} boils.\n\n`).join(''),
  'one translation for many comments': `${numbers
    .slice(0, count / 10)
    .map(n => `.. Kettle number ${n} boils.\n\n`)
    .join('')}ケトルは沸騰します。\n`,
  'translations without comment': numbers.map(n => `ケトル ${n} は沸騰します。\n\n`).join(''),
}

test.each(Object.keys(hostile))('%s', name => {
  const start = performance.now()
  readUnits(hostile[name] ?? '', { path: 'hostile.rst' })
  // What grows with the square would take minutes, or all the memory there is.
  expect(performance.now() - start).toBeLessThan(15_000)
})
