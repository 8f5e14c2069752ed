import type { Span } from '../diagnostic/diagnostic.ts'
import type { Piece } from '../segment/inline.ts'
import type { Segment, UnitKind } from '../segment/segment.ts'
import type { Mark } from '../segment/stream.ts'

export type { Mark }

/** One side of a unit: one segment, or several where a translator merged or split blocks. */
export interface UnitSide {
  /** Never empty, in file order. */
  segments: readonly Segment[]
  /** The segments' texts joined by a blank line. */
  text: string
  /** From the first segment's start to the last one's end. */
  span: Span
  /** The segments' pieces, one after the other. */
  pieces: readonly Piece[]
}

/**
 * A translation unit: what the comments say and what readers see of one block. At least one side is there.
 * Uncommented English is a unit without source whose target is that English.
 */
export interface Unit {
  kind: UnitKind
  /** Titles of the enclosing sections, outermost first, in the source language where known. */
  context: readonly string[]
  source: UnitSide | null
  target: UnitSide | null
  marks: readonly Mark[]
}
