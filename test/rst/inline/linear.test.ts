import { describe, expect, test } from 'vitest'
import { fromRst } from '../../../src/rst/from-rst.ts'

/** Text that a careless parser reads in quadratic time. */
const hostile: Record<string, (size: number) => string> = {
  'open emphasis': size => '*a '.repeat(size),
  'open strong': size => '**a '.repeat(size),
  'open literals': size => '``a '.repeat(size),
  'open interpreted text': size => '`a '.repeat(size),
  'open substitutions': size => '|a '.repeat(size),
  'open targets': size => '_`a '.repeat(size),
  'open roles': size => ':a:`b '.repeat(size),
  'names without a reference': size => 'a_b-'.repeat(size),
  'one long name': size => `${'a.'.repeat(size)}b_`,
  colons: size => 'a:'.repeat(size),
  'colons and backquotes': size => 'a:`'.repeat(size),
  'at signs': size => 'a@'.repeat(size),
  'email without a host': size => `${'a-'.repeat(size)}@`,
  'URIs without an end': size => 'http:(((('.repeat(size),
  brackets: size => '[#a'.repeat(size),
  'angle brackets': size => '`a <'.repeat(size),
  'escaped spaces': size => '\\ '.repeat(size),
  'quoted start-strings': size => '"*" '.repeat(size),
  'good markup': size => '*a* ``b`` `c`_ d_ |e| '.repeat(size / 4),
}

const options = { lineLengthLimit: 100_000_000 }

/** The fastest of three runs, in milliseconds of processor time: what other processes do does not count. */
function time(text: string, settings: object): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage()
    fromRst(text, { ...options, ...settings })
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

describe.each([
  ['', {}],
  [', character-level', { characterLevelInlineMarkup: true }],
])('time grows with the size%s', (_, settings) => {
  test.each(Object.keys(hostile))('%s', name => {
    const make = hostile[name]
    if (!make) throw new Error(name)
    const small = time(make(2_000), settings)
    const large = time(make(32_000), settings)
    // 16 times the text; quadratic would be 256 times the time.
    expect(large).toBeLessThan(Math.max(80 * small, 200))
  })
})
