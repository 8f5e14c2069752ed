/** What the constructs of a Markdown document share while it is taken apart: where they stand, and what they add to. */

import type { Nodes, Root } from 'mdast'
import type { Span } from '../../diagnostic/diagnostic.ts'
import type { DefinedNames } from '../../markdown/parse.ts'
import type { FileLines } from '../../markdown/place.ts'
import { looksLikeCode } from '../code.ts'
import { linesOf } from '../cut.ts'
import { type Piece, plainText } from '../inline.ts'
import { isTranslatorsNote, isWeak } from '../metadata.ts'
import { type LanguagePair, writtenIn } from '../script.ts'
import type { Segment, SegmentSide, UnitKind } from '../segment.ts'
import type { StreamItem } from '../stream.ts'
import { spanOf } from './inline.ts'

/** Where the walk stands. */
export interface Place {
  side: SegmentSide
  /** Number of the comment that is being read, from 0; -1 outside of comments. */
  comment: number
  /** Types of the enclosing blocks, outermost first. */
  nesting: readonly string[]
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

/** Reads one block. */
export type ReadBlock = (walk: MarkdownWalk, node: Nodes, place: Place) => void

/** A document on its way to be taken apart. */
export class MarkdownWalk {
  readonly items: StreamItem[] = []
  /** The trees of the comments read so far. */
  readonly trees: Root[] = []
  /** How many comments have been met; the commented fields of front matter count as one. */
  comments = 0
  readonly file: FileLines
  readonly languages: LanguagePair
  readonly defined: DefinedNames
  private readonly read: ReadBlock

  /** `read` is handed in, as constructs hold one another; `defined` is what references in comments may lead to. */
  constructor(file: FileLines, languages: LanguagePair, defined: DefinedNames, read: ReadBlock) {
    this.file = file
    this.languages = languages
    this.defined = defined
    this.read = read
  }

  blocks(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) this.read(this, node, place)
  }

  /** Adds content that both sides share; in comments there is none. */
  share(node: Nodes, place: Place): void {
    if (place.side === 'target') this.items.push({ type: 'shared', node, span: spanOf(node) })
  }

  /** Adds a text as a segment, unless it stands in a comment and is no source. `nodes` are those that it is made of. */
  add(nodes: readonly Nodes[], candidate: Candidate, place: Place): void {
    const { cells, kind, span, pieces, level = 0 } = candidate
    const { text, lines } =
      candidate.text === undefined
        ? linesOf(candidate.inner ?? span, this.file, true)
        : { text: candidate.text, lines: [] }
    const plain = plainText(pieces)
    const { side, nesting } = place
    if (side === 'source') {
      if (writtenIn(plain, this.languages) === 'target' || isTranslatorsNote(plain)) return
      if (kind !== 'table-row' && kind !== 'title' && looksLikeCode(text)) return
    }
    const more = cells === undefined ? {} : { cells }
    const segment: Segment = {
      side,
      kind,
      text,
      span,
      lines,
      pieces,
      ...more,
      nesting,
      level,
      implicit: false,
      nodes,
    }
    const weak = side === 'source' && isWeak(plain)
    this.items.push({ type: 'segment', segment, comment: place.comment, weak, hidden: false })
  }
}
