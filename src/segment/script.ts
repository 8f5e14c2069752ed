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
  /** Whose script a code point belongs to: 1 the source's, 2 the target's, 0 neither. */
  sideOf(code: number): 0 | 1 | 2
}

/** Prepares a pair of languages. Letters that both scripts have (Han in zh and ja) count for the target. */
export function languagePair(source: string, target: string): LanguagePair {
  const mark = scriptsOf(target).some(script => script === 'Hiragana' || script === 'Han') ? 'ー' : ''
  const sourceLetter = new RegExp(`[${scriptClass(source)}]`, 'u')
  const targetLetter = new RegExp(`[${scriptClass(target)}${mark}]`, 'u')
  const judge = (code: number): 0 | 1 | 2 => {
    const letter = String.fromCodePoint(code)
    return targetLetter.test(letter) ? 2 : sourceLetter.test(letter) ? 1 : 0
  }
  /** What is known of the code units met so far, plus one; 0 for the others. */
  const known = new Uint8Array(0x10000)
  return {
    source,
    target,
    sideOf(code) {
      if (code > 0xffff) return judge(code)
      const side = known[code]!
      if (side > 0) return (side - 1) as 0 | 1 | 2
      const judged = judge(code)
      known[code] = judged + 1
      return judged
    },
  }
}

/** Counts the letters of both scripts. */
export function countScripts(text: string, languages: LanguagePair): ScriptCount {
  let source = 0
  let target = 0
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    // Signs, digits and spaces belong to no script.
    if (code < 65) continue
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(index++)!
    const side = languages.sideOf(code)
    if (side === 1) source++
    else if (side === 2) target++
  }
  return { source, target }
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
