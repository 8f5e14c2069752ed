/** An HTML comment of a Markdown document: what it is for, and its text as source segments. */

import type { PhrasingContent } from 'mdast'
import { htmlParts, type MarkdownComment } from '../../markdown/comment.ts'
import { parseComment } from '../../markdown/parse.ts'
import type { Place } from '../candidate.ts'
import { trimmedSpan } from '../cut.ts'
import { judgeComment } from '../metadata.ts'
import type { UnitKind } from '../segment.ts'
import { readMark } from '../stream.ts'
import { isFrontMatter } from './fields.ts'
import { readFields } from './front-matter.ts'
import type { MarkdownWalk } from './walk.ts'

/** Reads a comment that stands in visible text. */
export function readComment(walk: MarkdownWalk, comment: MarkdownComment, place: Place): void {
  const inside: Place = { ...place, side: 'source', comment: walk.comments++ }
  if (isFrontMatter(comment.lines)) {
    readFields(walk, comment.lines, comment.places, [], inside)
    return
  }
  const judged = judgeComment(comment.lines)
  if (judged.use === 'mark') {
    const mark = readMark(comment.lines.join(' '), trimmedSpan(comment.start, comment.end, walk.file))
    if (mark !== null) walk.items.push({ type: 'mark', mark })
    return
  }
  if (judged.use === 'metadata') return
  // One word in small letters speaks to a tool, but in a table: `more`, `endtoc`.
  if (
    place.nesting.at(-1) !== 'table' &&
    comment.lines.length === 1 &&
    /^[a-z][\w-]*$/.test(comment.lines[0]?.trim() ?? '')
  )
    return
  const body = parseComment(comment, walk.file, judged.proseFrom, walk.defined)
  walk.trees.push(body)
  walk.blocks(body.children, inside)
}

/** Reads the comments inside running text as source segments of their own and gives what is left. */
export function withoutComments(
  walk: MarkdownWalk,
  nodes: readonly PhrasingContent[],
  place: Place,
  kind: UnitKind,
): PhrasingContent[] {
  return nodes.filter(node => {
    if (node.type !== 'html' || !node.value.startsWith('<!--')) return true
    if (place.side === 'target') {
      for (const part of htmlParts(node, walk.file)) {
        if (part.type !== 'comment') continue
        const before = walk.items.length
        readComment(walk, part.comment, place)
        for (const item of walk.items.slice(before)) {
          if (item.type === 'segment' && item.segment.kind === 'paragraph') item.segment.kind = kind
        }
      }
    }
    return false
  })
}
