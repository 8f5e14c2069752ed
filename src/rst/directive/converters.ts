import { pythonRepr } from '../../doctree/python-repr.ts'
import { escapeToNull, splitEscapedWhitespace, unescapeNull } from '../escape.ts'
import { makeId, splitSpaces } from '../name.ts'
import { pythonInt, splitLines } from './python-text.ts'

/** An option's value is not what the directive takes. The message is docutils' own wording; the block parser turns it into a `system_message`. */
export class OptionError extends Error {}

/** Turns the text of an option (null when there is none) into its value, or throws `OptionError`. */
export type Converter = (value: string | null) => unknown

function noneError(): never {
  throw new OptionError('argument required but none supplied')
}

/** No value is allowed; gives null. */
export function flag(value: string | null): null {
  if (value?.trim()) throw new OptionError(`no argument is allowed; "${value}" supplied`)
  return null
}

/** The text as it is; none is an error. */
export function unchangedRequired(value: string | null): string {
  return value ?? noneError()
}

/** The text as it is; none is the empty string. */
export function unchanged(value: string | null): string {
  return value ?? ''
}

/** A file path: lines trimmed and joined without space. */
export function path(value: string | null): string {
  if (value === null) return noneError()
  return splitLines(value)
    .map(line => line.trim())
    .join('')
}

/** A URI: white space taken out unless it is escaped, backslash escapes resolved. */
export function uri(value: string | null): string {
  if (value === null) return noneError()
  return splitEscapedWhitespace(escapeToNull(value))
    .map(part => splitSpaces(unescapeNull(part)).join(''))
    .join(' ')
}

