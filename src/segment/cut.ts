import type { Span } from '../diagnostic/diagnostic.ts'
import { type FileLines, lineAt } from '../markdown/place.ts'

/** The point of an offset in a file. */
export function pointAt(offset: number, file: FileLines): Span['start'] {
  const line = lineAt(offset, file)
  return { line: line + 1, column: offset - (file.starts[line] ?? 0) + 1, offset }
}

/** The span between two offsets; white space at both ends is left out. */
export function trimmedSpan(start: number, end: number, file: FileLines): Span {
  let from = start
  let to = end
  while (to > from && /\s/.test(file.text[to - 1] ?? '')) to--
  while (from < to && /\s/.test(file.text[from] ?? '')) from++
  return { start: pointAt(from, file), end: pointAt(to, file) }
}

/** A span line by line: the text as written, indentation and block quote marks of its further lines taken off, and where each line stands. `quotes`: the syntax marks quotes with `>`. */
export function linesOf(span: Span, file: FileLines, quotes: boolean): { text: string; lines: Span[] } {
  const quoted =
    quotes && file.text.slice(file.starts[span.start.line - 1] ?? 0, span.start.offset).includes('>')
  const texts: string[] = []
  const lines: Span[] = []
  for (let number = span.start.line; number <= span.end.line; number++) {
    const lineStart = file.starts[number - 1] ?? 0
    let from = number === span.start.line ? span.start.offset : lineStart
    const to = number === span.end.line ? span.end.offset : (file.starts[number] ?? file.text.length)
    const raw = file.text.slice(from, to)
    if (number > span.start.line) {
      const lead = quoted ? /^[ \t]*(?:>[ \t]*)*/.exec(raw) : /^[ \t]*/.exec(raw)
      from += lead?.[0].length ?? 0
    }
    const text = file.text.slice(from, Math.max(from, to)).trimEnd()
    texts.push(text)
    lines.push({
      start: { line: number, column: from - lineStart + 1, offset: from },
      end: { line: number, column: from - lineStart + text.length + 1, offset: from + text.length },
    })
  }
  return { text: texts.join('\n'), lines }
}
