import { describe, expect, test } from 'vitest'
import { isolateGridTable, parseGridTable } from '../../../src/rst/block/grid-table.ts'
import { isolateSimpleTable, parseSimpleTable } from '../../../src/rst/block/simple-table.ts'
import type { TableResult } from '../../../src/rst/block/table-structure.ts'
import type { Line } from '../../../src/rst/lines.ts'
import { createSource } from '../../../src/rst/source.ts'

function linesOf(text: string): Line[] {
  const source = createSource('', text, 8)
  return source.normalized.map((line, index) => ({ text: line, line: index, column: 0, source }))
}

/** Cells as `rows+columns:text`, a row a line. */
function draw(result: TableResult): string[] {
  if (!result.ok) return [`${result.line}: ${result.problem}`]
  const { columnWidths, headRows, bodyRows } = result.table
  const rows = [...headRows, ...bodyRows].map(row =>
    row
      .map(cell => {
        if (cell === null) return '.'
        const span = cell.moreRows + cell.moreColumns === 0 ? '' : `${cell.moreRows}+${cell.moreColumns}:`
        return span + cell.lines.map(line => line.text).join('/')
      })
      .join(' | '),
  )
  return [`${columnWidths.join(' ')}, head ${headRows.length}`, ...rows]
}

describe('grid tables', () => {
  test('cells span rows and columns', () => {
    const table = [
      '+---+---+---+',
      '| a     | b |',
      '+---+---+   |',
      '| c | d |   |',
      '|   +---+---+',
      '|   | e     |',
      '+---+-------+',
    ]
    expect(draw(parseGridTable(linesOf(table.join('\n'))))).toEqual([
      '3 3 3, head 0',
      '0+1:a | . | 1+0:b//',
      '1+0:c// | d | .',
      '. | 0+1:e | .',
    ])
  })

  test('wide characters take two columns, combining ones none', () => {
    const table = ['+----+---+', '| あ | e\u0301 |', '+----+---+']
    const [, row] = draw(parseGridTable(linesOf(table.join('\n'))))
    expect(row).toBe('あ | e\u0301')
  })

  test('characters of a cell are found in the source', () => {
    const result = parseGridTable(linesOf('+----+---+\n| あ |  x|\n+----+---+\n'))
    const cell = result.ok ? result.table.bodyRows[0]?.[1] : null
    expect(cell?.lines[0]).toMatchObject({ text: 'x', line: 1, column: 7 })
  })

  test('text right below the bottom border is not part of the table', () => {
    const isolated = isolateGridTable(linesOf('+---+\n| a |\n+---+\ntext\n'), 0)
    expect(isolated).toMatchObject({ next: 3, blankFinish: false, problem: null })
  })

  test('a missing corner or border is a problem with a line', () => {
    expect(isolateGridTable(linesOf('+---+\n| a |\n| b\n+---+\n'), 0).problem).toMatchObject({ line: 2 })
    expect(isolateGridTable(linesOf('+---+\n| a |\n'), 0).problem?.detail).toBe(
      'Bottom border missing or corrupt.',
    )
  })
})

describe('simple tables', () => {
  test('rows begin where the first column is filled, spans end at column borders', () => {
    const table = [
      '==  ==  ==',
      'a   b',
      '==  ==  ==',
      '1   2   3',
      '    go',
      '------  --',
      '4       5',
      '==  ==  ==',
    ]
    expect(draw(parseSimpleTable(linesOf(table.join('\n'))))).toEqual([
      '2 2 2, head 1',
      'a | b | ',
      '0+1:1   2/    go | 3/',
      '4 |  | 5',
    ])
  })

  test('the last column grows with its text', () => {
    expect(draw(parseSimpleTable(linesOf('==  ==\na   longer\n==  ==\n')))[0]).toBe('2 6, head 0')
  })

  test('text between columns is a problem', () => {
    expect(draw(parseSimpleTable(linesOf('==  ==\naaa b\n==  ==\n')))).toEqual([
      '1: Text in column margin in table line 2.',
    ])
  })

  test('a table ends at its second border, or at the first with a blank line below', () => {
    expect(isolateSimpleTable(linesOf('== ==\na  b\n== ==\nc  d\n== ==\ne\n'), 0).next).toBe(5)
    expect(isolateSimpleTable(linesOf('== ==\na  b\n== ==\n\nc  d\n== ==\n'), 0).next).toBe(3)
    expect(isolateSimpleTable(linesOf('== ==\na  b\n'), 0).problem?.detail).toBe(
      'No bottom table border found.',
    )
  })
})
