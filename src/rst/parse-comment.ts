import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document, Element } from '../doctree/nodes.ts'
import type { CommentBody } from './block/comment.ts'
import { cutLine, type Line } from './lines.ts'
import type { RstOptions } from './options.ts'
import { completeOptions, parseLines } from './parse.ts'
import type { Source } from './source.ts'

/** A document read from a comment. */
export interface CommentResult {
  readonly document: Document
  readonly diagnostics: Diagnostic[]
}

/**
 * Gives the lines of a comment's body, indentation taken off. Empty for a comment without a body, or of an included file.
 * ```rst
 * .. A title           'A title'
 *    =======           '======='
 * ```
 */
export function commentLines(source: Source, comment: Element): Line[] {
  const body = comment.data?.['comment'] as CommentBody | undefined
  if (!body) return []
  const lines: Line[] = []
  for (let index = 0; index < body.count; index++) {
    const line = body.line + index
    const text = source.normalized[line] ?? ''
    lines.push(cutLine({ text, line, column: 0, source }, index === 0 ? body.first : body.rest))
  }
  return lines
}

/** Parses a comment's body as a document of its own (titles, lists, directives, …); positions are those in the file. */
export function parseComment(source: Source, comment: Element, options: RstOptions = {}): CommentResult {
  const diagnostics: Diagnostic[] = []
  const lines = commentLines(source, comment)
  const document = parseLines(source, lines, completeOptions(options), diagnostics)
  const { position } = comment
  return { document: { ...document, position }, diagnostics }
}
