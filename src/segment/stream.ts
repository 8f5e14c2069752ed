import type { Node } from 'unist'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts'
import type { Segment } from './segment.ts'

/** What a document is made of for the alignment, in file order. */
export type StreamItem =
  | SegmentItem
  /** Content that both sides share: code, a figure, raw markup. */
  | { type: 'shared'; node: Node; span: Span }
  | { type: 'mark'; mark: Mark }

/** A segment of either side. */
export interface SegmentItem {
  type: 'segment'
  segment: Segment
  /** Which comment a source segment comes from (counted through the document); -1 for target segments. */
  comment: number
  /** A source segment that is only kept when it finds a target: a lone word, a name, a line that may be metadata. */
  weak: boolean
  /** A source segment with a translation inside the same comment, where nobody sees it, so that a visible one is unlikely. */
  hidden: boolean
}

/** The words of marks. */
export const markNames = ['ignore', 'stale'] as const

/** The word of a mark. */
export type MarkName = (typeof markNames)[number]

/** A mark of the project in a document: `taiyaku: ignore RULE` or `taiyaku: stale HASH`, directly before the unit. */
export interface Mark {
  name: MarkName | 'unknown'
  /** A rule id (or empty: every rule) for `ignore`, a note on the English it was translated from for `stale`, the word itself for `unknown`. */
  value: string
  span: Span
}

/** A document taken apart. */
export interface Reading {
  syntax: 'rst' | 'markdown'
  /** The parsed document (doctree or mdast), positions as in the file. */
  tree: Node
  items: readonly StreamItem[]
  /** The trees of its comments, in file order. */
  comments: readonly Node[]
  /** What the parser found, then findings about comments: misspelled directives and labels, unclosed ones. */
  diagnostics: readonly Diagnostic[]
}

/** Reads the text of a mark comment (`taiyaku: ignore RULE`); null when it is none of ours. */
export function readMark(text: string, span: Span): Mark | null {
  const match = /^taiyaku\s*:\s*(\S*)\s*(.*)$/is.exec(text.trim())
  if (match === null) return null
  const [, word = '', value = ''] = match
  const name = markNames.find(each => each === word.toLowerCase())
  return name === undefined ? { name: 'unknown', value: word, span } : { name, value: value.trim(), span }
}
