import { cutLine, type Line, type Lines, type Source } from '../lines.ts'
import { stripEnd } from '../source.ts'

/** How CSV data is written; the fields of Python's `csv.Dialect` that docutils sets. */
export interface CsvDialect {
  readonly delimiter: string
  readonly quote: string
  /** Null: a quote in a quoted field is doubled. */
  readonly escape: string | null
  /** Whether white space after a delimiter is skipped. */
  readonly skipSpace: boolean
}

/** Rows of cells, each cell as lines of its own; or Python's words on what is wrong. */
export type CsvResult = { ok: true; rows: Line[][][] } | { ok: false; problem: string }

type State = 'start' | 'field' | 'escaped' | 'escaped-end' | 'quoted' | 'quoted-escape' | 'quote-in-quoted'

/** A character of a cell and where it stands: index into `lines`, index into the line's text. A doubled quote stands where the first one does. */
interface CellCharacter {
  readonly value: string
  readonly line: number
  readonly column: number
}

/**
 * Reads CSV as Python's `csv` module does in strict mode. A quoted field may go on over several lines. A blank line is an empty row.
 *
 * ```text
 * "a ""b""", c
 * ^-------^        the cell `a "b"`
 * ```
 */
export function readCsv(lines: Lines, dialect: CsvDialect): CsvResult {
  const rows: Line[][][] = []
  let row: Line[][] = []
  let cell: CellCharacter[] = []
  let state: State = 'start'
  let start = { line: 0, column: 0 }
  const save = () => {
    row.push(cellLines(lines, cell, start))
    cell = []
    state = 'start'
  }
  for (const [index, line] of lines.entries()) {
    const text = `${line.text}\n`
    if (row.length === 0 && cell.length === 0 && state === 'start') {
      start = { line: index, column: 0 }
      if (line.text === '') {
        rows.push([])
        continue
      }
    }
    let column = 0
    let done = false
    for (const value of text) {
      const here = { value, line: index, column }
      const next = column + value.length
      const ends = value === '\n'
      column = next
      switch (state as State) {
        case 'start':
          if (ends || value === dialect.delimiter) save()
          else if (value === dialect.quote) state = 'quoted'
          else if (value === dialect.escape) state = 'escaped'
          else if (value !== ' ' || !dialect.skipSpace) {
            cell.push(here)
            state = 'field'
          }
          if (state === 'start') start = { line: index, column: next }
          done = ends
          break
        case 'escaped':
          cell.push(here)
          state = ends ? 'escaped-end' : 'field'
          break
        case 'escaped-end':
        case 'field':
          if (ends || value === dialect.delimiter) {
            save()
            start = { line: index, column: next }
            done = ends
          } else if (value === dialect.escape) state = 'escaped'
          else {
            cell.push(here)
            state = 'field'
          }
          break
        case 'quoted':
          if (value === dialect.escape) state = 'quoted-escape'
          else if (value !== dialect.quote) cell.push(here)
          else state = dialect.escape === null ? 'quote-in-quoted' : 'field'
          break
        case 'quoted-escape':
          cell.push(here)
          state = 'quoted'
          break
        case 'quote-in-quoted':
          if (value === dialect.quote) {
            cell.push({ ...here, column: here.column - value.length })
            state = 'quoted'
          } else if (ends || value === dialect.delimiter) {
            save()
            start = { line: index, column: next }
            done = ends
          } else return { ok: false, problem: `'${dialect.delimiter}' expected after '${dialect.quote}'` }
          break
      }
    }
    if (!done) continue
    rows.push(row)
    row = []
  }
  if (state !== 'start' || row.length > 0) return { ok: false, problem: 'unexpected end of data' }
  return { ok: true, rows }
}

/** Cuts the characters of a cell into lines that know where they come from. */
function cellLines(
  lines: Lines,
  cell: readonly CellCharacter[],
  start: { line: number; column: number },
): Line[] {
  if (cell.length === 0) return []
  const cut: Line[] = []
  let from = 0
  for (let index = 0; index <= cell.length; index++) {
    const ends = index === cell.length
    if (!ends && cell[index]!.value !== '\n') continue
    if (!ends || index > from) {
      const characters = cell.slice(from, index)
      const at = characters[0] ?? cell[index] ?? { ...start, value: '' }
      cut.push(cellLine(lines[at.line]!, characters, at.column))
    }
    from = index + 1
  }
  return cut
}

function cellLine(line: Line, characters: readonly CellCharacter[], column: number): Line {
  const text = characters.map(each => each.value).join('')
  const last = characters.at(-1)
  if (last === undefined || last.column + last.value.length - column === text.length) {
    return { ...cutLine(line, column), text: stripEnd(text) }
  }
  // Quotes or escapes were taken out: the cell gets a source of its own whose columns lead past them.
  const map: number[] = []
  const raw = line.source.columnMaps.get(line.line)
  const rawColumn = (index: number) =>
    raw === undefined ? index : (raw[Math.min(index, raw.length - 1)] ?? index)
  for (const each of characters) {
    for (let unit = 0; unit < each.value.length; unit++) map.push(rawColumn(line.column + each.column + unit))
  }
  map.push(rawColumn(line.column + last.column + last.value.length))
  const source: Source = { ...line.source, columnMaps: new Map([[line.line, Uint32Array.from(map)]]) }
  return { text: stripEnd(text), line: line.line, column: 0, source }
}
