import { builtInLexicon, type Lexicon, lookUp } from './lexicon.ts'
import type { Model } from './model.ts'
import { isEastAsian, scriptOf } from './script.ts'
import { fold } from './text.ts'
import { stem } from './word.ts'

/** English words too common to tell one text from another. */
const stopWords = new Set(
  `a about after all also an and any are as at be because been before being both but by can could did do does doing don done each either even every
for from get had has have having he her here him his how however i if in into is isn it its itself just let like ll made make many may me might more
most much must my need new no not now of off on once one only or other our out over own re s same see set she should so some such t than that the
their them then there these they this those through to too two under until up upon us use used uses using ve very was way we well were what when
where whether which while who why will with within without would yet you your yours following follow example`.split(
    /\s+/,
  ),
)

/**
 * Words and numbers in ASCII letters, which a translation often keeps, without the too common. Hyphens, dots, underscores and slashes part
 * them.
 */
export function latinTokens(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const tokens: string[] = []
  for (let index = 0; index < folded.length; index++) {
    if (!isAlphanumeric(folded.charCodeAt(index))) continue
    const start = index++
    while (isAlphanumeric(folded.charCodeAt(index))) index++
    const word = folded.slice(start, index)
    if (!stopWords.has(word)) tokens.push(plural(word))
  }
  return tokens
}

/** Whether a code unit is a small letter of ASCII or a digit; not for NaN. */
function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function plural(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
    ? word.slice(0, -1)
    : word
}

/** Content words of a source text in lower case, each once. */
export function sourceWords(text: string): string[] {
  const words = new Set<string>()
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? [])
    if (word.length > 2 && !stopWords.has(word)) words.add(word)
  return [...words]
}

/** A string of one or two UTF-16 code units as a number: its first one, and the second one above it. */
type Gram = number

function gram(first: number, second = 0): Gram {
  return (second << 16) | first
}

/** What a target text can be asked for: its single ideographs, their pairs, and its words of other letters (folded). */
export function targetTokens(text: string): Set<Gram> {
  const folded = fold(text)
  const tokens = new Set<Gram>()
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    if (!isEastAsian(code) || scriptOf(code) === 'hiragana') continue
    tokens.add(gram(code))
    const next = folded.charCodeAt(index + 1)
    if (isEastAsian(next)) tokens.add(gram(code, next))
  }
  return tokens
}

/** The grams by which a translation of a source word can be found among a target's tokens; none when no translation is known. */
export type WordLook = (word: string) => readonly Gram[]

/** Words are looked up in the built-in lexicon and in what the project has taught; by their first two letters, as endings inflect. */
export function wordLook(source: string, target: string, model: Model): WordLook {
  const lexicon: Lexicon = builtInLexicon(source, target)
  const known = new Map<string, readonly Gram[]>()
  const probesOf = (word: string): readonly Gram[] => {
    const learned = [...(model.words.get(stem(word)) ?? [])]
      .filter(([, probability]) => probability >= 0.15)
      .map(([token]) => token)
    const probes = new Set<Gram>()
    for (const translation of [...lookUp(lexicon, word), ...learned]) {
      const first = translation.charCodeAt(0)
      const second = translation.charCodeAt(1)
      if (scriptOf(first) === 'hiragana' || !isEastAsian(first)) continue
      probes.add(isEastAsian(second) ? gram(first, second) : gram(first))
    }
    return [...probes]
  }
  return word => {
    let probes = known.get(word)
    if (probes === undefined) {
      probes = probesOf(word)
      known.set(word, probes)
    }
    return probes
  }
}
