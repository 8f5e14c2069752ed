/** How an enumerator is written: `(1)`, `1)` or `1.`. */
export type Format = 'parens' | 'rparen' | 'period'

/** What an enumerator counts with. */
export type Sequence = 'arabic' | 'loweralpha' | 'upperalpha' | 'lowerroman' | 'upperroman' | '#'

/** What stands before and after the number in each format. */
export const formats: Readonly<Record<Format, { prefix: string; suffix: string }>> = {
  parens: { prefix: '(', suffix: ')' },
  rparen: { prefix: '', suffix: ')' },
  period: { prefix: '', suffix: '.' },
}

/** An enumerator taken apart. `ordinal` is null where a Roman numeral is not well-formed. */
export interface Enumerator {
  readonly format: Format
  readonly sequence: Sequence
  readonly text: string
  readonly ordinal: number | null
}

const patterns: readonly (readonly [Sequence, RegExp])[] = [
  ['arabic', /^[0-9]+$/],
  ['loweralpha', /^[a-z]$/],
  ['upperalpha', /^[A-Z]$/],
  ['lowerroman', /^[ivxlcdm]+$/],
  ['upperroman', /^[IVXLCDM]+$/],
]

/** Takes a match of `enumeratorPattern` apart. The sequence expected by the list goes first, then Roman one, then the order above. */
export function readEnumerator(match: RegExpExecArray, expected: string | null): Enumerator {
  const format = match[1] !== undefined ? 'parens' : match[2] !== undefined ? 'rparen' : 'period'
  const text = (match[1] ?? match[2] ?? match[3])!
  let sequence: Sequence | undefined
  if (text === '#') sequence = '#'
  else if (expected)
    sequence = patterns.find(([name, pattern]) => name === expected && pattern.test(text))?.[0]
  else if (text === 'i') sequence = 'lowerroman'
  else if (text === 'I') sequence = 'upperroman'
  sequence ??= patterns.find(([, pattern]) => pattern.test(text))![0]
  return { format, sequence, text, ordinal: ordinalOf(text, sequence) }
}

/** Writes the marker for an ordinal, with a space behind; null where the sequence has none (`z` is the last letter). */
export function makeEnumerator(ordinal: number, sequence: Sequence, format: Format): string | null {
  let text: string
  switch (sequence) {
    case '#':
      text = '#'
      break
    case 'arabic':
      text = String(ordinal)
      break
    case 'loweralpha':
    case 'upperalpha':
      if (ordinal > 26) return null
      text = String.fromCharCode(ordinal + (sequence === 'loweralpha' ? 0x60 : 0x40))
      break
    default:
      if (ordinal > 4999) return null
      text = toRoman(ordinal)
      if (sequence === 'lowerroman') text = text.toLowerCase()
  }
  const { prefix, suffix } = formats[format]
  return `${prefix}${text}${suffix} `
}

function ordinalOf(text: string, sequence: Sequence): number | null {
  switch (sequence) {
    case '#':
      return 1
    case 'arabic':
      return Number(text)
    case 'loweralpha':
      return text.charCodeAt(0) - 0x60
    case 'upperalpha':
      return text.charCodeAt(0) - 0x40
    default:
      return fromRoman(text.toUpperCase())
  }
}

const numerals: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [numeral, weight] of numerals) {
    while (rest >= weight) {
      text += numeral
      rest -= weight
    }
  }
  return text
}

function fromRoman(text: string): number | null {
  if (text.length > 15) return null
  let value = 0
  let rest = text
  for (const [numeral, weight] of numerals) {
    while (rest.startsWith(numeral)) {
      value += weight
      rest = rest.slice(numeral.length)
    }
  }
  return rest === '' && value < 5000 && toRoman(value) === text ? value : null
}
