import { builtInLexicon, type Lexicon, lookUp } from './lexicon.ts'
import type { Model } from './model.ts'
import { isEastAsian, scriptOf } from './script.ts'
import { soundMatch, soundOfRun, soundOfWord } from './sound.ts'
import { fold } from './text.ts'
import { stem, type Word, type WordKind } from './word.ts'

/** A target text prepared for looking words up: sentences folded and joined. */
export interface FoldedTarget {
  text: string
  /** Where each sentence starts in `text`, and its end as the last entry. */
  starts: readonly number[]
  /** Runs of katakana or hangul with their sounds. */
  runs: readonly { start: number; sound: string }[]
  /** A bit for each letter that occurs in `text`, see `bitOf`; letters share them, so that a set bit says only that one may occur. */
  letters: Uint32Array
}

/** A source word with all that the target says about it. */
export interface WordEvidence {
  word: Word
  /** Offsets in the folded target at which a translation of it begins, ascending. */
  places: readonly number[]
  /** Probability that a complete translation shows the word. */
  expected: number
  /** Occurrences of its translations by chance, per folded character. */
  chance: number
}

/** Prepares the sentences of a target. */
export function foldTarget(sentences: readonly string[]): FoldedTarget {
  let text = ''
  const starts: number[] = []
  for (const sentence of sentences) {
    starts.push(text.length)
    text += fold(sentence.replace(/[\u0002\u0003]/g, ' ')).trim() + ' '
  }
  starts.push(text.length)
  const letters = new Uint32Array(16)
  for (let i = 0; i < text.length; i++) {
    const bit = bitOf(text.charCodeAt(i))
    letters[bit >> 5]! |= 1 << (bit & 31)
  }
  const runs: { start: number; sound: string }[] = []
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script !== 'katakana' && script !== 'hangul') continue
    let end = i + 1
    while (end < text.length && scriptOf(text.charCodeAt(end)) === script) end++
    if (end - i > 1) runs.push({ start: i, sound: soundOfRun(text.slice(i, end)) })
    i = end
  }
  return { text, starts, runs, letters }
}

/** The bit of a letter among 512: neighbours in the alphabet have different ones. */
function bitOf(code: number): number {
  return (code ^ (code >> 9)) & 511
}

/** Whether a target may hold a string: false is certain, and found out faster than by looking for it. */
function mayHold({ letters }: FoldedTarget, text: string): boolean {
  for (let i = 0; i < 2 && i < text.length; i++) {
    const bit = bitOf(text.charCodeAt(i))
    if ((letters[bit >> 5]! & (1 << (bit & 31))) === 0) return false
  }
  return true
}

/** Probabilities by kind before the project has shown its own habits. */
const expectations = {
  code: 0.93,
  number: 0.92,
  digit: 0.75,
  name: 0.82,
  proper: 0.6,
  known: 0.66,
  unknown: 0.22,
} as const
/** Weight of these, in pairs. */
const priorPairs = 6

/** Looks words up in targets; knows the two languages and the project's model. */
export interface Finder {
  find(word: Word, target: FoldedTarget): WordEvidence
}

/** Makes a finder. */
export function finder(languages: { source: string; target: string }, model: Model): Finder {
  const lexicon = builtInLexicon(languages.source, languages.target)
  const entries: Record<WordKind, Map<string, Entry>> = {
    code: new Map(),
    name: new Map(),
    proper: new Map(),
    number: new Map(),
    word: new Map(),
  }
  let current: FoldedTarget | null = null
  let turn = 0
  return {
    find(word, target) {
      const known = entries[word.kind]
      let entry = known.get(word.key)
      if (entry === undefined) {
        entry = makeEntry(word, lexicon, model)
        known.set(word.key, entry)
      }
      if (target !== current) {
        current = target
        turn++
      }
      // A word that comes back in the source is looked for once.
      if (entry.turn !== turn) {
        entry.turn = turn
        entry.places = places(entry, target)
      }
      return { word, places: entry.places, expected: entry.expected, chance: entry.chance }
    },
  }
}

/** What is looked for in targets for a word. */
interface Entry {
  /** The number of the target that it was looked for in last, and where it stands there. */
  turn: number
  places: readonly number[]
  /** The word itself, folded. */
  literal: string
  /** Beginnings of its translations, folded. */
  translations: readonly string[]
  /** Empty for words that are not translated. */
  sound: string
  expected: number
  chance: number
}

