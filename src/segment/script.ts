/** How much of a text stands in each of two scripts; the two languages must be written in different ones. */
export interface ScriptCount {
  /** Letters of the source language's script. */
  source: number
  /** Letters of the target language's script. */
  target: number
}

/** Unicode scripts of a language, by its primary subtag; Latin for the rest. */
const scriptsOfLanguage: Readonly<Record<string, readonly string[]>> = {
  ja: ['Han', 'Hiragana', 'Katakana'],
  zh: ['Han', 'Bopomofo'],
  ko: ['Hangul'],
  ru: ['Cyrillic'],
  uk: ['Cyrillic'],
  bg: ['Cyrillic'],
  be: ['Cyrillic'],
  sr: ['Cyrillic'],
  mn: ['Cyrillic'],
  el: ['Greek'],
  ar: ['Arabic'],
  fa: ['Arabic'],
  ur: ['Arabic'],
  he: ['Hebrew'],
  th: ['Thai'],
  hi: ['Devanagari'],
  mr: ['Devanagari'],
  ne: ['Devanagari'],
  bn: ['Bengali'],
  ta: ['Tamil'],
  te: ['Telugu'],
  ka: ['Georgian'],
  hy: ['Armenian'],
  km: ['Khmer'],
  lo: ['Lao'],
  my: ['Myanmar'],
}

/** The scripts of a language tag (`ja`, `zh-Hant`): names of Unicode's Script property. */
export function scriptsOf(language: string): readonly string[] {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? ''
  return scriptsOfLanguage[primary] ?? ['Latin']
}

/** A class of characters, as the inside of a `u` regular expression's brackets: `\p{sc=Han}\p{sc=Hiragana}`. */
export function scriptClass(language: string): string {
  return scriptsOf(language)
    .map(script => `\\p{sc=${script}}`)
    .join('')
}

/** The two languages of a document with what is needed to tell their texts apart. */
export interface LanguagePair {
  /** Language tag of the source, e.g. `en`. */
  source: string
  /** Language tag of the target, e.g. `ja`. */
  target: string
  /** One letter of the source's script. */
  sourceLetter: RegExp
  /** One letter of the target's script. */
  targetLetter: RegExp
  /** Code points met so far, as the two expressions judge them: 1 source, 2 target, 0 neither. */
  sides: Map<number, 0 | 1 | 2>
  /** The same for all of ASCII. */
  ascii: readonly (0 | 1 | 2)[]
}

/** Prepares a pair of languages. Letters that both scripts have (Han in zh and ja) count for the target. */
export function languagePair(source: string, target: string): LanguagePair {
  const mark = scriptsOf(target).some(script => script === 'Hiragana' || script === 'Han') ? 'ー' : ''
  const pair = {
    source,
    target,
    sourceLetter: new RegExp(`[${scriptClass(source)}]`, 'u'),
    targetLetter: new RegExp(`[${scriptClass(target)}${mark}]`, 'u'),
    sides: new Map<number, 0 | 1 | 2>(),
  }
  return { ...pair, ascii: Array.from({ length: 128 }, (_, code) => sideOf(code, pair)) }
}

/** Counts the letters of both scripts. */
export function countScripts(text: string, languages: LanguagePair): ScriptCount {
  let source = 0
  let target = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    // Signs, digits and spaces belong to no script.
    if (code < 65) continue
    const side = code < 128 ? languages.ascii[code] : sideOf(code, languages)
    if (side === 1) source++
    else if (side === 2) target++
  }
  return { source, target }
}

function sideOf(
  code: number,
  languages: Pick<LanguagePair, 'sourceLetter' | 'targetLetter' | 'sides'>,
): 0 | 1 | 2 {
  let side = languages.sides.get(code)
  if (side === undefined) {
    const letter = String.fromCodePoint(code)
    side = languages.targetLetter.test(letter) ? 2 : languages.sourceLetter.test(letter) ? 1 : 0
    languages.sides.set(code, side)
  }
  return side
}

/** Which language a text is written in. `none`: too few letters to say, such as numbers, or names in prose of either language. */
export type Written = 'source' | 'target' | 'none'

/**
 * Says which language a text is in, by script. Prose of the target often holds names in the source's script, but not the small words that
 * every sentence of the source has, so letters of the target are weighed against words in lower case.
 */
export function writtenIn(text: string, languages: LanguagePair): Written {
  const { source, target } = countScripts(text, languages)
  if (target > 0) {
    if (target * 2 >= source) return 'target'
    const small = text.match(/(?<![\p{L}\p{N}_./`-])\p{Ll}{2,}(?![\p{L}\p{N}_/`-])/gu)?.length ?? 0
    if (small <= target * 1.5) return 'target'
  }
  return source === 0 ? 'none' : 'source'
}
