import type { Html, Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { type FileLines, fileLines, type LinePlace, placeInFile } from './place.ts'
import { parse } from './syntax.ts'

/** Reads a Markdown document: CommonMark, GFM, front matter, shortcodes, anchors. Positions count in the file as it is on disk. */
export function fromMarkdown(text: string): Root {
  const file = fileLines(text)
  const hasMark = text.charCodeAt(0) === 0xfeff
  const tree = parse(hasMark ? text.slice(1) : text)
  if (hasMark)
    placeInFile(
      tree,
      file.starts.map((_, line) => ({ line, column: line === 0 ? 1 : 0 })),
      file,
    )
  return tree
}

/** One HTML comment in an `html` node. */
export interface MarkdownComment {
  /** Lines between `<!--` and `-->`, common indentation taken off, blank lines at both ends left out. */
  lines: readonly string[]
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

/** 0-based line of an offset. */
export function lineAt(offset: number, file: FileLines): number {
  let low = 0
  let high = file.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((file.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Labels of a document's link definitions and footnotes, as they are written. */
export interface DefinedNames {
  links: readonly string[]
  footnotes: readonly string[]
}

/** Collects the labels that references in a document can lead to. */
export function definedNames(tree: Root): DefinedNames {
  const links: string[] = []
  const footnotes: string[] = []
  visit(tree, node => {
    if (node.type === 'definition') links.push(node.label ?? node.identifier)
    else if (node.type === 'footnoteDefinition') footnotes.push(node.label ?? node.identifier)
  })
  return { links, footnotes }
}

/**
 * Parses the body of a comment (from its line `from` on) as Markdown; positions count in the file. `defined` is what the document
 * around it defines: without a definition, a reference is plain text.
 */
export function parseComment(
  comment: MarkdownComment,
  file: FileLines,
  from = 0,
  defined: DefinedNames = { links: [], footnotes: [] },
): Root {
  const lines = comment.lines.slice(from)
  const before = lines.some(line => line.includes('[')) ? definitionLines(defined) : []
  const tree = parse([...before, ...lines].join('\n'))
  tree.children = tree.children.filter(node => (node.position?.start.line ?? 0) > before.length)
  const shift = (point: Point) => {
    point.line -= before.length
  }
  if (before.length > 0)
    visit(tree, ({ position }) => {
      if (position === undefined) return
      shift(position.start)
      shift(position.end)
    })
  placeInFile(tree, comment.places.slice(from), file)
  return tree
}

/** Definitions in front of a comment's body; a link definition is the last one, since a footnote would go on in indented lines. */
function definitionLines({ links, footnotes }: DefinedNames): string[] {
  if (links.length + footnotes.length === 0) return []
  return [...footnotes.map(name => `[^${name}]: -`), ...links.map(name => `[${name}]: -`), '[-]: -', '']
}

/** Parses a piece of one line of the file as Markdown, such as text that stands behind a comment. */
export function parseSlice(start: number, end: number, file: FileLines): Root {
  const tree = parse(file.text.slice(start, end))
  const first = lineAt(start, file)
  const places: LinePlace[] = []
  for (let line = first; line < file.starts.length && (file.starts[line] ?? 0) < end; line++) {
    places.push({ line, column: line === first ? start - (file.starts[line] ?? 0) : 0 })
  }
  placeInFile(tree, places, file)
  return tree
}
