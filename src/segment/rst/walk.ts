/** What the constructs of an RST document share while it is taken apart: where they stand, and what they add to. */

import type { Diagnostic, Span } from '../../diagnostic/diagnostic.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import type { FileLines } from '../../markdown/place.ts'
import type { RstResult } from '../../rst/from-rst.ts'
import { looksLikeCode } from '../code.ts'
import { linesOf } from '../cut.ts'
import { type Piece, plainText } from '../inline.ts'
import { isTranslatorsNote, isWeak } from '../metadata.ts'
import { type LanguagePair, writtenIn } from '../script.ts'
import type { Segment, SegmentSide, UnitKind } from '../segment.ts'
import type { StreamItem } from '../stream.ts'

/** Where the walk stands. */
export interface Place {
  side: SegmentSide
  /** Number of the comment that is being read, from 0; -1 outside of comments. */
  comment: number
  /** Types of the enclosing blocks below the sections, outermost first. */
  nesting: readonly string[]
  /** How many sections are open. */
  level: number
}

/** A text that may become a segment. */
interface Candidate {
  kind: UnitKind
  span: Span
  pieces: readonly Piece[]
  /** Where its text stands, when that is less than `span`. */
  inner?: Span
  cells?: readonly Piece[][]
  /** The text as written, when it does not stand in one place. */
  text?: string
  level?: number
}

/** Reads one element that stands in another. */
export type ReadElement = (walk: RstWalk, node: Element, parent: Element, place: Place) => void

/** A document on its way to be taken apart. */
export class RstWalk {
  readonly items: StreamItem[] = []
  readonly diagnostics: Diagnostic[] = []
  /** The trees of the comments read so far. */
  readonly trees: Element[] = []
  /** How many comments have been read as source. */
  comments = 0
  /** Text in the target's language in the comment that is being read. */
  hidden: Span[] = []
  readonly parsed: RstResult
  readonly file: FileLines
  readonly languages: LanguagePair
  private readonly read: ReadElement

  /** `read` is handed in, as constructs hold one another. */
  constructor(parsed: RstResult, languages: LanguagePair, read: ReadElement) {
    this.parsed = parsed
    this.file = { text: parsed.source.text, starts: parsed.source.lineStarts }
    this.languages = languages
    this.read = read
  }

  children(element: Element, place: Place): void {
    for (const child of element.children)
      if (child.type !== 'text') this.read(this, child as Element, element, place)
  }

  element(node: Element, parent: Element, place: Place): void {
    this.read(this, node, parent, place)
  }

  /** Adds content that both sides share. */
  share(node: Element): void {
    this.items.push({ type: 'shared', node, span: node.position })
  }

  report(rule: string, message: string, span: Span): void {
    this.diagnostics.push({ rule, message, span })
  }

  /** Adds a text as a segment, unless it is empty, is none by what it says, or is code that both sides share. */
  add(node: Element, candidate: Candidate, place: Place): void {
    const { cells, kind, span, pieces, level = 0 } = candidate
    const plain = plainText(pieces)
    if (plain.trim() === '') return
    const { text, lines } =
      candidate.text === undefined
        ? linesOf(candidate.inner ?? span, this.file, false)
        : { text: candidate.text, lines: [] }
    if (place.side === 'source') {
      if (writtenIn(plain, this.languages) === 'target') {
        this.hidden.push(span)
        return
      }
      if (isTranslatorsNote(plain)) return
      if (kind !== 'table-row' && kind !== 'title' && looksLikeCode(text)) return
    }
    // Code that only stands in a quote, without the marks of a literal block.
    if (
      place.side === 'target' &&
      place.nesting.at(-1) === 'block_quote' &&
      looksLikeCode(text) &&
      writtenIn(plain, this.languages) !== 'target'
    ) {
      this.share(node)
      return
    }
    const weak = place.side === 'source' && isWeak(plain)
    const more = cells === undefined ? {} : { cells }
    this.push({ kind, span, text, lines, pieces, ...more, level, implicit: false }, [node], place, weak)
  }

  /** Adds a segment as it is. */
  push(
    parts: Omit<Segment, 'side' | 'nesting' | 'nodes'>,
    nodes: readonly Node[],
    place: Place,
    weak: boolean,
  ): void {
    const segment: Segment = { ...parts, side: place.side, nesting: place.nesting, nodes }
    this.items.push({ type: 'segment', segment, comment: place.comment, weak, hidden: false })
  }
}
