/**
 * Text as Python reads it, for values that docutils reads with `int()` and files that it reads line by line.
 */

/** Lines as Python's `str.splitlines` cuts them: no empty line after a final line end. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** What Python's `int()` reads: optional sign, digits with single underscores between them; null for anything else. */
export function pythonInt(text: string): number | null {
  const trimmed = text.trim()
  if (!/^[+-]?\d+(?:_\d+)*$/.test(trimmed)) return null
  return Number(trimmed.replaceAll('_', ''))
}

/** Tab stops turned to spaces as Python's `str.expandtabs` does. A negative width leaves the tabs. */
export function expandTabs(text: string, width: number): string {
  if (width < 0 || !text.includes('\t')) return text
  let column = 0
  let out = ''
  for (const character of text) {
    if (character === '\t') {
      const fill = width === 0 ? 0 : width - (column % width)
      out += ' '.repeat(fill)
      column += fill
      continue
    }
    column = character === '\n' || character === '\r' ? 0 : column + 1
    out += character
  }
  return out
}
