/** Comments in raw HTML: where they stand, and their lines without marks and indentation. */

import type { Html } from 'mdast'
import { type FileLines, type LinePlace, lineAt } from './place.ts'

/** One HTML comment in an `html` node. */
export interface MarkdownComment {
  /** Lines between `<!--` and `-->`, common indentation taken off, blank lines at both ends left out. */
  lines: readonly string[]
  /** Where each line stands in the file. */
  places: readonly LinePlace[]
  /** Offsets in the file, marks included. */
  start: number
  end: number
}

/** What an `html` node is made of: comments, and what stands before, between and behind them. */
export type HtmlPart =
  | { type: 'comment'; comment: MarkdownComment }
  | { type: 'html'; value: string; start: number; end: number }

/** Takes an `html` node apart. An unclosed comment goes to the end of the node. */
export function htmlParts(node: Html, file: FileLines): HtmlPart[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const parts: HtmlPart[] = []
  let at = start
  while (at < end) {
    const open = file.text.indexOf('<!--', at)
    if (open === -1 || open >= end) break
    if (open > at) parts.push({ type: 'html', value: file.text.slice(at, open), start: at, end: open })
    const close = file.text.indexOf('-->', open + 4)
    const dashes =
      close === -1
        ? 0
        : (/\s(-+)$/.exec(file.text.slice(Math.max(open + 4, close - 80), close))?.[1]?.length ?? 0)
    const bodyEnd = close === -1 || close >= end ? end : close - dashes
    const after = Math.min(end, bodyEnd === end ? end : close + 3)
    parts.push({
      type: 'comment',
      comment: commentAt(open, bodyEnd, after, file, (node.position?.start.column ?? 1) - 1),
    })
    at = after
  }
  if (at < end) parts.push({ type: 'html', value: file.text.slice(at, end), start: at, end })
  return parts
}

/** The comment between two offsets; `bodyEnd` is where its closing mark begins, `outer` the columns that containers take before it. */
function commentAt(
  open: number,
  bodyEnd: number,
  after: number,
  file: FileLines,
  outer: number,
): MarkdownComment {
  const firstLine = lineAt(open, file)
  const raw: { text: string; line: number; column: number }[] = []
  for (let line = firstLine; line < file.starts.length; line++) {
    const lineStart = file.starts[line] ?? 0
    if (lineStart >= bodyEnd && line > firstLine) break
    const from = line === firstLine ? Math.max(open + 4, Math.min(bodyEnd, markEnd(open, file))) : lineStart
    const to = Math.min(bodyEnd, file.starts[line + 1] ?? file.text.length)
    raw.push({
      text: file.text.slice(from, Math.max(from, to)).replace(/[\r\n]+$/, ''),
      line,
      column: from - lineStart,
    })
  }
  // Inside lists and quotes the lines keep the container's indentation and `>` marks.
  for (const [index, line] of raw.entries()) {
    if (index === 0) continue
    const quote = outer > 0 ? /^[ \t]*>[ \t]?/.exec(line.text)?.[0].length : undefined
    if (quote !== undefined && quote <= outer) cut(line, quote)
  }
  const first = raw[0]
  if (first !== undefined) cut(first, first.text.length - first.text.trimStart().length)
  const rest = raw.slice(1).filter(line => line.text.trim() !== '')
  const indentation = Math.min(...rest.map(line => line.text.length - line.text.trimStart().length))
  for (const line of raw.slice(1)) cut(line, Math.min(indentation, line.text.length))
  while (raw.length > 0 && raw[0]?.text.trim() === '') raw.shift()
  while (raw.length > 0 && raw.at(-1)?.text.trim() === '') raw.pop()
  return {
    lines: raw.map(line => line.text.trimEnd()),
    places: raw.map(({ line, column }) => ({ line, column })),
    start: open,
    end: after,
  }
}

/** Where the opening mark of a comment ends; some write it with more dashes: `<!---`. */
function markEnd(open: number, file: FileLines): number {
  return open + (/^<!---*(?=[ \t\r\n]|$)/.exec(file.text.slice(open, open + 80))?.[0].length ?? 4)
}

function cut(line: { text: string; column: number }, columns: number): void {
  line.text = line.text.slice(columns)
  line.column += columns
}
