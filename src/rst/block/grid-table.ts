import { cutLine, type Line, type Lines } from '../lines.ts'
import {
  type ColumnLine,
  columnLine,
  cutColumns,
  findHeadSeparator,
  type TableCell,
  type TableResult,
} from './table-structure.ts'

interface GridCell {
  top: number
  left: number
  bottom: number
  right: number
}

/** What a scan of the grid has found: the cells, and every row and column where a cell begins or ends. */
interface Grid {
  cells: GridCell[]
  rows: Set<number>
  columns: Set<number>
}

/**
 * Reads a grid table whose borders are complete: all lines begin and end with `+` or `|` and have the same width.
 *
 * ```text
 * +-------+------+
 * | head  | head |
 * +=======+======+
 * | spans rows   |
 * +-------+------+
 * ```
 *
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#grid-tables
 */
export function parseGridTable(lines: Lines): TableResult {
  const block = lines.map(columnLine)
  const head = findHeadSeparator(block, /^\+=[=+]+=\+ *$/)
  if (!head.ok) return head
  const grid = scanGrid(block)
  if (grid === null) return { ok: false, problem: 'Malformed table; parse incomplete.', line: 0 }
  const rowStarts = [...grid.rows].sort((a, b) => a - b)
  const columnStarts = [...grid.columns].sort((a, b) => a - b)
  const rowIndex = new Map(rowStarts.map((row, index) => [row, index]))
  const columnIndex = new Map(columnStarts.map((column, index) => [column, index]))
  const rows: (TableCell | null)[][] = rowStarts.slice(1).map(() => columnStarts.slice(1).map(() => null))
  for (const { top, left, bottom, right } of grid.cells) {
    const row = rowIndex.get(top) ?? 0
    const column = columnIndex.get(left) ?? 0
    const cell: TableCell = {
      moreRows: (rowIndex.get(bottom) ?? 0) - row - 1,
      moreColumns: (columnIndex.get(right) ?? 0) - column - 1,
      line: top + 1,
      lines: cutColumns(block.slice(top + 1, bottom), left + 1, right),
    }
    const place = rows[row]
    if (place !== undefined) place[column] = cell
  }
  const headCount = head.separator ? (rowIndex.get(head.separator) ?? 0) : 0
  return {
    ok: true,
    table: {
      columnStarts: columnStarts.slice(0, -1).map(column => column + 1),
      columnWidths: columnStarts.slice(1).map((column, index) => column - (columnStarts[index] ?? 0) - 1),
      headRows: rows.slice(0, headCount),
      bodyRows: rows.slice(headCount),
    },
  }
}

/** Traces cells from their upper left corners, top to bottom, left to right; null when they do not fill the table. */
function scanGrid(block: readonly ColumnLine[]): Grid | null {
  const rows = block.map(row => row.columns)
  const bottom = rows.length - 1
  const right = (rows[0]?.length ?? 0) - 1
  const grid: Grid = { cells: [], rows: new Set([0]), columns: new Set([0]) }
  const done = new Int32Array(Math.max(0, right)).fill(-1)
  const corners: Set<number>[] = rows.map(() => new Set())
  corners[0]?.add(0)
  const reach: Reach = { left: leftReach(rows), down: downReach(rows) }
  for (let top = 0; top < bottom; top++) {
    const waiting = corners[top]
    if (waiting === undefined || waiting.size === 0) continue
    for (let left = 0; left < right; left++) {
      if (!waiting.has(left) || top <= (done[left] ?? 0)) continue
      const cell = scanCell(rows, reach, grid, top, left)
      if (cell === null) continue
      for (let column = left; column < cell.right; column++) {
        if (done[column] !== top - 1) return null
        done[column] = cell.bottom - 1
      }
      grid.cells.push(cell)
      waiting.add(cell.right)
      corners[cell.bottom]?.add(left)
    }
  }
  return done.every(row => row === bottom - 1) ? grid : null
}

/** How far unbroken borders reach from a place in the grid; computed once for each row and column that is asked for. */
interface Reach {
  /** How many columns to the left a horizontal border reaches, the column itself not counted. */
  readonly left: (row: number, column: number) => number
  /** The last row down to which a vertical border reaches. */
  readonly down: (row: number, column: number) => number
}

function leftReach(rows: readonly string[]): Reach['left'] {
  const reaches = new Map<number, Int32Array>()
  return (row, column) => {
    let reach = reaches.get(row)
    if (reach === undefined) {
      const text = rows[row] ?? ''
      reach = new Int32Array(text.length)
      for (let i = 1; i < text.length; i++) {
        const before = text[i - 1]
        reach[i] = before === '-' || before === '+' ? reach[i - 1]! + 1 : 0
      }
      reaches.set(row, reach)
    }
    return reach[column] ?? 0
  }
}

