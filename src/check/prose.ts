import { builtInLexicon } from '../align/lexicon.ts'
import { withoutCode } from '../align/text.ts'
import { baseForms } from '../align/word.ts'

/** English words that hold sentences together: where they stand, somebody writes English and does not just name something. */
const functionWords = new Set(
  `a an the of to in on at by for from with without into and or but nor not if then than that this these those which who whom whose what when where why how
is are was were be been being am has have had do does did will would can could may might must shall should it its it's you your we our they their them he she his her i my
as about after before because while until since so such there here only also just any all some each every other more most very don't doesn't isn't aren't can't let's`.split(
    /\s+/,
  ),
)

/** Endings that make ordinary words of others. */
const derived =
  /^[a-z]{2,}(?:ing|tion|tions|sion|ment|ments|ness|able|ible|ally|edly|ously|ization|isation|ology|ities|ability|shooting)$/
/** The largest of the built-in lexicons, for the English words that it has. */
const known = builtInLexicon('en', 'ja')
/** Names of products that are ordinary words as well. */
const products = new Set(
  'windows apple swift go rust python ruby java node git oracle chrome safari edge office access word excel outlook teams spring express flask click swarm compose'.split(
    ' ',
  ),
)

/** Whether an English word is one of the general vocabulary, as far as that can be told without a dictionary. */
export function isOrdinary(word: string): boolean {
  const lower = word.toLowerCase()
  return functionWords.has(lower) || derived.test(lower) || baseForms(lower).some(form => known.has(form))
}

/** Running text without code: words in order, with their letter case. */
function wordsOf(text: string): string[] {
  return (
    withoutCode(text)
      .replace(/(?:https?|ftp):\/\/\S+|\S+@\S+\.\S+|www\.\S+/g, ' ')
      .match(/[\p{L}\p{N}_][\p{L}\p{N}_.'’/-]*/gu) ?? []
  ).map(word => word.replace(/[.'’/-]+$/, ''))
}

/** Names with a number: “Version 0.6”, and the phrases of HTTP's status codes, “404 Not Found”. */
const numbered =
  /^\s*(?:(?:[Vv]ersion|[Rr]elease|[Vv]er\.|[Vv])\s*\d+(?:\.\w+)*|[1-5]\d\d(?: [A-Z][A-Za-z-]*){1,4})\s*$/

/** Keys, options or fields as they are typed, three or more with commas between them, of which one is no plain word: “hostname, ipc, mac_address”. */
const keys = /^(?=.*[a-z][_-][a-z])\s*[a-z][\w-]*(?:\s*[,、]\s*[a-z][\w-]*){2,}\s*$/

/**
 * Whether a text that holds no letters of the target language is something to translate: prose or a title in words, not only names,
 * identifiers, numbers and addresses. `names` are words known to stand as they are.
 */
export function isTranslatable(text: string, names: ReadonlySet<string>, english: boolean): boolean {
  if (english && (numbered.test(text) || keys.test(text))) return false
  const words = wordsOf(text).filter(word => /\p{L}{2}/u.test(word))
  if (words.length === 0 || (words.length > 1 && names.has(text.trim()))) return false
  if (!english) return words.some(word => /^\p{Lu}?\p{Ll}+$/u.test(word) && !names.has(word))
  const plain = words.filter(word => !isIdentifier(word))
  if (plain.length === 0) return false
  const holding = plain.filter(word => /^[a-z]/.test(word) && functionWords.has(word))
  // Commands and keys of settings stand in headings as they are typed: headings in words begin with a capital letter.
  if (holding.length === 0 && plain.length < 5 && /^\s*[a-z]/.test(text) && !/[.!?:,]\s*$/.test(text))
    return false
  if (holding.length > 0 && plain.length > 1) {
    const rest = plain.filter(word => !holding.includes(word))
    const isName = (word: string): boolean =>
      /^[A-Z]/.test(word) && (names.has(word) || !isOrdinary(word) || products.has(word.toLowerCase()))
    // “Windows Server for Teams”: a name with a function word in it.
    return rest.length > 5 || holding.length > 1 || rest.length === 0 || !rest.every(isName)
  }
  const candidates = plain.filter(word => !names.has(word) || /^[a-z]/.test(word))
  const ordinary = candidates.filter(
    word => isOrdinary(word) && !(/^[A-Z]/.test(word) && products.has(word.toLowerCase())),
  )
  if (ordinary.some(word => /^[a-z]/.test(word)) && ordinary.length * 3 >= plain.length) return true
  if (plain.length >= 6 && ordinary.length >= 2) return true
  return ordinary.length * 2 >= words.length && ordinary.length > 0
}

/** Whether a word is a name by its looks: capitals inside, digits, underscores, dots, slashes. */
function isIdentifier(word: string): boolean {
  return /[_\d/]|[a-z][A-Z]|^[A-Z]{2,}s?$|\w\.\w/.test(word) && !/^[A-Za-z]+-[a-z]+$/.test(word)
}

/** How many words of running text a text without letters of the target language has, and how many of them hold sentences together. */
export function proseWords(text: string): { words: number; functionWords: number } {
  const words = wordsOf(text).filter(word => /^[A-Za-z][a-z'’-]*$/.test(word))
  return {
    words: words.length,
    functionWords: words.filter(word => functionWords.has(word.toLowerCase().replace(/['’].*$/, ''))).length,
  }
}
