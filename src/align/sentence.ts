import { isEastAsian, weight } from './script.ts'
import { codeEnd, codeStart } from './text.ts'

/** A sentence as a range of a marked text, without white space around it. */
export interface Sentence {
  start: number
  end: number
  text: string
}

/** Before a full stop these are shortened words, and no ends of sentences. */
const abbreviations = new Set(
  'e.g i.e etc vs cf al viz approx ca no nos fig figs sec ch vol pp ed eds est dept inc ltd co corp mr mrs ms dr prof st jr sr a.k.a w.r.t resp incl excl max min jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
/** After these a full stop may end a sentence as well: only a small letter after them says that it does not. */
const ambiguous = new Set(['etc', 'al', 'inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'max', 'min', 'no', 'st'])
const closers = /[」』）)\]】〉》”’"'*_〕]/
const openers = '「『（(【〈《“〔'
const matching = '」』）)】〉》”〕'

/**
 * Splits running text into sentences. `text` is a marked text; code is never split. Full stops inside 「…」 and （…） belong to the sentence
 * around them, unless the bracket opened after a sentence had ended. A blank line always ends a sentence.
 */
export function sentences(text: string, language: string): Sentence[] {
  const ends = /^(ja|zh|yue)\b/i.test(language) ? eastAsianEnds(text) : spacedEnds(text)
  const list: Sentence[] = []
  let from = 0
  for (const end of [...ends, text.length]) {
    let start = from
    let stop = end
    while (start < stop && /\s/.test(text[start]!)) start++
    while (stop > start && /\s/.test(text[stop - 1]!)) stop--
    from = end
    if (stop === start) continue
    const last = list[list.length - 1]
    // What is too little for a sentence of its own (a number, a lone “Yes.”) belongs to the one before, or to the one after where it comes first.
    if (last !== undefined && (isSmall(text.slice(start, stop)) || weight(last.text) < least)) {
      last.end = stop
      last.text = text.slice(last.start, stop)
    } else list.push({ start, end: stop, text: text.slice(start, stop) })
  }
  return list.filter(sentence => /[\p{L}\p{N}]/u.test(sentence.text))
}

/** Weight below which a sentence does not stand alone; see `weight`. */
const least = 8

/** Whether a piece of text is too little for a sentence; phrases that only announce what follows (“For example:”) may be longer. */
function isSmall(text: string): boolean {
  const size = weight(text)
  return size < least || (size < 20 && /[:：]$/.test(text))
}

/** Whether a code unit is a letter or digit: most are, and no sentence ends in the middle of them. */
function isLetter(code: number): boolean {
  return code < 0x80
    ? (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
    : isEastAsian(code)
}

/** Ends of sentences where spaces stand between words (English, Korean, …). */
function spacedEnds(text: string): number[] {
  const ends: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (isLetter(text.charCodeAt(i))) continue
    const char = text[i]!
    if (char === codeStart) {
      const close = text.indexOf(codeEnd, i)
      if (close > 0) i = close
      continue
    }
    if (char === '\n' && /^\n[ \t]*\n/.test(text.slice(i, i + 40))) ends.push(i)
    if (char !== '.' && char !== '!' && char !== '?' && char !== '。' && char !== '…') continue
    let end = i + 1
    while (end < text.length && /[.!?…]/.test(text[end]!)) end++
    const run = text.slice(i, end)
    // A full stop between spaces is named, not meant: “followed by . (period) or - (hyphen)”.
    if (run === '.' && i > 0 && /\s/.test(text[i - 1]!) && /\s/.test(text[end] ?? '')) continue
    while (end < text.length && closers.test(text[end]!)) end++
    i = end - 1
    if (end < text.length && !/\s/.test(text[end]!)) continue
    const next = text.slice(end).trimStart()
    if (next === '') continue
    const lower = /^["'“‘(*_]*[a-z]/.test(next)
    if (run === '.' && isAbbreviation(text.slice(Math.max(0, end - 24), end - 1), next, lower)) continue
    if (lower && run !== '.') continue
    ends.push(end)
  }
  return ends
}

/** Whether the word before a full stop is shortened, so that the sentence goes on. `before` ends before the stop or the marks that close after it. */
function isAbbreviation(before: string, next: string, lower: boolean): boolean {
  const word = /([A-Za-z][A-Za-z.]*?)\.?[^A-Za-z]*$/.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return false
  if (ambiguous.has(word)) return word === 'no' ? /^\d/.test(next) : lower
  if (abbreviations.has(word)) return true
  return /^[a-z]$/.test(word) && /[A-Z]\.?[^A-Za-z]*$/.test(before) && word !== 'i' && !/\bv?i+$/i.test(word)
}

/** Ends of sentences in Japanese and Chinese. */
function eastAsianEnds(text: string): number[] {
  const ends: number[] = []
  const stack: string[] = []
  let ended = true
  let ownSentence = false
  for (let i = 0; i < text.length; i++) {
    if (isLetter(text.charCodeAt(i))) {
      ended = false
      continue
    }
    const char = text[i]!
    if (char === codeStart) {
      const close = text.indexOf(codeEnd, i)
      if (close > 0) i = close
      ended = false
      continue
    }
    if (char === '\n' && /^\n[ \t]*\n/.test(text.slice(i, i + 40))) {
      ends.push(i)
      stack.length = 0
      ended = true
      continue
    }
    const opener = openers.indexOf(char)
    if (opener >= 0 && text.indexOf(matching[opener]!, i) > 0) {
      if (stack.length === 0) ownSentence = ended
      stack.push(matching[opener]!)
      ended = false
      continue
    }
    if (stack.length > 0 && char === stack[stack.length - 1]) {
      stack.pop()
      if (
        stack.length === 0 &&
        ownSentence &&
        /[。！？.!?]/.test(text[i - 1] ?? '') &&
        !/^[」』]?[とはがをにでのも、]/.test(text.slice(i + 1).trimStart())
      ) {
        ends.push(i + 1)
        ended = true
      }
      continue
    }
    const stop =
      /[。！？｡．]/.test(char) || (/[.!?]/.test(char) && endsHere(text, i, ends[ends.length - 1] ?? 0))
    if (stop && stack.length === 0) {
      let end = i + 1
      while (end < text.length && (/[。！？｡．.!?]/.test(text[end]!) || closers.test(text[end]!))) end++
      i = end - 1
      ends.push(end)
      ended = true
    } else if (!/\s/.test(char)) ended = false
  }
  return ends
}

/** Whether a full stop of the Latin script ends a sentence: after the language's own letters, or after a sentence that has none of them. */
function endsHere(text: string, at: number, from: number): boolean {
  if (at + 1 < text.length && !/\s/.test(text[at + 1]!)) return false
  if (/[^\x00-\x7f]/.test(text.slice(Math.max(0, at - 2), at))) return true
  const next = text.slice(at + 1).trimStart()
  return (
    next !== '' &&
    /[^\x00-\x7f]/.test(next[0]!) &&
    !/[^\x00-\x7f]/.test(text.slice(from, at)) &&
    /[a-z]{2}\s+\S/.test(text.slice(from, at))
  )
}
