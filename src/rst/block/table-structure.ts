import { cutLine, type Line, type Lines, narrowLine } from '../lines.ts'
import { isCombining, isWide } from '../width.ts'

/** A cell as a table parser finds it: how far it spans beyond its own row and column, and its text, indentation cut off. */
export interface TableCell {
  readonly moreRows: number
  readonly moreColumns: number
  /** Index in the table's block of the first line of the cell. */
  readonly line: number
  readonly lines: Lines
}

/** Rows and columns of a table; null stands for a cell that another one spans. */
export interface TableStructure {
  /** Terminal columns of each table column. */
  readonly columnWidths: readonly number[]
  /** Where each column begins in the first line of the block; empty where columns have no place of their own. */
  readonly columnStarts: readonly number[]
  readonly headRows: readonly (readonly (TableCell | null)[])[]
  readonly bodyRows: readonly (readonly (TableCell | null)[])[]
}

/** The structure, or docutils' words on what is wrong and the index of the line where. */
export type TableResult = { ok: true; table: TableStructure } | { ok: false; problem: string; line: number }

/**
 * A line seen as terminal columns: one UTF-16 unit a column. A wide character takes two (itself and a NUL), a combining one none, an
 * astral one is shown as U+FFFD.
 */
export interface ColumnLine {
  readonly columns: string
  /** Column → index in `line.text`; null where they are the same. One entry more than `columns` has units. */
  readonly indices: readonly number[] | null
  readonly line: Line
}

/** Sees a line as terminal columns. */
export function columnLine(line: Line): ColumnLine {
  if (!/[^\x00-\u02ff]/.test(line.text)) return { columns: line.text, indices: null, line }
  let columns = ''
  const indices: number[] = []
  let index = 0
  for (const character of line.text) {
    const next = index + character.length
    if (!isCombining(character)) {
      columns += character.length === 1 ? character : '\ufffd'
      indices.push(index)
      if (isWide(character)) {
        columns += '\0'
        indices.push(next)
      }
    }
    index = next
  }
  indices.push(index)
  return { columns, indices, line }
}

/**
 * The text between two columns, as lines of its own: white space at the ends and the common indentation cut off.
 *
 * ```text
 * | a  | b  |
 *  ^---^        left 1, right 5: `a`
 * ```
 */
export function cutColumns(block: readonly ColumnLine[], left: number, right: number): Line[] {
  const cut = block.map(({ columns, indices, line }) => {
    const from = indices === null ? left : (indices[left] ?? line.text.length)
    const to = indices === null || right >= columns.length ? right : (indices[right] ?? line.text.length)
    return narrowLine(line, from, right >= columns.length ? line.text.length : to)
  })
  let indent = right
  for (const { text } of cut)
    if (text !== '') indent = Math.min(indent, text.length - text.trimStart().length)
  if (indent <= 0 || indent >= right) return cut
  return cut.map(line => cutLine(line, indent))
}

/** Finds the line that parts head and body and shows it as an ordinary row border. */
export function findHeadSeparator(
  block: ColumnLine[],
  pattern: RegExp,
): { ok: true; separator: number | null } | { ok: false; problem: string; line: number } {
  let separator: number | null = null
  for (const [index, row] of block.entries()) {
    if (!pattern.test(row.columns)) continue
    if (separator) {
      const problem = `Multiple head/body row separators (table lines ${separator + 1} and ${index + 1}); only one allowed.`
      return { ok: false, problem, line: index }
    }
    separator = index
    block[index] = { ...row, columns: row.columns.replaceAll('=', '-') }
  }
  if (separator === 0 || separator === block.length - 1) {
    const problem = 'The head/body row separator may not be the first or last line of the table.'
    return { ok: false, problem, line: block.length - 1 }
  }
  return { ok: true, separator }
}
