import type { Html, Nodes, PhrasingContent } from 'mdast'
import type { Span } from '../../diagnostic/diagnostic.ts'
import '../../markdown/shortcode.ts'
import { type Piece, type PieceType, plainText } from '../inline.ts'

const nowhere: Span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** Where an mdast node stands. */
export function spanOf(node: Nodes): Span {
  const position = node.position
  if (position === undefined) return nowhere
  const point = (at: { line: number; column: number; offset?: number | undefined }): Span['start'] => ({
    line: at.line,
    column: at.column,
    offset: at.offset ?? 0,
  })
  return { start: point(position.start), end: point(position.end) }
}

/** Turns phrasing content into pieces. Comments among it are left out; the caller reads them. */
export function markdownPieces(nodes: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    const span = spanOf(node)
    switch (node.type) {
      case 'text':
        pieces.push({ type: 'text', value: node.value, children: [], span })
        break
      case 'inlineCode':
        pieces.push({ type: 'code', value: node.value, children: [], span })
        break
      case 'emphasis':
      case 'strong':
        pieces.push(container(node.type, node.children, span))
        break
      case 'delete':
        pieces.push(...markdownPieces(node.children))
        break
      case 'link':
        pieces.push({ ...container('link', node.children, span), target: node.url })
        break
      case 'linkReference':
        pieces.push({ ...container('link', node.children, span), target: node.identifier })
        break
      case 'image':
        pieces.push({ type: 'image', value: node.alt ?? '', target: node.url, children: [], span })
        break
      case 'imageReference':
        pieces.push({ type: 'image', value: node.alt ?? '', target: node.identifier, children: [], span })
        break
      case 'footnoteReference':
        pieces.push({ type: 'footnote', value: node.label ?? node.identifier, children: [], span })
        break
      case 'break':
        pieces.push({ type: 'break', value: '\n', children: [], span })
        break
      case 'html':
        pieces.push(...htmlPieces(node, span))
        break
      case 'shortcode':
        pieces.push({ type: 'raw', value: node.value, name: 'shortcode', children: [], span })
        break
      case 'headingAnchor':
        pieces.push({ type: 'raw', value: `{#${node.value}}`, name: 'anchor', children: [], span })
        break
    }
  }
  return pieces
}

function container(type: PieceType, nodes: readonly PhrasingContent[], span: Span): Piece {
  const children = markdownPieces(nodes)
  return { type, value: plainText(children), children, span }
}

function htmlPieces(node: Html, span: Span): Piece[] {
  return /^<!--/.test(node.value)
    ? []
    : [{ type: 'raw', value: node.value, name: 'html', children: [], span }]
}