function downReach(rows: readonly string[]): Reach['down'] {
  const reaches = new Map<number, Int32Array>()
  return (row, column) => {
    let reach = reaches.get(column)
    if (reach === undefined) {
      reach = new Int32Array(rows.length)
      for (let i = rows.length - 1; i >= 0; i--) {
        const below = rows[i + 1]?.[column]
        reach[i] = below === '|' || below === '+' ? reach[i + 1]! : i
      }
      reaches.set(column, reach)
    }
    return reach[row] ?? row
  }
}

/** One cell: right along the top border, down, left and up again to the corner it started from. */
function scanCell(
  rows: readonly string[],
  reach: Reach,
  grid: Grid,
  top: number,
  left: number,
): GridCell | null {
  const border = rows[top] ?? ''
  const columnEnds: number[] = []
  for (let column = left + 1; column < border.length; column++) {
    if (border[column] === '-') continue
    if (border[column] !== '+') return null
    columnEnds.push(column)
    for (let row = top + 1; row < rows.length; row++) {
      const mark = rows[row]?.[column]
      const edge = rows[row]?.[left]
      if ((mark !== '+' && mark !== '|') || (edge !== '+' && edge !== '|')) break
      if (mark === '|' || edge === '|' || reach.left(row, column) < column - left) continue
      const cell = { top, left, bottom: row, right: column }
      noteBoundaries(rows, grid, cell, columnEnds)
      return cell
    }
  }
  return null
}

/** Every `+` on the border of a cell is a place where a row or a column begins. */
function noteBoundaries(
  rows: readonly string[],
  grid: Grid,
  cell: GridCell,
  columnEnds: readonly number[],
): void {
  for (const column of columnEnds) grid.columns.add(column)
  const last = rows[cell.bottom] ?? ''
  for (let column = cell.left + 1; column < cell.right; column++)
    if (last[column] === '+') grid.columns.add(column)
  for (let row = cell.top + 1; row <= cell.bottom; row++) {
    if (rows[row]?.[cell.right] === '+') grid.rows.add(row)
    if (row < cell.bottom && rows[row]?.[cell.left] === '+') grid.rows.add(row)
  }
}

/** A grid table cut out of the lines below its top border, or what is wrong with it. */
export interface IsolatedTable {
  /** The table's lines, indentation cut off; empty when it is broken. */
  readonly block: Lines
  /** Index of the first line after the table. */
  readonly next: number
  readonly blankFinish: boolean
  /** What is wrong: the lines to show, docutils' words, the index in them of the line to name. */
  readonly problem: { block: Lines; detail: string; line: number } | null
  /** Index of an indented line that breaks the text block. */
  readonly unexpectedIndent: number | null
}

const border = /^\+-[-+]+-\+ *$/

/**
 * Cuts the grid table that begins at `start` out of its block. Where text follows the bottom border without a blank line, parsing goes on
 * below the border; docutils reads the last lines of the table a second time.
 */
export function isolateGridTable(lines: Lines, start: number): IsolatedTable {
  let end = start
  let unexpectedIndent: number | null = null
  while (end < lines.length && (lines[end]?.text.trim() ?? '') !== '') {
    if (lines[end]?.text.startsWith(' ')) {
      unexpectedIndent = end
      break
    }
    end++
  }
  let block = lines.slice(start, end).map(trimLine)
  let blankFinish = unexpectedIndent === null
  let index = block.findIndex(line => line.text[0] !== '+' && line.text[0] !== '|')
  if (index >= 0) {
    blankFinish = false
    block = block.slice(0, index)
  } else index = block.length - 1
  let next = start + block.length
  if (!border.test(block.at(-1)?.text ?? '')) {
    let bottom = block.length - 2
    while (bottom > 1 && !border.test(block[bottom]?.text ?? '')) bottom--
    if (bottom <= 1) {
      const line = block.length > 3 ? 2 : index
      const problem = { block, detail: 'Bottom border missing or corrupt.', line }
      return { block: [], next, blankFinish, problem, unexpectedIndent }
    }
    block = block.slice(0, bottom + 1)
    next = start + block.length
    blankFinish = false
  }
  const width = columnLine(block[0] as Line).columns.length
  for (const [row, line] of block.entries()) {
    if (columnLine(line).columns.length === width && /[+|]$/.test(line.text)) continue
    const problem = { block, detail: 'Right border not aligned or missing.', line: row }
    return { block: [], next, blankFinish, problem, unexpectedIndent }
  }
  return { block, next, blankFinish, problem: null, unexpectedIndent }
}

function trimLine(line: Line): Line {
  const cut = line.text.length - line.text.trimStart().length
  return cutLine(line, cut)
}
