import { cutLine, type Line, type Lines } from '../lines.ts'
import { indentOf } from '../source.ts'

/** Lines of an indented block with the indentation cut off. */
export interface Indented {
  readonly lines: Line[]
  /** Index (in the enclosing block) of `lines[0]`. */
  readonly first: number
  /** Index of the line after the block; blank lines at its end belong to it. */
  readonly next: number
  /** Columns cut off. */
  readonly indent: number
  /** Whether the block ends with a blank line or the end of the lines. */
  readonly blankFinish: boolean
}

interface Shape {
  /** The block ends before the first blank line. */
  readonly untilBlank?: boolean
  /** The common indentation stays. */
  readonly keepIndent?: boolean
  /** Blank lines at the start stay. */
  readonly keepTop?: boolean
}

/**
 * Reads a block of which no indentation is known: all indented and blank lines from `start` on; the least indentation goes.
 * ```rst
 * Term
 *     A definition.
 *     ^ start
 * ```
 */
export function readIndented(lines: Lines, start: number): Indented {
  return read(lines, start, null, null, {})
}

/** Reads a block that is indented by at least `indent`, but for its first line, where a marker stands. */
export function readKnownIndented(lines: Lines, start: number, indent: number): Indented {
  return read(lines, start, indent, indent, {})
}

/**
 * Reads a block of which only the first line's indentation is known (a marker is cut off there).
 * ```rst
 * .. [1] A footnote,
 *        ^ firstIndent
 *    of two lines.
 * ```
 */
export function readFirstKnownIndented(
  lines: Lines,
  start: number,
  firstIndent: number,
  shape: Shape = {},
): Indented {
  return read(lines, start, null, firstIndent, shape)
}

function read(
  lines: Lines,
  start: number,
  blockIndent: number | null,
  firstIndent: number | null,
  shape: Shape,
): Indented {
  let least = blockIndent
  let end = firstIndent === null ? start : start + 1
  let blankFinish = true
  for (; end < lines.length; end++) {
    const { text } = lines[end]!
    if (text === '') {
      if (shape.untilBlank) break
      continue
    }
    const indent = text.charCodeAt(0) === 0x20 ? indentOf(text, least ?? undefined) : 0
    if (indent === 0 || (blockIndent !== null && indent < blockIndent)) {
      blankFinish = end > start && lines[end - 1]!.text === ''
      break
    }
    if (blockIndent === null && (least === null || indent < least)) least = indent
  }
  const cut = shape.keepIndent ? 0 : (least ?? 0)
  const block: Line[] = []
  let first = start
  for (let index = start; index < end; index++) {
    const line = lines[index]!
    const rest = cutLine(line, index === start && firstIndent !== null ? firstIndent : cut)
    if (rest.text === '' && block.length === 0 && !shape.keepTop) first = index + 1
    else block.push(rest)
  }
  return { lines: block, first, next: end, indent: least ?? 0, blankFinish }
}
