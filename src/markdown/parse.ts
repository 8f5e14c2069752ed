/** Text to mdast: a whole document, the body of a comment, a piece of a line. */

import type { Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { MarkdownComment } from './comment.ts'
import { type FileLines, fileLines, type LinePlace, lineAt, placeInFile } from './place.ts'
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
