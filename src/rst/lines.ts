import type { Point, Position } from '../doctree/nodes.ts'
import { pointAt, type Source } from './source.ts'

export type { Source } from './source.ts'

/**
 * A source line seen through an indentation. Every block construct works on such lines; a nested one (list item, directive
 * content, table cell, comment body) is made by cutting columns off the front, which moves `column` and keeps `line`, so that any
 * character can be traced back to the file.
 */
export interface Line {
  /** The line as the construct sees it: tabs expanded, form feeds and vertical tabs turned to spaces, indentation cut off, no trailing white space. Blank lines are `''`. */
  readonly text: string
  /** 0-based index of the line in its source. Line numbers in messages are `line + 1`. */
  readonly line: number
  /** Where `text[0]` stands in the normalized line: an index into it, so 0 until something is cut off. */
  readonly column: number
  /** The source the line comes from: the document itself or an included file. */
  readonly source: Source
}

/** A block: consecutive lines, outermost first. Treated as immutable; `slice` to narrow. */
export type Lines = readonly Line[]

/**
 * A text handed to the inline parser: lines of a block joined by `\n`, with the way back.
 * `value[i]` stands at `lines[k]` column `lines[k].column + (i - starts[k])` where `starts[k] <= i`.
 */
export interface InlineText {
  readonly value: string
  readonly lines: Lines
  /** Index in `value` at which each line starts; same length as `lines`. */
  readonly starts: readonly number[]
  /** 1-based line that messages about this text name (docutils names a text block's first line). */
  readonly line: number
  readonly source: Source
}

/** Gives the line with its first `count` characters cut off (`first known indent`, indentation, markers). */
export function cutLine(line: Line, count: number): Line {
  if (count === 0) return line
  const size = line.text.length
  return {
    text: count < size ? line.text.slice(count) : '',
    line: line.line,
    column: line.column + Math.min(count, size),
    source: line.source,
  }
}

/** Gives the line narrowed to the columns from `start` up to `end`, without trailing white space. */
export function narrowLine(line: Line, start: number, end: number): Line {
  return {
    text: line.text.slice(start, end).trimEnd(),
    line: line.line,
    column: line.column + Math.min(start, line.text.length),
    source: line.source,
  }
}

/** Joins lines to a text for the inline parser. `lines` may not be empty. `line` is the 1-based line for messages; default: the first line's. */
export function joinLines(lines: Lines, line?: number): InlineText {
  const first = lines[0]!
  if (lines.length === 1) {
    return { value: first.text, lines, starts: [0], line: line ?? first.line + 1, source: first.source }
  }
  const starts: number[] = []
  let size = 0
  let value = ''
  for (const each of lines) {
    starts.push(size)
    value = size === 0 && starts.length === 1 ? each.text : `${value}\n${each.text}`
    size += each.text.length + 1
  }
  return { value, lines, starts, line: line ?? first.line + 1, source: first.source }
}

/** Gives the part of a text from `start` up to `end` (indices into `value`), with the way back to the file. */
export function sliceText(text: InlineText, start: number, end: number): InlineText {
  const value = text.value.slice(start, end)
  if (start === 0) return { ...text, value }
  const first = lineIndex(text, start)
  const lines = [cutLine(text.lines[first]!, start - text.starts[first]!), ...text.lines.slice(first + 1)]
  const starts = [0, ...text.starts.slice(first + 1).map(each => each - start)]
  return { value, lines, starts, line: text.line, source: text.source }
}

/** Gives the index of the line that `index` (into `value`) stands on. */
export function lineIndex(text: InlineText, index: number): number {
  const { starts } = text
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** Gives the place in the file of `value[index]`; `index` may be the text's length. */
export function pointInText(text: InlineText, index: number): Point {
  const at = lineIndex(text, index)
  const line = text.lines[at]!
  return pointAt(line.source, line.line, line.column + index - text.starts[at]!)
}

/** Gives the range in the file of `value.slice(start, end)`. */
export function positionInText(text: InlineText, start: number, end: number): Position {
  return { start: pointInText(text, start), end: pointInText(text, end) }
}

/** Gives the place of a line's first character (of what is left of it). */
export function lineStart(line: Line): Point {
  return pointAt(line.source, line.line, line.column)
}

/** Gives the place after a line's last character. */
export function lineEnd(line: Line): Point {
  return pointAt(line.source, line.line, line.column + line.text.length)
}

/** Gives the range from the first character of `first` to the last of `last`. Both may be the same line. */
export function positionOfLines(first: Line, last: Line): Position {
  return { start: lineStart(first), end: lineEnd(last) }
}
