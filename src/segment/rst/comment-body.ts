import type { Document, Element } from '../../doctree/nodes.ts'
import type { CommentBody } from '../../rst/block/comment.ts'
import type { RstResult } from '../../rst/from-rst.ts'
import type { Line } from '../../rst/lines.ts'
import { completeOptions, parseLines } from '../../rst/parse.ts'
import type { Source } from '../../rst/source.ts'
import { isAdmonitionName } from '../metadata.ts'

/** The lines of a comment's body, its mark and indentation cut off; empty for an empty comment and for one of an included file. */
export function readCommentBody(comment: Element, source: Source): Line[] {
  const body = comment.data?.['comment'] as CommentBody | undefined
  if (body === undefined) return []
  const lines: Line[] = []
  for (let index = 0; index < body.count; index++) {
    const line = body.line + index
    const whole = source.normalized[line] ?? ''
    const column = Math.min(index === 0 ? body.first : body.rest, whole.length)
    lines.push({ text: whole.slice(column), line, column, source })
  }
  return body.rest > body.first && introduces(lines)
    ? indentRest(lines, body.first)
    : withoutLoneBullet(lines)
}

/** A comment that holds one item often has the bullet on its first line only, and the item's other lines below the bullet: they belong together. */
function withoutLoneBullet(lines: readonly Line[]): Line[] {
  const [first, second, ...others] = lines
  const bullet = /^(?:[*+-]|\d+[.)]|#\.) +(?=\S)/.exec(first?.text ?? '')?.[0].length
  const isLone =
    bullet !== undefined &&
    second !== undefined &&
    /^[\p{L}\p{N}[(`"'“]/u.test(second.text) &&
    ![second, ...others].some(({ text }) => text === '' || /^(?:[*+-]|\d+[.)]|#\.) /.test(text.trim()))
  if (first === undefined || !isLone) return [...lines]
  return [{ ...first, text: first.text.slice(bullet), column: first.column + bullet }, ...lines.slice(1)]
}

/** Whether the first line of a comment introduces what is indented below it: a term, the name of an admonition, or code. Else the indentation is only a hanging one. */
function introduces([first, second]: readonly Line[]): boolean {
  if (first === undefined || second === undefined) return false
  if (second.text === '') return /::$/.test(first.text)
  return /\S:$/.test(first.text) || isAdmonitionName(first.text)
}

/** Gives the lines below the first their indentation against it. docutils, which has no use for a comment's body, drops it. */
function indentRest(lines: readonly Line[], column: number): Line[] {
  return lines.map((line, index) => {
    if (index === 0 || line.text === '') return line
    return { ...line, text: (line.source.normalized[line.line] ?? '').slice(column), column }
  })
}

/** Parses a comment's body as RST; positions count in the file. What is wrong with it is nobody's concern, as nobody sees it. */
export function parseCommentBody(lines: readonly Line[], parsed: RstResult): Document {
  return parseLines(
    parsed.source,
    lines,
    completeOptions({ sphinx: true, ...parsed.options, reportLevel: 5 }),
    [],
  )
}

/** The lines that an element stands on, from its column on. */
export function linesAt(element: Element, source: Source): Line[] {
  const { start, end } = element.position
  const lines: Line[] = []
  for (let line = start.line - 1; line < end.line; line++) {
    const whole = source.normalized[line] ?? ''
    const column = Math.min(start.column - 1, whole.length)
    lines.push({ text: whole.slice(column), line, column, source })
  }
  return lines
}
