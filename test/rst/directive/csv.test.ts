import { expect, test } from 'vitest'
import { type CsvDialect, readCsv } from '../../../src/rst/directive/csv.ts'
import { rawLines } from '../../../src/rst/directive/files.ts'

const plain: CsvDialect = { delimiter: ',', quote: '"', escape: null, skipSpace: true }

function cells(text: string, dialect: Partial<CsvDialect> = {}): string | string[][] {
  const result = readCsv(rawLines('', text, { line: 1, column: 1, offset: 0 }), { ...plain, ...dialect })
  if (!result.ok) return result.problem
  return result.rows.map(row => row.map(cell => cell.map(line => line.text).join('/')))
}

test.each([
  ['a,b', [['a', 'b']]],
  ['a, "b, c" ,d', "',' expected after '\"'"],
  ['a, "b, c",d', [['a', 'b, c', 'd']]],
  ['"a ""b"" c"', [['a "b" c']]],
  ['"a\nb",c\nd', [['a/b', 'c'], ['d']]],
  ['a,,\n\nb', [['a', '', ''], [], ['b']]],
  ['a"b,c', [['a"b', 'c']]],
  ['"open\n', 'unexpected end of data'],
] as const)('%j', (text, expected) => {
  expect(cells(text)).toEqual(expected)
})

test('delimiter, quote, escape and space can be chosen', () => {
  const dialect = { delimiter: ';', quote: "'", escape: '\\', skipSpace: false }
  expect(cells("a; 'b';'c\\'d';e\\;f", dialect)).toEqual([['a', " 'b'", "c'd", 'e;f']])
})
