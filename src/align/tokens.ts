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
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.filter(word => !stopWords.has(word)).map(plural)
}

function plural(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
    ? word.slice(0, -1)
    : word
}

/** Content words of a source text in lower case, each once. */
export function sourceWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? [])].filter(
    word => word.length > 2 && !stopWords.has(word),
  )
}

/** What a target text can be asked for: its single ideographs, their pairs, and its words of other letters (folded). */
export function targetTokens(text: string): Set<string> {
  const folded = fold(text)
  const tokens = new Set<string>()
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    if (!isEastAsian(code)) continue
    const script = scriptOf(code)
    if (script === 'hiragana') continue
    tokens.add(folded[index] ?? '')
    if (isEastAsian(folded.charCodeAt(index + 1))) tokens.add(folded.slice(index, index + 2))
  }
  return tokens
}

/** Whether any translation of the source word is among a target's tokens: undefined when none is known. */
export type WordLook = (word: string, tokens: ReadonlySet<string>) => boolean | undefined

/** Words are looked up in the built-in lexicon and in what the project has taught; by their first two letters, as endings inflect. */
export function wordLook(source: string, target: string, model: Model): WordLook {
  const lexicon: Lexicon = builtInLexicon(source, target)
  const known = new Map<string, readonly string[]>()
  const probesOf = (word: string): readonly string[] => {
    const learned = [...(model.words.get(stem(word)) ?? [])]
      .filter(([, probability]) => probability >= 0.15)
      .map(([token]) => token)
    const probes = new Set<string>()
    for (const translation of [...lookUp(lexicon, word), ...learned]) {
      const head = translation.slice(0, 2)
      if (scriptOf(head.charCodeAt(0)) === 'hiragana' || !isEastAsian(head.charCodeAt(0))) continue
      probes.add(head.length === 2 && isEastAsian(head.charCodeAt(1)) ? head : (head[0] ?? ''))
    }
    return [...probes]
  }
  return (word, tokens) => {
    let probes = known.get(word)
    if (probes === undefined) {
      probes = probesOf(word)
      known.set(word, probes)
    }
    if (probes.length === 0) return undefined
    for (const probe of probes) if (tokens.has(probe)) return true
    return false
  }
}
