import type { Point } from '../doctree/nodes.ts'

/** A text (the document or an included file) with what is needed to turn (line, normalized column) into a `Point`. */
export interface Source {
  /** The path as the caller gave it; `system_message`s name it. */
  readonly path: string
  /** The text as it is on disk, BOM and CRLF included. */
  readonly text: string
  /** Offset of the first character of each line in `text`. */
  readonly lineStarts: readonly number[]
  /** Normalized lines (tabs expanded, …), without line ends and trailing white space. */
  readonly normalized: readonly string[]
  /** For lines whose normalized form differs in length: normalized column → column in the raw line (one entry a character and one for the end). */
  readonly columnMaps: ReadonlyMap<number, Uint32Array>
  /**
   * Of a file that a directive reads: where the directive stands in the document. Positions count in the document, so all that comes
   * from the file stands there, without a width. Null for the document itself.
   */
  readonly standsAt: Point | null
}

const lineEnds = /\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]/g
const special = /[\t\v\f\ufeff]/

/**
 * Reads a text into normalized lines, as docutils' `string2lines` does: line ends are Python's, tabs go to the next multiple of
 * `tabWidth`, form feeds and vertical tabs become spaces, trailing white space goes. A BOM at the start is skipped, but counted.
 */
export function createSource(
  path: string,
  text: string,
  tabWidth: number,
  standsAt: Point | null = null,
): Source {
  const lineStarts: number[] = []
  const normalized: string[] = []
  const columnMaps = new Map<number, Uint32Array>()
  const plain = !special.test(text)
  const add = (start: number, end: number) => {
    let raw = text.slice(start, end)
    if (!plain && special.test(raw)) {
      const expanded = expand(raw, tabWidth, start === 0)
      raw = expanded.text
      if (expanded.columns) columnMaps.set(lineStarts.length, expanded.columns)
    }
    lineStarts.push(start)
    normalized.push(stripEnd(raw))
  }
  let start = 0
  lineEnds.lastIndex = 0
  for (let match = lineEnds.exec(text); match; match = lineEnds.exec(text)) {
    add(start, match.index)
    start = match.index + match[0].length
  }
  if (start < text.length) add(start, text.length)
  return { path, text, lineStarts, normalized, columnMaps, standsAt }
}

/** Python's `rstrip()`, which keeps a BOM and takes `\x1f`. */
export function stripEnd(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  if (last > 0x20 && last < 0x80) return text
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** Number of characters of white space (Python's `str.isspace`) at the start of a line; not counted beyond `limit`. */
export function indentOf(text: string, limit: number = text.length): number {
  let index = 0
  while (index < limit && index < text.length && isSpace(text.charCodeAt(index))) index++
  return index
}

/** Whether a code unit is white space as Python's `str.isspace` sees it. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f)
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Turns a 0-based line and a column of its normalized form into a place in the file. */
export function pointAt(source: Source, line: number, column: number): Point {
  if (source.standsAt !== null) return source.standsAt
  const map = source.columnMaps.get(line)
  const raw = map ? (map[Math.min(column, map.length - 1)] ?? column) : column
  return { line: line + 1, column: raw + 1, offset: (source.lineStarts[line] ?? source.text.length) + raw }
}

/** Turns a 1-based column of the file back into a column of the line's normalized form. */
export function columnAt(source: Source, line: number, column: number): number {
  const map = source.columnMaps.get(line)
  return map ? map.indexOf(column - 1) : column - 1
}

function expand(
  raw: string,
  tabWidth: number,
  first: boolean,
): { text: string; columns: Uint32Array | null } {
  const bom = first && raw.startsWith('\ufeff') ? 1 : 0
  if (bom === 0 && !raw.includes('\t')) return { text: raw.replace(/[\v\f]/g, ' '), columns: null }
  const columns: number[] = []
  let text = ''
  // Tab stops count characters, so the second half of a surrogate pair takes no column.
  let width = 0
  for (let index = bom; index < raw.length; index++) {
    const code = raw.charCodeAt(index)
    if (code === 9) {
      const count = tabWidth > 0 ? tabWidth - (width % tabWidth) : 0
      text += ' '.repeat(count)
      for (let each = 0; each < count; each++) columns.push(index)
      width += count
      continue
    }
    text += code === 11 || code === 12 ? ' ' : raw[index]!
    columns.push(index)
    if (code < 0xdc00 || code > 0xdfff) width++
  }
  columns.push(raw.length)
  return { text, columns: Uint32Array.from(columns) }
}
