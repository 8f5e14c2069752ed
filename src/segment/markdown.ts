/** Markdown documents: which node is read as which construct. The constructs are in `markdown/`. */

import type { Nodes } from 'mdast'
import { definedNames, fromMarkdown } from '../markdown/parse.ts'
import { fileLines } from '../markdown/place.ts'
import type { Place } from './candidate.ts'
import { readFrontMatter } from './markdown/front-matter.ts'
import { readHtml } from './markdown/html.ts'
import { readRow } from './markdown/table-row.ts'
import { readText } from './markdown/text.ts'
import { MarkdownWalk } from './markdown/walk.ts'
import type { LanguagePair } from './script.ts'
import type { Reading } from './stream.ts'

/** Takes a Markdown document apart: what readers see, what its HTML comments say, what both sides share. */
export function segmentMarkdown(text: string, languages: LanguagePair): Reading {
  const tree = fromMarkdown(text)
  const walk = new MarkdownWalk(fileLines(text), languages, definedNames(tree), readBlock)
  walk.blocks(tree.children, { side: 'target', comment: -1, nesting: [] })
  return {
    syntax: 'markdown',
    tree,
    items: walk.items,
    comments: walk.trees,
    diagnostics: walk.diagnostics,
  }
}

function readBlock(walk: MarkdownWalk, node: Nodes, place: Place): void {
  // mdast's types know no TOML.
  if ((node.type as string) === 'toml') {
    readFrontMatter(walk, node, place)
    return
  }
  switch (node.type) {
    case 'heading':
      readText(walk, node, node.children, 'title', place, node.depth)
      break
    case 'paragraph':
      readText(
        walk,
        node,
        node.children,
        place.nesting.at(-1) === 'listItem' ? 'list-item' : 'paragraph',
        place,
        0,
      )
      break
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      walk.blocks(node.children, { ...place, nesting: [...place.nesting, node.type] })
      break
    case 'table':
      for (const row of node.children) readRow(walk, row, { ...place, nesting: [...place.nesting, 'table'] })
      break
    case 'yaml':
      readFrontMatter(walk, node, place)
      break
    case 'html':
      readHtml(walk, node, place)
      break
    case 'code':
    case 'thematicBreak':
      walk.share(node, place)
      break
  }
}
