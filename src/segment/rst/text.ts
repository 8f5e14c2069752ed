/** Elements of an RST document that hold text: titles, paragraphs, line blocks, the alternative text of images. */

import type { Span } from '../../diagnostic/diagnostic.ts'
import type { Element } from '../../doctree/nodes.ts'
import { segmentItem } from '../candidate.ts'
import { pointAt, trimmedSpan } from '../cut.ts'
import type { Piece } from '../inline.ts'
import type { UnitKind } from '../segment.ts'
import { attribute, rstPieces } from './inline.ts'
import type { Place, RstWalk } from './walk.ts'

/** An element whose children are text and inline markup. */
export function readText(walk: RstWalk, node: Element, kind: UnitKind, place: Place): void {
  walk.add(node, { kind, span: node.position, pieces: rstPieces(node.children, walk.languages) }, place)
}

/** A section's title, or the name that a directive gives a block. */
export function readTitle(walk: RstWalk, node: Element, parent: Element, place: Place): void {
  if (parent.type !== 'section' && parent.type !== 'document') {
    readText(walk, node, parent.type === 'table' ? 'caption' : 'admonition-title', place)
    return
  }
  const data = node.data?.['title'] as { position: Span } | undefined
  const level = parent.type === 'section' ? place.level : 1
  walk.add(
    node,
    {
      kind: 'title',
      span: data?.position ?? node.position,
      inner: node.position,
      pieces: rstPieces(node.children, walk.languages),
      level,
    },
    place,
  )
}

/** A line block, nested ones included, as one text. */
export function readLineBlock(walk: RstWalk, node: Element, place: Place): void {
  walk.add(node, { kind: 'paragraph', span: node.position, pieces: linePieces(walk, node) }, place)
}

function linePieces(walk: RstWalk, block: Element): Piece[] {
  const pieces: Piece[] = []
  for (const child of block.children) {
    if (child.type === 'text') continue
    const element = child as Element
    const inner =
      element.type === 'line_block' ? linePieces(walk, element) : rstPieces(element.children, walk.languages)
    if (pieces.length > 0) pieces.push({ type: 'break', value: '\n', children: [], span: child.position })
    pieces.push(...inner)
  }
  return pieces
}

/** An image: shared, and its alternative text where that has words. */
export function readImage(walk: RstWalk, node: Element, place: Place): void {
  if (place.side === 'target') walk.share(node)
  const alt = attribute(node, 'alt')
  if (alt === undefined || !/\p{L}/u.test(alt)) return
  const start = walk.file.text.slice(node.position.start.offset, node.position.end.offset).search(/:alt:\s/)
  if (start === -1) return
  const from = node.position.start.offset + start + 5
  const end = from + (/^.*/.exec(walk.file.text.slice(from))?.[0].length ?? 0)
  const span = trimmedSpan(from, end, walk.file)
  walk.add(node, { kind: 'caption', span, pieces: [{ type: 'text', value: alt, children: [], span }] }, place)
}

/** `.. note::` has a title that only a commented `Note` can be the source of. */
export function readImplicitTitle(walk: RstWalk, node: Element, place: Place): void {
  const { start } = node.position
  const line = /^[^\r\n]*/.exec(walk.file.text.slice(start.offset))?.[0].trimEnd() ?? ''
  const mark = /^\.\.\s+[\w:-]+::/.exec(line)?.[0] ?? line
  const span = { start, end: pointAt(start.offset + mark.length, walk.file) }
  const title = { kind: 'admonition-title', span, pieces: [], implicit: true } as const
  walk.items.push(segmentItem([node], title, { text: mark, lines: [span] }, place))
}

/** What a paragraph is, by the element around it. */
export function paragraphKind(node: Element, parent: Element, place: Place): UnitKind {
  switch (parent.type) {
    case 'list_item':
      return 'list-item'
    case 'definition':
    case 'description':
      return 'definition'
    case 'field_body':
      return 'field'
    default: {
      const [only] = node.children
      const bold = node.children.length === 1 && only?.type === 'strong'
      return bold && place.nesting.at(-1) !== 'legend' ? 'pseudo-title' : 'paragraph'
    }
  }
}
