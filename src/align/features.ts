import { leaves, type Piece, plainText } from '../segment/inline.ts'
import { type LanguagePair, type Written, writtenIn } from '../segment/script.ts'
import type { Segment, UnitKind } from '../segment/segment.ts'
import { once } from './once.ts'
import { weight } from './script.ts'
import { soundOfRun, soundOfWord } from './sound.ts'
import { latinTokens, sourceWords, targetTokens } from './tokens.ts'

/** What the alignment looks at in a text. */
export interface Features {
  /** The text a reader sees. */
  plain: string
  kind: UnitKind
  level: number
  /** Length, see `weight`. */
  weight: number
  /** Words and numbers in ASCII, code included; see `latinTokens`. */
  latin: ReadonlySet<string>
  /** The word in ASCII letters that the text begins with; empty when it begins otherwise. */
  head: string
  /** Tokens of addresses and reference names: they may agree, but nobody expects them to. */
  linked: ReadonlySet<string>
  /** Content words of a source text; empty for targets. */
  words: readonly string[]
  /** What a target text can be asked for, see `targetTokens`; empty for sources. Read when first asked for. */
  tokens: () => ReadonlySet<number>
  /** Sounds of loan words (target) or of the words (source). Read when first asked for. */
  sounds: () => readonly string[]
  /** See `lettersOf`. Read when first asked for. */
  letters: () => string
  written: Written
  /** One short line without a full stop: a title, a term or an item; titles may ask. */
  terse: boolean
  /** Ends in a colon or `::`, announcing what follows. */
  announces: boolean
  nesting: readonly string[]
  implicit: boolean
  /** Nothing but cross-references whose titles are filled in from elsewhere (`:doc:`, `:ref:`): their labels may stand for any words. */
  reference: boolean
}

/** Sounds of the words met so far: documents repeat their words. */
export type Sounds = Map<string, string>

/** Letters and digits of a text in lower case: what texts of one language are compared by. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Reads the features of a segment, or of several as one. */
export function readFeatures(segment: Segment, languages: LanguagePair, sounds: Sounds): Features {
  const plain = plainText(segment.pieces)
  const isSource = segment.side === 'source'
  const latin = new Set(latinTokens(plain))
  const links = linkText(segment.pieces)
  const linked = links === '' ? noWords : new Set(latinTokens(links).filter(token => !latin.has(token)))
  const prose = proseText(segment.pieces)
  const written = writtenIn(prose, languages)
  return {
    plain,
    kind: segment.kind,
    level: segment.level,
    weight: Math.max(1, weight(plain)),
    latin,
    head: latinTokens(/^[^\p{L}\p{N}]*([A-Za-z0-9_.-]+)/u.exec(plain)?.[1] ?? '')[0] ?? '',
    linked,
    words: isSource ? sourceWords(plain) : [],
    tokens: isSource ? () => none : once(() => targetTokens(prose)),
    sounds: once(() => (isSource ? sourceSounds(plain, sounds) : targetSounds(prose))),
    letters: once(() => lettersOf(plain)),
    written: written === 'none' && latin.size === 0 ? 'none' : written,
    terse:
      !segment.text.includes('\n') &&
      plain.length <= 100 &&
      !/[.。,;、；]["'”’)）」]*\s*$/.test(plain) &&
      !/[.!?。]\s+\S/.test(plain),
    announces: /[:：]\s*:?\s*$/.test(segment.text),
    nesting: segment.nesting,
    implicit: segment.implicit,
    reference: isReference(segment.pieces),
  }
}

function isReference(pieces: readonly Piece[]): boolean {
  const shown = leaves(pieces).filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
  return (
    shown.length > 0 && shown.every(({ type, name }) => type === 'role' && /^(?:doc|ref)$/.test(name ?? ''))
  )
}

/** Addresses and reference names in a text. */
function linkText(pieces: readonly Piece[]): string {
  let text = ''
  for (const { target, children } of pieces) {
    if (target !== undefined) text += `${target} `
    if (children.length > 0) text += linkText(children)
  }
  return text
}

function proseText(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (piece.children.length > 0) text += proseText(piece.children)
    else text += piece.type === 'code' || piece.type === 'raw' ? ' ' : piece.value
  }
  return text
}

const none: ReadonlySet<number> = new Set()
const noWords: ReadonlySet<string> = new Set()

function sourceSounds(text: string, known: Sounds): string[] {
  const sounds = new Set<string>()
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    let sound = known.get(word)
    if (sound === undefined) {
      sound = soundOfWord(word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)
      known.set(word, sound)
    }
    if (sound.length >= 2) sounds.add(sound)
  }
  return [...sounds]
}

function targetSounds(text: string): string[] {
  const sounds = new Set<string>()
  for (const run of text.normalize('NFKC').match(/[\p{sc=Katakana}ー]{3,}|\p{sc=Hangul}{2,}/gu) ?? []) {
    const sound = soundOfRun(run)
    if (sound.length >= 2) sounds.add(sound)
  }
  return [...sounds]
}

/** Features of several texts read as one, in order. */
export function joinFeatures(parts: readonly [Features, ...Features[]]): Features {
  const [first] = parts
  if (parts.length === 1) return first
  const last = parts.at(-1) ?? first
  const union = <T>(pick: (part: Features) => ReadonlySet<T>): Set<T> => {
    const all = new Set<T>()
    for (const part of parts) for (const item of pick(part)) all.add(item)
    return all
  }
  const plain = parts.map(part => part.plain).join(' ')
  return {
    ...first,
    plain,
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
    latin: union(part => part.latin),
    linked: union(part => part.linked),
    words: [...new Set(parts.flatMap(part => part.words))],
    tokens: once(() => union(part => part.tokens())),
    sounds: once(() => [...new Set(parts.flatMap(part => part.sounds()))]),
    letters: once(() => lettersOf(plain)),
    written: parts.some(part => part.written === 'target') ? 'target' : first.written,
    terse: false,
    announces: last.announces,
  }
}
