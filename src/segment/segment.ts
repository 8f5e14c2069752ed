import type { Span } from '../diagnostic/diagnostic.ts'

/** What kind of block a unit is; the report's `kind`. */
export type UnitKind =
  | 'title'
  | 'paragraph'
  | 'list-item'
  | 'term'
  | 'definition'
  | 'admonition-title'
  | 'table-row'
  | 'caption'
  | 'field'
  | 'pseudo-title'
  | 'other'

/** Which side of the translation a segment stands on: `source` comes from comments, `target` is what readers see. */
export type SegmentSide = 'source' | 'target'

/** One smallest translatable block of one side. */
export interface Segment {
  side: SegmentSide
  kind: UnitKind
  /** The text as written, with comment marks and indentation taken off, lines joined by `\n`; a title's without its underline. */
  text: string
  /** In the file on disk; a title's includes underline and overline. */
  span: Span
}
