import { leaves, type Piece, plainText } from '../segment/inline.ts'
import { type LanguagePair, type Written, writtenIn } from '../segment/script.ts'
import type { Segment, UnitKind } from '../segment/segment.ts'
import { englishSkeleton, katakanaSkeleton } from './katakana.ts'
import { isCommon, latinTokens, sourceWords, targetWords, weigh } from './tokens.ts'

/** What the alignment looks at in a text. */
export interface Features {
  kind: UnitKind
  level: number
  /** See `weigh`. */
  weight: number
  /** Words and numbers in ASCII, code included; with how often they occur. */
  latin: ReadonlySet<string>
  /** Tokens of addresses and reference names: they may agree, but nobody expects them to. */
  linked: ReadonlySet<string>
  /** Content words: of the source for source texts, of the target's script for target texts. */
  words: readonly string[]
  /** Consonants of katakana words (target) or of the words (source). */
  skeletons: ReadonlySet<string>
  written: Written
  /** One short line without a full stop: a title, a term or an item. */
  terse: boolean
  /** Ends a sentence. */
  closed: boolean
  /** Ends in a colon or `::`, announcing what follows. */
  announces: boolean
  nesting: readonly string[]
  implicit: boolean
}

/** Reads the features of a segment, or of several as one. */
export function readFeatures(segment: Segment, languages: LanguagePair): Features {
  const plain = plainText(segment.pieces)
  const isSource = segment.side === 'source'
  const latin = new Set(latinTokens(plain).filter(token => !isCommon(token)))
  const linked = new Set(latinTokens(linkText(segment.pieces)).filter(token => !isCommon(token) && !latin.has(token)))
  const prose = proseText(segment.pieces)
  const written = writtenIn(prose, languages)
  return {
    kind: segment.kind,
    level: segment.level,
    weight: Math.max(1, weigh(plain)),
    latin,
    linked,
    words: isSource ? sourceWords(plain) : targetWords(prose),
    skeletons: isSource ? sourceSkeletons(plain) : targetSkeletons(prose),
    written: written === 'none' && latin.size === 0 ? 'none' : written,
    terse: !segment.text.includes('\n') && plain.length <= 100 && !/[.!?。！？,;、；]["'”’)）」]*\s*$/.test(plain) && !/[.!?。]\s+\S/.test(plain),
    closed: /[.!?。！？]["'”’)）」*`]*\s*$/.test(plain),
    announces: /[:：]\s*:?\s*$/.test(segment.text),
    nesting: segment.nesting,
    implicit: segment.implicit,
  }
}

function linkText(pieces: readonly Piece[]): string {
  return pieces.map(piece => `${piece.target ?? ''} ${linkText(piece.children)}`).join(' ')
}

function proseText(pieces: readonly Piece[]): string {
  return leaves(pieces)
    .map(piece => (piece.type === 'code' || piece.type === 'raw' ? ' ' : piece.value))
    .join('')
}

function sourceSkeletons(text: string): Set<string> {
  const skeletons = new Set<string>()
  for (const word of text.match(/[A-Za-z]{3,}/g) ?? []) {
    const skeleton = englishSkeleton(word)
    if (skeleton.length >= 2) skeletons.add(skeleton)
    // Plurals lose their ending on the way.
    if (skeleton.length >= 3 && /s$/i.test(word)) skeletons.add(skeleton.slice(0, -1))
  }
  return skeletons
}

function targetSkeletons(text: string): Set<string> {
  const skeletons = new Set<string>()
  for (const word of text.normalize('NFKC').match(/[\p{sc=Katakana}ー]{3,}/gu) ?? []) {
    const skeleton = katakanaSkeleton(word)
    if (skeleton.length >= 2) skeletons.add(skeleton)
  }
  return skeletons
}

/** Features of several texts read as one, in order. */
export function joinFeatures(parts: readonly [Features, ...Features[]]): Features {
  const [first] = parts
  if (parts.length === 1) return first
  const last = parts.at(-1) ?? first
  const union = (pick: (part: Features) => ReadonlySet<string>): Set<string> => {
    const all = new Set<string>()
    for (const part of parts) for (const item of pick(part)) all.add(item)
    return all
  }
  return {
    ...first,
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
    latin: union(part => part.latin),
    linked: union(part => part.linked),
    words: parts.flatMap(part => part.words),
    skeletons: union(part => part.skeletons),
    written: parts.some(part => part.written === 'target') ? 'target' : first.written,
    terse: false,
    closed: last.closed,
    announces: last.announces,
  }
}
