import { pythonRepr } from '../../doctree/python-repr.ts'
import type { DirectiveSpec, WrittenOption } from '../context.ts'
import { escapeToNull, unescapeNull } from '../escape.ts'
import { cutLine, joinLines, type Lines, sliceText } from '../lines.ts'
import { splitSpaces } from '../name.ts'
import { OptionError } from './converters.ts'

/** The start of a field: `:name: `. */
export const fieldMarker: RegExp = /^:(?![: ])(?:[^:\\]|\\.|:(?![ `]|$))*(?<! ):( +|$)/

/**
 * Reads lines that are nothing but fields; null when a line is no part of one. `line` is the line that messages name.
 *
 * ```rst
 * :alt: text that
 *    goes on          value `text that\ngoes on`
 * :flag:              value null
 * ```
 */
export function readOptionBlock(lines: Lines, line: number): WrittenOption[] | null {
  const options: WrittenOption[] = []
  let index = 0
  while (index < lines.length) {
    const head = lines[index]!
    const match = fieldMarker.exec(head.text)
    if (match === null) return null
    let end = index + 1
    while (end < lines.length && lines[end]!.text.startsWith(' ')) end++
    const rest = lines.slice(index + 1, end)
    const indent = rest.reduce(
      (least, each) => Math.min(least, each.text.length - each.text.trimStart().length),
      Number.POSITIVE_INFINITY,
    )
    const body = [cutLine(head, match[0].length), ...rest.map(each => cutLine(each, indent))]
    if (body[0]?.text.trim() === '') body.shift()
    const headText = joinLines([head], line)
    const nameText = sliceText(headText, 1, head.text.slice(0, match[0].length).lastIndexOf(':'))
    const name = unescapeNull(escapeToNull(nameText.value)).toLowerCase()
    options.push({ name, nameText, value: body.length === 0 ? null : joinLines(body, line) })
    index = end
  }
  return options
}

/** Option values by name, or docutils' words on what is wrong. */
export type OptionResult =
  | { ok: true; options: Map<string, unknown> }
  | { ok: false; problem: string; at: WrittenOption | null }

/** Converts written options by a directive's table. */
export function convertOptions(
  written: readonly WrittenOption[],
  converters: NonNullable<DirectiveSpec['options']>,
): OptionResult {
  const multiple = written.find(option => splitSpaces(option.name).length !== 1)
  if (multiple !== undefined) {
    const problem = 'invalid option data: extension option field name may not contain multiple words'
    return { ok: false, problem, at: multiple }
  }
  const options = new Map<string, unknown>()
  for (const option of written) {
    const { name } = option
    const convert = converters.get(name)
    if (convert === undefined) return { ok: false, problem: `unknown option: "${name}"`, at: option }
    if (options.has(name)) {
      return { ok: false, problem: `invalid option data: duplicate option "${name}"`, at: option }
    }
    const value = option.value?.value ?? null
    try {
      options.set(name, convert(value))
    } catch (error) {
      if (!(error instanceof OptionError)) throw error
      const shown = `(option: "${name}"; value: ${pythonRepr(value)})\n${error.message}`
      return { ok: false, problem: `invalid option value: ${shown}`, at: option }
    }
  }
  return { ok: true, options }
}
