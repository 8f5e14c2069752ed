import type { Node } from 'unist'
import type { Span } from '../diagnostic/diagnostic.ts'
import type { Piece } from './inline.ts'

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
  /** Where each line of `text` stands, indentation left out; as many as `text` has lines. Empty for table rows. */
  lines: readonly Span[]
  /** The text taken apart: code, links, roles, words. A table row's cells follow one another, see `cells`. */
  pieces: readonly Piece[]
  /** Pieces of each cell, for a table row; absent otherwise. */
  cells?: readonly (readonly Piece[])[]
  /** Types of the enclosing blocks below the sections, outermost first (`bullet_list`, `list`, `note`, …), as the syntax names them. */
  nesting: readonly string[]
  /** A title's level, 1 for the topmost; 0 for all else, and for a commented title whose level cannot be known. */
  level: number
  /** True for the title of an admonition that its directive's name stands for (`.. note::`): shown in the page's language by itself, so nothing of it is to be translated. */
  implicit: boolean
  /** The tree nodes that the segment was made of (doctree elements or mdast nodes), in file order. */
  nodes: readonly Node[]
}
