/** What the constructs of an RST document share while it is taken apart: where they stand, and what they add to. */

import type { Diagnostic, Span } from '../../diagnostic/diagnostic.ts'
import type { Element } from '../../doctree/nodes.ts'
import type { FileLines } from '../../markdown/place.ts'
import type { RstResult } from '../../rst/from-rst.ts'
import { type Place as AnyPlace, type Candidate, isNoSource, segmentItem, writtenText } from '../candidate.ts'
import { looksLikeCode } from '../code.ts'
import { plainText } from '../inline.ts'
import { type LanguagePair, writtenIn } from '../script.ts'
import type { StreamItem } from '../stream.ts'

/** Where the walk stands. */
export interface Place extends AnyPlace {
  /** How many sections are open. */
  level: number
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
    const plain = plainText(candidate.pieces)
    if (plain.trim() === '') return
    const written = writtenText(candidate, this.file, false)
    if (place.side === 'source') {
      if (writtenIn(plain, this.languages) === 'target') {
        this.hidden.push(candidate.span)
        return
      }
      if (isNoSource(candidate.kind, plain, written.text)) return
    } else if (
      // Code that only stands in a quote, without the marks of a literal block.
      place.nesting.at(-1) === 'block_quote' &&
      looksLikeCode(written.text) &&
      writtenIn(plain, this.languages) !== 'target'
    ) {
      this.share(node)
      return
    }
    this.items.push(segmentItem([node], candidate, written, place))
  }
}
