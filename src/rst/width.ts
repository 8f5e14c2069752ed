import { eastAsianWidth } from 'get-east-asian-width'

/** Width of a text in terminal columns: wide and full-width characters take two, combining ones none. */
export function columnWidth(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const char of text) width += eastAsianWidth(char.codePointAt(0)!) - (isCombining(char) ? 1 : 0)
  return width
}

/** Whether a character takes two columns. */
export function isWide(char: string): boolean {
  return char > '\u10ff' && eastAsianWidth(char.codePointAt(0)!) === 2
}

/** Whether a character has a canonical combining class (Python's `unicodedata.combining`). */
export function isCombining(char: string): boolean {
  if (char < '\u0300' || !mark.test(char)) return false
  // Marks of class 0 stay where they are; the others move before U+0345, whose class is the highest.
  return char === '\u0345' || `\u0345${char}`.normalize('NFD') !== `\u0345${char}`
}

const ascii = /^[\x20-\x7e]*$/
const mark = /^\p{M}$/u
