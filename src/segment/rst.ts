/** RST documents: which element is read as which construct. The constructs are in `rst/`. */

import type { Element } from '../doctree/nodes.ts'
import { readRst } from '../rst/from-rst.ts'
import type { RstOptions } from '../rst/options.ts'
import { looksLikeCode } from './code.ts'
import { readComment } from './rst/comment.ts'
import { linesAt, parseCommentBody } from './rst/comment-body.ts'
import { opaque } from './rst/opaque.ts'
import { readRow } from './rst/table-row.ts'
import {
  paragraphKind,
  readImage,
  readImplicitTitle,
  readLineBlock,
  readText,
  readTitle,
} from './rst/text.ts'
import { type Place, RstWalk } from './rst/walk.ts'
import { type LanguagePair, writtenIn } from './script.ts'
import type { Reading } from './stream.ts'

/** Takes an RST document apart: what readers see, what its comments say, what both sides share. */
export function segmentRst(text: string, languages: LanguagePair, options: RstOptions = {}): Reading {
  const parsed = readRst(text, { sphinx: true, ...options })
  const walk = new RstWalk(parsed, languages, readElement)
  walk.children(parsed.document, { side: 'target', comment: -1, nesting: [], level: 0 })
  return {
    syntax: 'rst',
    tree: parsed.document,
    items: walk.items,
    comments: walk.trees,
    diagnostics: [...parsed.diagnostics, ...walk.diagnostics],
  }
}

/** Admonitions whose title is their directive's name. */
const namedAdmonitions = new Set(
  'attention caution danger error hint important note tip warning seealso versionmodified todo_node'.split(
    ' ',
  ),
)

/** Blocks that indented lines become. */
const quoted = new Set(['block_quote', 'definition_list'])

function readElement(walk: RstWalk, node: Element, parent: Element, place: Place): void {
  if (isIncluded(node)) {
    // A section that an included file begins may go on in this one.
    walk.children(node, node.type === 'section' ? { ...place, level: place.level + 1 } : place)
    return
  }
  if (node.type === 'literal_block' && place.side === 'target' && isQuotedComment(walk, node)) {
    // After `::`, a comment that is not indented is a quoted literal block for docutils, but for no translator.
    const tree = parseCommentBody(linesAt(node, walk.parsed.source), walk.parsed)
    walk.trees.push(tree)
    walk.children(tree, place)
    return
  }
  const treatment = opaque.get(node.type)
  if (treatment !== undefined) {
    if (treatment === 'shared' && place.side === 'target') walk.share(node)
    return
  }
  if (place.side === 'target' && quoted.has(node.type) && isBareCode(walk, node)) {
    walk.share(node)
    return
  }
  switch (node.type) {
    case 'section':
      walk.children(node, { ...place, level: place.level + 1 })
      return
    case 'comment':
      if (place.side === 'target') readComment(walk, node, place)
      return
    case 'title':
    case 'subtitle':
      readTitle(walk, node, parent, place)
      return
    case 'paragraph':
      readText(walk, node, paragraphKind(node, parent, place), place)
      return
    case 'term':
    case 'caption':
      readText(walk, node, node.type, place)
      return
    case 'rubric':
      readText(walk, node, 'pseudo-title', place)
      return
    case 'attribution':
      readText(walk, node, 'other', place)
      return
    case 'line_block':
      readLineBlock(walk, node, place)
      return
    case 'image':
      readImage(walk, node, place)
      return
    case 'row':
      readRow(walk, node, place)
      return
  }
  if (namedAdmonitions.has(node.type) && place.side === 'target') readImplicitTitle(walk, node, place)
  walk.children(node, { ...place, nesting: [...place.nesting, node.type] })
}

/** Whether a node comes from a file that a directive reads: its units are those of that file. It stands where the directive does, without a width. */
function isIncluded(node: Element): boolean {
  return node.position.start.offset === node.position.end.offset
}

/** Whether a literal block begins as a comment does, and as no directive, target or footnote. */
function isQuotedComment({ file }: RstWalk, { position }: Element): boolean {
  const begin = file.text.slice(position.start.offset, position.start.offset + 80)
  return /^\.\. +[^\s_|[]/.test(begin) && !/^\.\.\s+[\w:-]+::/.test(begin)
}

/** Whether a block is code that only stands in a quote, without the marks of a literal block; what its indentation makes of it is chance. */
function isBareCode({ file, languages }: RstWalk, { position }: Element): boolean {
  const text = file.text.slice(position.start.offset, position.end.offset)
  return looksLikeCode(text) && writtenIn(text, languages) !== 'target' && !/^\s*\.\.\s/m.test(text)
}
