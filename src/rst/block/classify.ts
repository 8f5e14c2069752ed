/** What the first line of a block looks like; docutils' transition names. */
export type Kind =
  | 'bullet'
  | 'enumerator'
  | 'field_marker'
  | 'option_marker'
  | 'doctest'
  | 'line_block'
  | 'grid_table'
  | 'simple_table'
  | 'explicit'
  | 'anonymous'
  | 'line'
  | 'text'

const alphanumeric = '[a-zA-Z0-9][a-zA-Z0-9_-]*'
const argument = '(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)'
const option = `(?:[-+][a-zA-Z0-9](?: ?${argument})?|(?:--|/)${alphanumeric}(?:[ =]${argument})?)`
const number = '([0-9]+|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+|#)'

/** Marker of an item of a bullet list. */
export const bulletPattern: RegExp = /^[-+*\u2022\u2023\u2043](?: +|$)/
/** Marker of an item of an enumerated list; the groups are the enumerator in parentheses, before a parenthesis, before a period. */
export const enumeratorPattern: RegExp = new RegExp(`^(?:\\(${number}\\)|${number}\\)|${number}\\.)(?: +|$)`)
/** Marker of a field: name between colons. */
export const fieldPattern: RegExp = /^:(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):(?: +|$)/
/** Options of an item of an option list. */
export const optionPattern: RegExp = new RegExp(`^${option}(?:, ${option})*(?:  +| ?$)`)
/** Bar of a line of a line block; the group is what follows it. */
export const lineBlockPattern: RegExp = /^\|( +|$)/
/** Two dots of explicit markup. */
export const explicitPattern: RegExp = /^\.\.(?: +|$)/
/** Two underscores of an anonymous target. */
export const anonymousPattern: RegExp = /^__(?: +|$)/
/** An underline, overline or transition: one character, repeated. */
export const linePattern: RegExp = /^([!-/:-@[-`{-~])\1* *$/
const gridPattern = /^\+-[-+]+-\+ *$/
const simplePattern = /^=+(?: +=+)+ *$/
const doctestPattern = /^>>>(?: +|$)/

/** Tells what a line that is neither blank nor indented begins. The order of the tests is docutils'. */
export function classify(line: string): Kind {
  const code = line.charCodeAt(0)
  if (code > 0x7e) return code < 0x2044 && bulletPattern.test(line) ? 'bullet' : 'text'
  if (isAlphanumeric(code)) return enumeratorPattern.test(line) ? 'enumerator' : 'text'
  switch (line[0]) {
    case '-':
    case '+':
      if (bulletPattern.test(line)) return 'bullet'
      if (optionPattern.test(line)) return 'option_marker'
      if (gridPattern.test(line)) return 'grid_table'
      break
    case '*':
      if (bulletPattern.test(line)) return 'bullet'
      break
    case '(':
    case '#':
      if (enumeratorPattern.test(line)) return 'enumerator'
      break
    case ':':
      if (fieldPattern.test(line)) return 'field_marker'
      break
    case '/':
      if (optionPattern.test(line)) return 'option_marker'
      break
    case '>':
      if (doctestPattern.test(line)) return 'doctest'
      break
    case '|':
      if (lineBlockPattern.test(line)) return 'line_block'
      break
    case '=':
      if (simplePattern.test(line)) return 'simple_table'
      break
    case '.':
      if (explicitPattern.test(line)) return 'explicit'
      break
    case '_':
      if (anonymousPattern.test(line)) return 'anonymous'
      break
  }
  return linePattern.test(line) ? 'line' : 'text'
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}