function makeEntry(word: Word, lexicon: Lexicon, model: Model): Entry {
  const translatable = word.kind === 'word' || word.kind === 'proper'
  const builtIn =
    word.kind === 'number' ? numberForms(word.key) : translatable ? lookUp(lexicon, word.key) : []
  const base = stem(word.key)
  const learned = translatable
    ? [...(model.words.get(base) ?? [])].filter(([, p]) => p >= 0.12).map(([token]) => token)
    : []
  const translations = [...new Set([...builtIn, ...learned])]
  const prior = priorExpectation(word, translations.length > 0)
  let chance = translations.reduce((sum, text) => sum + chanceOf(text), 0) + (translatable ? 0.001 : 0.0008)
  let expected = prior
  const statistics = model.statistics.get(base)
  if (statistics !== undefined && translatable) {
    const found = Math.max(0, statistics.found - 0.5)
    expected = (found + priorPairs * prior) / (statistics.pairs + priorPairs)
    const share = statistics.pairs / (statistics.pairs + 12)
    chance = chance * (1 - share) + (statistics.chance / 1000 + 0.0004) * share
  }
  return {
    turn: -1,
    places: [],
    literal: word.key,
    translations,
    sound: translatable ? soundOfWord(word.key.replace(/(?<=[a-z]{3})s$/, '')) : '',
    expected,
    chance,
  }
}

/** Probability that a complete translation shows a word, before the project has shown its own habits. */
function priorExpectation({ kind, key }: Word, isKnown: boolean): number {
  if (kind === 'word' || kind === 'proper') {
    if (!isKnown) return expectations.unknown
    return kind === 'word' ? expectations.known : expectations.proper
  }
  return kind === 'number' && key.length < 2 ? expectations.digit : expectations[kind]
}

/** How often a string stands in Japanese, Chinese or Korean text by chance, per character: short and purely phonetic ones often. */
function chanceOf(text: string): number {
  let solid = 0
  let latin = 0
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script === 'han' || script === 'katakana' || script === 'hangul') solid++
    else if (script === 'latin' || script === 'digit' || script === 'letter') latin++
  }
  if (latin > 0) return latin > 1 ? 0.0008 : 0.003
  if (solid === 0) return text.length === 1 ? 0.03 : text.length === 2 ? 0.007 : 0.002
  return solid === 1 ? 0.0022 : 0.0006
}

function numberForms(key: string): string[] {
  const kanji = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][Number(key)]
  return kanji === undefined ? [] : [kanji]
}

function places(entry: Entry, target: FoldedTarget): number[] {
  const found: number[] = []
  const { text } = target
  const literal = entry.literal
  if (mayHold(target, literal)) {
    for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
      if (bounded(text, at, at + literal.length)) found.push(at)
    }
  }
  for (const translation of entry.translations) {
    if (!mayHold(target, translation)) continue
    for (let at = text.indexOf(translation); at >= 0; at = text.indexOf(translation, at + translation.length))
      found.push(at)
  }
  if (entry.sound.length > 1) {
    for (const run of target.runs) {
      const strength = soundMatch(entry.sound, run.sound)
      if (strength >= 3) found.push(run.start)
    }
  }
  return found.length > 1 ? ascending(found) : found
}

/** Sorts a short list in place and takes out what stands twice. */
function ascending(list: number[]): number[] {
  for (let i = 1; i < list.length; i++) {
    const value = list[i]!
    let at = i
    for (; at > 0 && list[at - 1]! > value; at--) list[at] = list[at - 1]!
    list[at] = value
  }
  let length = 1
  for (let i = 1; i < list.length; i++) if (list[i] !== list[length - 1]) list[length++] = list[i]!
  list.length = length
  return list
}

/** Whether a name found in a text is not part of a longer one. */
function bounded(text: string, start: number, end: number): boolean {
  const before = start === 0 ? 0x20 : text.charCodeAt(start - 1)
  const after = end >= text.length ? 0x20 : text.charCodeAt(end)
  return isBoundary(before) && isBoundary(after)
}

function isBoundary(code: number): boolean {
  if (isEastAsian(code)) return true
  const script = scriptOf(code)
  return script !== 'latin' && script !== 'digit' && code !== 0x5f
}

/** Whether a translation of a word begins in a stretch of the target. */
export function isFound({ places }: WordEvidence, start: number, end: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < start) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]! < end
}

/** Evidence that a stretch of target, of so many folded characters, translates a word: log of the ratio of probabilities. */
export function logRatio(evidence: WordEvidence, found: boolean, length: number): number {
  const byChance = Math.min(0.9, 1 - Math.exp(-evidence.chance * (length + 2)))
  const expected = Math.min(0.97, Math.max(evidence.expected, byChance + 0.02, 0.02))
  return found
    ? Math.min(3, Math.log(expected / byChance))
    : Math.max(-2.5, Math.log((1 - expected) / (1 - byChance)))
}
