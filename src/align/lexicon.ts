import { japanese } from './lexicon/ja.ts'
import { korean } from './lexicon/ko.ts'
import { chinese } from './lexicon/zh.ts'
import { fold } from './text.ts'
import { baseForms } from './word.ts'

/** Source word in base form → beginnings of its translations, folded. */
export type Lexicon = ReadonlyMap<string, readonly string[]>

/** Reads the `|` tables of `lexicon/`; a word that stands there twice has all its translations. */
function read(table: string): Lexicon {
  const lexicon = new Map<string, string[]>()
  for (const entry of table.split(/[|\n]/)) {
    const [word, ...translations] = entry.trim().split(/\s+/)
    if (word === undefined || word === '' || translations.length === 0) continue
    const known = lexicon.get(word) ?? []
    for (const translation of translations) {
      const folded = fold(translation)
      if (folded !== '' && !known.includes(folded)) known.push(folded)
    }
    lexicon.set(word, known)
  }
  return lexicon
}

const none: Lexicon = new Map()
const lexicons: ReadonlyMap<string, Lexicon> = new Map([
  ['ja', read(japanese)],
  ['zh', read(chinese)],
  ['ko', read(korean)],
])

/** Whether a language tag is one of English. */
export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language)
}

/** The built-in lexicon from English to a language, by the language's tag; empty for languages without one. */
export function builtInLexicon(source: string, target: string): Lexicon {
  if (!isEnglish(source)) return none
  return lexicons.get(target.toLowerCase().split('-')[0]!) ?? none
}

/** Translations of a word in any of its forms, those of all forms that the lexicon has together; empty when it has none. */
export function lookUp(lexicon: Lexicon, word: string): readonly string[] {
  const direct = lexicon.get(word)
  let found: readonly string[] = direct ?? []
  for (const form of baseForms(word)) {
    if (form === word) continue
    const more = lexicon.get(form)
    if (more !== undefined && more !== found)
      found = [...found, ...more.filter(translation => !found.includes(translation))]
    if (found.length > 0 && direct === undefined && more !== undefined) break
  }
  return found
}
