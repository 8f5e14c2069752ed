import type { Lines } from '../lines.ts'
import {
  type ColumnLine,
  columnLine,
  cutColumns,
  findHeadSeparator,
  type TableCell,
  type TableResult,
} from './table-structure.ts'

/** First and last column (exclusive) of a table column. */
type Span = readonly [start: number, end: number]

/** What is wrong with a table, thrown inside this file only. */
class TableProblem extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/**
 * Reads a simple table. The top border gives the columns; a line whose first column is not blank begins a row; a line of `-` spans columns.
 *
 * ```text
 * =====  =====
 * head   head
 * =====  =====
 * row    cell
 *        goes on
 * spans both
 * ------------
 * =====  =====
 * ```
 *
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#simple-tables
 */
export function parseSimpleTable(lines: Lines): TableResult {
  const block = lines.map(columnLine)
  for (const index of [0, block.length - 1]) {
    const row = block[index]
    if (row !== undefined) block[index] = { ...row, columns: row.columns.replaceAll('=', '-') }
  }
  const head = findHeadSeparator(block, /^=[ =]*$/)
  if (!head.ok) return head
  try {
    const { columns, rows } = readRows(block)
    const separator = head.separator
    const body = separator === null ? -1 : rows.findIndex(row => (row[0]?.line ?? 0) > separator)
    const headCount = Math.max(0, body)
    return {
      ok: true,
      table: {
        columnStarts: columns.map(([start]) => start),
        columnWidths: columns.map(([start, end]) => end - start),
        headRows: rows.slice(0, headCount),
        bodyRows: rows.slice(headCount),
      },
    }
  } catch (error) {
    if (error instanceof TableProblem) return { ok: false, problem: error.message, line: error.line }
    throw error
  }
}

function readRows(block: readonly ColumnLine[]): { columns: Span[]; rows: TableCell[][] } {
  const columns = borderSpans(block[0]?.columns ?? '')
  const borderEnd = columns.at(-1)?.[1] ?? 0
  const first = columns[0] ?? [0, 0]
  const rows: TableCell[][] = []
  const finishRow = (start: number, end: number, spans: Span[]) => {
    const lines = block.slice(start, end)
    checkMargins(lines, start, spans, columns)
    rows.push(rowCells(lines, start, spans, columns))
  }
  let start = 1
  let textFound = false
  for (let index = 1; index < block.length; index++) {
    const text = block[index]?.columns ?? ''
    if (/^-[ -]*$/.test(text)) {
      finishRow(start, index, spanRow(text.trimEnd(), index, columns, borderEnd))
      start = index + 1
      textFound = false
    } else if (text.slice(first[0], first[1]).trim() !== '') {
      if (textFound && index !== start) finishRow(start, index, [...columns])
      start = index
      textFound = true
    } else if (!textFound) start = index + 1
  }
  return { columns, rows }
}

/** The runs of `-` in a border. */
function borderSpans(text: string): Span[] {
  return [...text.matchAll(/-[^ ]*/g)].map(match => [match.index, match.index + match[0].length])
}

function spanRow(text: string, line: number, columns: readonly Span[], borderEnd: number): Span[] {
  const spans = borderSpans(text)
  const last = spans.at(-1) ?? [0, 0]
  if (last[1] !== borderEnd) throw new TableProblem(`Column span incomplete in table line ${line + 1}.`, line)
  spans[spans.length - 1] = [last[0], columns.at(-1)?.[1] ?? last[1]]
  return spans
}

/** Text may stand beyond the end of the last column, which grows by it, but not between columns. */
function checkMargins(rows: readonly ColumnLine[], firstLine: number, spans: Span[], columns: Span[]): void {
  for (let index = 0; index < spans.length; index++) {
    const next = spans[index + 1]?.[0]
    for (const [offset, { columns: text }] of rows.entries()) {
      const [start, end] = spans[index] ?? [0, 0]
      const margin = text.slice(end, next).trim()
      if (margin === '') continue
      if (next !== undefined) {
        const line = firstLine + offset
        throw new TableProblem(`Text in column margin in table line ${line + 1}.`, line)
      }
      const newEnd = start + text.slice(start).trimEnd().length
      const main = columns.at(-1) ?? [0, 0]
      spans[index] = [start, Math.max(main[1], newEnd)]
      if (newEnd > main[1]) columns[columns.length - 1] = [main[0], newEnd]
    }
  }
}

function rowCells(
  rows: readonly ColumnLine[],
  line: number,
  spans: readonly Span[],
  columns: readonly Span[],
): TableCell[] {
  let column = 0
  return spans.map(([start, end], index) => {
    const from = column
    const last = index === spans.length - 1
    if (columns[column]?.[0] !== start) throw alignmentProblem(line)
    while (columns[column]?.[1] !== end && !(last && column === columns.length - 1)) {
      if (++column >= columns.length) throw alignmentProblem(line)
    }
    column++
    return { moreRows: 0, moreColumns: column - from - 1, line, lines: cutColumns(rows, start, end) }
  })
}

function alignmentProblem(line: number): TableProblem {
  return new TableProblem(`Column span alignment problem in table line ${line + 2}.`, line + 1)
}

/** A simple table cut out of the lines below its top border, or what is wrong with it. */
export interface IsolatedSimpleTable {
  /** The table's lines; empty when it is broken. */
  readonly block: Lines
  /** Index of the first line after the table. */
  readonly next: number
  readonly blankFinish: boolean
  /** What is wrong: the lines to show, docutils' words, the index in them of the line to name. */
  readonly problem: { block: Lines; detail: string; line: number } | null
}

/** Cuts the simple table that begins at `start` out of its block: up to the second border, or the first with a blank line below. */
export function isolateSimpleTable(lines: Lines, start: number): IsolatedSimpleTable {
  const isBlank = (index: number) => (lines[index]?.text.trim() ?? '') === ''
  const width = lines[start]?.text.trim().length ?? 0
  let found: number | null = null
  for (let index = start + 1; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (!/^=+[ =]*$/.test(text)) continue
    const block = lines.slice(start, index + 1)
    if (text.trim().length !== width) {
      const detail = 'Bottom border or header rule does not match top border.'
      const problem = { block, detail, line: index - start }
      return { block: [], next: index + 1, blankFinish: isBlank(index + 1), problem }
    }
    if (found !== null || isBlank(index + 1)) {
      return { block, next: index + 1, blankFinish: isBlank(index + 1), problem: null }
    }
    found = index
  }
  const end = found === null ? lines.length : found + 1
  const detail = `No bottom table border found${found === null ? '' : ' or no blank line after table bottom'}.`
  const problem = { block: lines.slice(start, end), detail, line: 0 }
  return { block: [], next: end, blankFinish: found === null, problem }
}
