/** Headings and paragraphs of a Markdown document. */

import type { Nodes, PhrasingContent } from 'mdast'
import type { Place } from '../candidate.ts'
import { trimmedSpan } from '../cut.ts'
import { plainText } from '../inline.ts'
import type { UnitKind } from '../segment.ts'
import { isCaption } from './caption.ts'
import { withoutComments } from './comment.ts'
import { markdownPieces, spanOf } from './inline.ts'
import type { MarkdownWalk } from './walk.ts'

/** A heading or paragraph. `level` is a heading's, 0 for all else. */
export function readText(
  walk: MarkdownWalk,
  node: Nodes,
  children: readonly PhrasingContent[],
  kind: UnitKind,
  place: Place,
  level: number,
): void {
  const rest = withoutEdges(withoutComments(walk, children, place, kind))
  const pieces = markdownPieces(rest)
  const first = rest[0]
  const last = rest.at(-1)
  const plain = plainText(pieces).trim()
  if (first === undefined || last === undefined || plain === '' || containerMark.test(plain)) {
    walk.share(node, place)
    return
  }
  const inner = trimmedSpan(spanOf(first).start.offset, spanOf(last).end.offset, walk.file)
  const span = kind === 'title' ? spanOf(node) : inner
  walk.add([node], { kind: kindOf(rest, kind), span, inner, pieces, level }, place)
}

/** The lines around a container (`:::note`) of dialects that have those. */
const containerMark = /^:{3,}[ \w-]*$/

/** A paragraph may be a caption, or bold text that stands for a title. */
function kindOf(nodes: readonly PhrasingContent[], kind: UnitKind): UnitKind {
  if (kind === 'title') return kind
  if (isCaption(nodes)) return 'caption'
  return kind === 'paragraph' && nodes.length === 1 && nodes[0]?.type === 'strong' ? 'pseudo-title' : kind
}

/** Leaves out what stands around the text and is not part of it: white space, a heading's anchor, shortcodes on lines of their own. */
function withoutEdges(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let from = 0
  let to = nodes.length
  while (from < to && isEdge(nodes[from], nodes[from + 1], /^\s*\n/)) from++
  while (to > from && isEdge(nodes[to - 1], nodes[to - 2], /\n\s*$/)) to--
  return nodes.slice(from, to)
}

function isEdge(
  node: PhrasingContent | undefined,
  beside: PhrasingContent | undefined,
  lineEnd: RegExp,
): boolean {
  if (node?.type === 'text') return node.value.trim() === ''
  if (node?.type === 'headingAnchor') return true
  return (
    node?.type === 'shortcode' &&
    (beside === undefined || (beside.type === 'text' && lineEnd.test(beside.value)))
  )
}