/** Any integer, in Python's spelling. */
export function integer(value: string | null): number {
  if (value === null) {
    throw new OptionError(
      "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    )
  }
  const number = pythonInt(value)
  if (number === null) throw new OptionError(`invalid literal for int() with base 10: ${pythonRepr(value)}`)
  return number
}

/** An integer ≥ 0. */
export function nonnegativeInt(value: string | null): number {
  const number = integer(value)
  if (number < 0) throw new OptionError('negative value; must be positive or zero')
  return number
}

/** An integer > 0. */
export function positiveInt(value: string | null): number {
  const number = integer(value)
  if (number < 1) throw new OptionError('negative or zero value; must be positive')
  return number
}

/** Integers > 0 with commas or white space between them. */
export function positiveIntList(value: string | null): number[] {
  if (value === null) throw new OptionError("argument of type 'NoneType' is not iterable")
  return (value.includes(',') ? value.split(',') : splitSpaces(value)).map(positiveInt)
}

/** An integer ≥ 0 with an optional percent sign. */
export function percentage(value: string | null): number {
  return nonnegativeInt(value === null ? null : value.replace(/[ %]+$/, ''))
}

const lengthUnits = [
  'em',
  'ex',
  'ch',
  'rem',
  'vw',
  'vh',
  'vmin',
  'vmax',
  'cm',
  'mm',
  'Q',
  'in',
  'pt',
  'pc',
  'px',
]

function measure(value: string | null, units: readonly string[]): string {
  if (value === null) throw new OptionError("expected string or bytes-like object, got 'NoneType'")
  const match = /^(-?[0-9.]+) *([a-zA-Zµ]*|%?)$/.exec(value)
  const number = match?.[1] === undefined ? null : pythonNumber(match[1])
  if (match === null || number === null) throw new OptionError(`"${value}" is no valid measure.`)
  const unit = match[2] ?? ''
  if (number.startsWith('-') || !units.includes(unit)) {
    throw new OptionError(
      `not a positive number or measure of one of the following units:\n${units.filter(u => u !== '').join(', ')}`,
    )
  }
  return number + unit
}

/** A decimal number as Python prints it after reading it: no leading zeros, floats with a fraction. */
function pythonNumber(text: string): string | null {
  if (/^-?\d+$/.test(text)) return String(BigInt(text))
  if (!/^-?(?:\d+\.\d*|\.\d+)$/.test(text)) return null
  const printed = String(Number(text))
  return /[.e]/.test(printed) ? printed.replace(/e-(\d)$/, 'e-0$1') : `${printed}.0`
}

/** A length with a CSS unit, or a bare number. */
export function lengthOrUnitless(value: string | null): string {
  return measure(value, [...lengthUnits, ''])
}

/** A length with a CSS unit, a percentage, or a bare number, which gets `unit`. */
export function lengthOrPercentageOrUnitless(value: string | null, unit = ''): string {
  try {
    return measure(value, [...lengthUnits, '%'])
  } catch (error) {
    const bare = value === null ? null : /^([0-9.]+) *$/.exec(value)
    if (bare?.[1] === undefined) throw error
    return measure(bare[1], ['']) + unit
  }
}

/** Class names, made into identifiers. */
export function classOption(value: string | null): string[] {
  if (value === null) return noneError()
  return splitSpaces(value).map(name => {
    const id = makeId(name)
    if (id === '') throw new OptionError(`cannot make "${name}" into a class name`)
    return id
  })
}

/** A character from its code (decimal, `0x…`, `U+…`, `\u…`, `&#x…;`); other text stays as it is. */
export function unicodeCode(code: string): string {
  const decimal = /^\p{Nd}+$/u.test(code) ? Number(code) : null
  const hex = /^(?:0x|x|\\x|U\+?|\\u)([0-9a-f]+)$|^&#x([0-9a-f]+);$/i.exec(code)
  const value = decimal ?? (hex === null ? null : Number.parseInt(hex[1] ?? hex[2] ?? '', 16))
  if (value === null || Number.isNaN(value)) return code
  if (value > 0x7fffffff) throw new OptionError('code too large (Python int too large to convert to C int)')
  if (value > 0x10ffff) throw new OptionError('chr() arg not in range(0x110000)')
  return String.fromCodePoint(value)
}

/** One character, or a character code. */
export function singleCharOrUnicode(value: string | null): string {
  if (value === null) return noneError()
  const character = unicodeCode(value)
  if ([...character].length > 1) {
    throw new OptionError(`${pythonRepr(character)} invalid; must be a single character or a Unicode code`)
  }
  return character
}

/** One character, a character code, or the words `tab` and `space`. */
export function singleCharOrWhitespaceOrUnicode(value: string | null): string {
  if (value === 'tab') return '\t'
  if (value === 'space') return ' '
  return singleCharOrUnicode(value)
}

const encodings =
  /^(?:ascii|646|us-ascii|big5|big5-tw|csbig5|big5hkscs|cp\d+|windows-\d+|euc-?jp|euc-?kr|gb2312|gbk|gb18030|hz|iso-?2022-?(?:jp|kr)(?:-\w+)?|iso-?8859-?\d+|l[1-9]|latin-?\d*|johab|koi8-?[rtu]|mac-?\w+|ptcp154|s?h?ift-?jis(?:2004|x0213)?|sjis|utf-?(?:7|8|8-sig|16|16-?[bl]e|32|32-?[bl]e)|u8|u16|u32|idna|punycode|raw-unicode-escape|unicode-escape|mbcs)$/

/** The name of a character encoding that Python knows. */
export function encoding(value: string | null): string {
  if (value === null) throw new OptionError('lookup() argument must be str, not None')
  const name = value.toLowerCase().replace(/[_ ]/g, '-')
  if (!encodings.test(name)) throw new OptionError(`unknown encoding: "${value}"`)
  return value
}

/** One of some words. */
export function choice(values: readonly string[]): (value: string | null) => string {
  const list = `${values
    .slice(0, -1)
    .map(word => `"${word}"`)
    .join(', ')}, or "${values.at(-1) ?? ''}"`
  return value => {
    if (value === null) throw new OptionError(`must supply an argument; choose from ${list}`)
    const word = value.toLowerCase().trim()
    if (!values.includes(word)) throw new OptionError(`"${value}" unknown; choose from ${list}`)
    return word
  }
}

/** One of some words (null: no value at all), or what another converter takes. */
export function valueOr<T>(
  values: readonly (string | null)[],
  other: (value: string | null) => T,
): (value: string | null) => T | string | null {
  return value => (values.includes(value) ? value : other(value))
}

const parserNames = new Map([
  ['null', 'null'],
  ...['rst', 'restructuredtext', 'rest', 'restx'].map(name => [name, 'rst'] as const),
  ...['xml', 'docutils_xml'].map(name => [name, 'xml'] as const),
])

/** The canonical name of a parser that docutils has; null for the default one. */
export function parserName(value: string | null): string | null {
  if (value === null || value === '') return null
  const name = parserNames.get(value.toLowerCase())
  if (name === undefined) {
    throw new OptionError(`Parser "${value}" not found. No module named ${pythonRepr(value.toLowerCase())}`)
  }
  return name
}
