import { expect, test } from 'vitest'
import { fromRst } from '../../../src/rst/from-rst.ts'

/** Documents that a careless reader of tables and directives reads in quadratic time. */
const hostile: Record<string, (size: number) => string> = {
  'rows of a grid': size => `+---+---+\n${'| a | b |\n+---+---+\n'.repeat(size)}`,
  'rows with wide characters': size => `+----+----+\n${'| あ | い |\n+----+----+\n'.repeat(size)}`,
  'columns of a grid': size => `+${'---+'.repeat(size)}\n|${' a |'.repeat(size)}\n+${'---+'.repeat(size)}\n`,
  'a tall cell': size => `+---------+\n${'| a b c   |\n'.repeat(size)}+---------+\n`,
  'borders only': size => '+---+---+\n'.repeat(size),
  'corners only': size => `+-${'+'.repeat(90)}-+\n`.repeat(size / 20),
  'an open grid': size => `+---+---+\n${'| a | b |\n'.repeat(size)}`,
  'a simple table': size => `=== ===\n${'a   b\n'.repeat(size)}=== ===\n`,
  'spans of a simple table': size => `=== ===\n${'a   b\n-------\n'.repeat(size)}=== ===\n`,
  'an open simple table': size => `=== ===\n${'a   b\n'.repeat(size)}`,
  'CSV data': size => `.. csv-table::\n\n${'   a, "b ""c"""\n'.repeat(size)}`,
  'an open quote': size => `.. csv-table::\n\n   "\n${'   a\n'.repeat(size)}`,
  'a list table': size => `.. list-table::\n\n${'   * - a\n     - b\n'.repeat(size)}`,
  options: size => `.. image:: a.png\n${'   :alt: b\n'.repeat(size)}`,
  notes: size => '.. note:: a\n\n'.repeat(size),
  'unknown directives': size => '.. some:: a\n   :b: c\n\n   d\n\n'.repeat(size / 2),
  metadata: size => `.. meta::\n${'   :a: b\n'.repeat(size)}`,
  formulas: size => `.. math::\n\n${'   a\n\n'.repeat(size)}`,
  signatures: size => `.. function:: ${'a(b)\n              '.repeat(size)}\n`,
  'one long signature': size => `.. function:: a(${'b[]'.repeat(size)})\n`,
  'optional parameters': size => `.. function:: a(${'[b'.repeat(size)})\n`,
  'a glossary': size => `.. glossary::\n\n${'   a\n      b\n\n'.repeat(size)}`,
}

/** The fastest of three runs, in milliseconds. */
function time(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    fromRst(text, { lineLengthLimit: 100_000_000, sphinx: true })
    return performance.now() - start
  })
  return Math.min(...runs)
}

test.each(Object.keys(hostile))('time grows with the size: %s', name => {
  const make = hostile[name]
  if (!make) throw new Error(name)
  const small = time(make(250))
  const large = time(make(4_000))
  // 16 times the text; quadratic would be 256 times the time.
  expect(large).toBeLessThan(Math.max(80 * small, 250))
})
