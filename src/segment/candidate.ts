/** From a text of either syntax to a segment. */

import type { Node } from 'unist'
import type { Span } from '../diagnostic/diagnostic.ts'
import type { FileLines } from '../markdown/place.ts'
import { looksLikeCode } from './code.ts'
import { linesOf } from './cut.ts'
import { type Piece, plainText } from './inline.ts'
import { isTranslatorsNote, isWeak } from './metadata.ts'
import type { Segment, SegmentSide, UnitKind } from './segment.ts'
import type { SegmentItem } from './stream.ts'

/** Where a walk through a document stands. */
export interface Place {
  side: SegmentSide
  /** Number of the comment that is being read, from 0; -1 outside of comments. */
  comment: number
  /** Types of the enclosing blocks below the sections, outermost first. */
  nesting: readonly string[]
}

/** A text that may become a segment. */
export interface Candidate {
  kind: UnitKind
  span: Span
  pieces: readonly Piece[]
  /** Where its text stands, when that is less than `span`. */
  inner?: Span
  cells?: readonly Piece[][]
  /** The text as written, when it does not stand in one place. */
  text?: string
  level?: number
  implicit?: boolean
}

/** The text of a candidate as written, with the places of its lines. `quotes`: the syntax marks quotes with `>`. */
export function writtenText(
  { text, inner, span }: Candidate,
  file: FileLines,
  quotes: boolean,
): Pick<Segment, 'text' | 'lines'> {
  return text === undefined ? linesOf(inner ?? span, file, quotes) : { text, lines: [] }
}

/** Whether what stands in a comment is nothing to translate: the translator's own note, or code. `plain` is what a reader would see of `text`. */
export function isNoSource(kind: UnitKind, plain: string, text: string): boolean {
  return isTranslatorsNote(plain) || (kind !== 'table-row' && kind !== 'title' && looksLikeCode(text))
}

/** Makes the segment; `nodes` are those that it is made of. */
export function segmentItem(
  nodes: readonly Node[],
  { kind, span, pieces, cells, level = 0, implicit = false }: Candidate,
  { text, lines }: Pick<Segment, 'text' | 'lines'>,
  { side, comment, nesting }: Place,
): SegmentItem {
  const more = cells === undefined ? {} : { cells }
  const segment: Segment = { side, kind, text, span, lines, pieces, ...more, nesting, level, implicit, nodes }
  const weak = side === 'source' && isWeak(plainText(pieces))
  return { type: 'segment', segment, comment, weak, hidden: false }
}
