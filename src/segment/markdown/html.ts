/** Raw HTML in a Markdown document. */

import type { Html } from 'mdast'
import type { Span } from '../../diagnostic/diagnostic.ts'
import { htmlParts } from '../../markdown/comment.ts'
import { parseSlice } from '../../markdown/parse.ts'
import type { Place } from '../candidate.ts'
import { pointAt, trimmedSpan } from '../cut.ts'
import type { Piece } from '../inline.ts'
import { isCaptionTag } from './caption.ts'
import { readComment } from './comment.ts'
import type { MarkdownWalk } from './walk.ts'

/** A block of raw HTML: its comments, and the text in it. */
export function readHtml(walk: MarkdownWalk, node: Html, place: Place): void {
  for (const part of htmlParts(node, walk.file)) {
    if (part.type === 'comment') {
      if (place.side !== 'target') continue
      if (!walk.file.text.startsWith('-->', part.comment.end - 3)) reportUnclosed(walk, part.comment.start)
      readComment(walk, part.comment, place)
    } else if (part.value.trim() !== '') readText(walk, node, part, place)
  }
}

function reportUnclosed(walk: MarkdownWalk, start: number): void {
  const span = { start: pointAt(start, walk.file), end: pointAt(start + 4, walk.file) }
  walk.report(
    'unclosed-comment',
    'This comment is not closed, so that nobody sees what follows. End it with “-->”.',
    span,
  )
}

/** Text between tags, or behind a comment on its line. */
function readText(
  walk: MarkdownWalk,
  node: Html,
  part: { value: string; start: number; end: number },
  place: Place,
): void {
  if (!/^\s*</.test(part.value)) {
    const behind = parseSlice(part.start + (/^\s*/.exec(part.value)?.[0].length ?? 0), part.end, walk.file)
    walk.blocks(behind.children, place)
    return
  }
  if (/^\s*<(?:script|style|pre|svg|math|iframe|video|audio)\b/i.test(part.value)) {
    walk.share(node, place)
    return
  }
  const text = part.value.replace(/<[^>]*>/g, ' ')
  if (!/\p{L}/u.test(text)) {
    walk.share(node, place)
    return
  }
  const span = trimmedSpan(part.start, part.end, walk.file)
  const pieces = htmlToPieces(part.value, span)
  walk.add([node], { kind: isCaptionTag(part.value) ? 'caption' : 'paragraph', span, pieces }, place)
}

/** The text of raw HTML as pieces: tags are raw, the rest is text. All carry the span of the whole. */
function htmlToPieces(value: string, span: Span): Piece[] {
  return value
    .split(/(<[^>]*>)/)
    .filter(part => part !== '')
    .map(part => ({ type: part.startsWith('<') ? 'raw' : 'text', value: part, children: [], span }) as const)
}
