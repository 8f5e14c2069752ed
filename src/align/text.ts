import { leaves, type Piece } from '../segment/inline.ts'
import { isEastAsian } from './script.ts'

/** Stands before code in a marked text. */
export const codeStart = '\u0002'
/** Stands after code in a marked text. */
export const codeEnd = '\u0003'

const identifier = /^[^\s]*[._/:\\=<>()[\]{}$#@-][^\s]*$|^[a-z]+[A-Z]\w*$|^[a-z][a-z0-9]*$/

/**
 * The text that a reader sees, with code (also roles that show a name as it is) between `codeStart` and `codeEnd`, so that sentences and
 * words are not looked for inside it. Raw markup is left out.
 */
export function markedText(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of leaves(pieces)) {
    if (piece.type === 'raw' || piece.type === 'footnote') continue
    if (piece.type === 'break') text += '\n'
    else if (piece.type === 'code' || piece.type === 'substitution') text += codeStart + piece.value + codeEnd
    else if (piece.type === 'role' && !hasTitle(piece) && isName(piece.value))
      text += codeStart + piece.value + codeEnd
    else text += piece.value
  }
  return text
}

/** Whether a cross-reference brings its own words: `:ref:`the kettle <kettle>``. */
function hasTitle({ name, value, target }: Piece): boolean {
  return (
    /^(?:doc|ref|numref|term)$/.test(name ?? '') &&
    target !== undefined &&
    target.toLowerCase() !== value.toLowerCase()
  )
}

/** Whether a role's text is a name (a label, an identifier, a path) and no words. */
function isName(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (isEastAsian(value.charCodeAt(i))) return false
  return identifier.test(value)
}

/** A marked text with a space in the place of each code. */
export function withoutCode(text: string): string {
  return text.replace(/\u0002[^\u0003]*\u0003/g, ' ')
}

/** A marked text without the marks, white space folded to single spaces. */
export function unmarked(text: string): string {
  return text
    .replace(/[\u0002\u0003]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * A text as words are compared in it: NFKC, lower case, without long vowel marks, middle dots, and spaces beside East Asian letters.
 * Code keeps its content.
 */
export function fold(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase()
  let folded = ''
  let from = 0
  for (let i = 0; i < normal.length; i++) {
    const code = normal.charCodeAt(i)
    if (code > 0x20 && code !== 0x30fc && code !== 0x30fb) continue
    folded += normal.slice(from, i)
    from = i + 1
    if (code > 0x20) continue
    while (from < normal.length && normal.charCodeAt(from) <= 0x20) from++
    i = from - 1
    if (!isEastAsian(folded.charCodeAt(folded.length - 1)) && !isEastAsian(normal.charCodeAt(from)))
      folded += ' '
  }
  return from === 0 ? normal : folded + normal.slice(from)
}
