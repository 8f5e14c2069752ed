/**
 * Text as Python shows and reads it, for messages that docutils words with `repr()` and for values that it reads with `int()`.
 */

/** A string as Python's `repr` shows it; null as `None`. */
export function pythonRepr(value: string | null): string {
  if (value === null) return 'None'
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'"
  let out = quote
  for (const character of value) {
    if (character === '\\' || character === quote) out += `\\${character}`
    else if (character === '\n') out += '\\n'
    else if (character === '\r') out += '\\r'
    else if (character === '\t') out += '\\t'
    else if (/[\p{C}\p{Z}]/u.test(character) && character !== ' ') out += hexEscape(character.codePointAt(0) ?? 0)
    else out += character
  }
  return out + quote
}

function hexEscape(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`
  return `\\U${code.toString(16).padStart(8, '0')}`
}

/** A list of strings as Python's `repr` shows it. */
export function pythonListRepr(values: readonly string[]): string {
  return `[${values.map(pythonRepr).join(', ')}]`
}

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
