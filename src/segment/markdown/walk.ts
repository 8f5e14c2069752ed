/** What the constructs of a Markdown document share while it is taken apart: where they stand, and what they add to. */

import type { Nodes, Root } from 'mdast'
import type { Diagnostic, Span } from '../../diagnostic/diagnostic.ts'
import type { DefinedNames } from '../../markdown/parse.ts'
import type { FileLines } from '../../markdown/place.ts'
import { type Candidate, isNoSource, type Place, segmentItem, writtenText } from '../candidate.ts'
import { plainText } from '../inline.ts'
import { type LanguagePair, writtenIn } from '../script.ts'
import type { StreamItem } from '../stream.ts'
import { spanOf } from './inline.ts'

/** Reads one block. */
export type ReadBlock = (walk: MarkdownWalk, node: Nodes, place: Place) => void

/** A document on its way to be taken apart. */
export class MarkdownWalk {
  readonly items: StreamItem[] = []
  readonly diagnostics: Diagnostic[] = []
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

  report(rule: string, message: string, span: Span): void {
    this.diagnostics.push({ rule, message, span })
  }

  /** Adds content that both sides share; in comments there is none. */
  share(node: Nodes, place: Place): void {
    if (place.side === 'target') this.items.push({ type: 'shared', node, span: spanOf(node) })
  }

  /** Adds a text as a segment, unless it stands in a comment and is no source. `nodes` are those that it is made of. */
  add(nodes: readonly Nodes[], candidate: Candidate, place: Place): void {
    const written = writtenText(candidate, this.file, true)
    if (place.side === 'source') {
      const plain = plainText(candidate.pieces)
      if (writtenIn(plain, this.languages) === 'target' || isNoSource(candidate.kind, plain, written.text))
        return
    }
    this.items.push(segmentItem(nodes, candidate, written, place))
  }
}
