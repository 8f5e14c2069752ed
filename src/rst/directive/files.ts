import { element } from '../../doctree/build.ts'
import type { Element, Point } from '../../doctree/nodes.ts'
import type { DirectiveCall } from '../context.ts'
import type { Line, Source } from '../lines.ts'
import { createSource, stripEnd } from '../source.ts'

/** A file that a directive names. */
export interface NamedFile {
  /** The path from where the document's path starts, as messages show it. */
  readonly path: string
  /** Null when it cannot be read. */
  readonly text: string | null
}

/** Stands for a directive whose file nobody can read, the caller having given no `readFile`: an empty `directive` element. Null where files are read. */
export function unreadDirective(call: DirectiveCall): Element[] | null {
  const { readFile, fileInsertionEnabled } = call.context.options
  if (readFile !== undefined || !fileInsertionEnabled) return null
  const node = element('directive', { name: call.name }, [], call.block.position)
  node.data = { source: call.block.blockText }
  return [node]
}

/** Reads the file that a directive names, relative to the file that the directive stands in. Line ends become `\n`. */
export function openNamedFile(call: DirectiveCall, name: string): NamedFile {
  const { readFile } = call.context.options
  const text = readFile === undefined ? null : readFile(name, call.block.source.path)
  return {
    path: joinPath(call.block.source.path, name),
    text: text === null ? null : text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  }
}

/** Reads a file as lines with their white space kept. */
export function readNamedFile(call: DirectiveCall, name: string): { path: string; lines: Line[] | null } {
  const { path, text } = openNamedFile(call, name)
  return { path, lines: text === null ? null : rawLines(path, text, call.block.position.start) }
}

/** Lines of a text that is not reStructuredText: tabs stay. They stand where the directive does. */
export function rawLines(path: string, text: string, standsAt: Point): Line[] {
  const { lineStarts } = createSource(path, text, 8)
  const normalized = lineStarts.map((start, index) =>
    stripEnd(text.slice(start, lineStarts[index + 1] ?? text.length)),
  )
  const source: Source = { path, text, lineStarts, normalized, columnMaps: new Map(), standsAt }
  return normalized.map((line, index) => ({ text: line, line: index, column: 0, source }))
}

/** The path of `name` seen from where `from` (a file) is named: `docs/a.rst` and `../b.txt` give `b.txt`. */
function joinPath(from: string, name: string): string {
  if (name.startsWith('/')) return name
  const parts = from.split('/').slice(0, -1)
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
