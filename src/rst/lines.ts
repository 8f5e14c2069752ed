/**
 * A block of source lines seen through an indentation. Every block construct works on such a block; a nested one (list item, directive
 * content, table cell, comment body) is made by cutting columns off the front, which moves `column` and keeps `line`, so that any
 * character can be traced back to the file.
 */
export interface Line {
  /** The line as the construct sees it: tabs expanded, form feeds and vertical tabs turned to spaces, indentation cut off, no trailing white space. */
  text: string
  /** 0-based index of the line in its source. */
  line: number
  /** Where `text[0]` stands in the normalized line: an index into it, so 0 until something is cut off. */
  column: number
  /** The source the line comes from: the document itself or an included file. */
  source: Source
}

/** A block: consecutive lines, outermost first. Treated as immutable; `slice` to narrow. */
export type Lines = readonly Line[]

/** A text (the document or an included file) with what is needed to turn (line, normalized column) into a `Point`. */
export interface Source {
  /** The path as the caller gave it; `system_message`s name it. */
  path: string
  /** The text as it is on disk, BOM and CRLF included. */
  text: string
  /** Offset of the first character of each line in `text`. */
  lineStarts: readonly number[]
  /** Normalized lines (tabs expanded, …), without line ends and trailing white space. */
  normalized: readonly string[]
  /** For lines whose normalized form differs in length: normalized column → column in the raw line (one entry a character and one for the end). */
  columnMaps: ReadonlyMap<number, Uint32Array>
}

/**
 * A text handed to the inline parser: lines of a block joined by `\n`, with the way back.
 * `value[i]` stands at `lines[k]` column `lines[k].column + (i - starts[k])` where `starts[k] <= i`.
 */
export interface InlineText {
  value: string
  lines: Lines
  /** Index in `value` at which each line starts; same length as `lines`. */
  starts: readonly number[]
}
