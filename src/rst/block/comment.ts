import { element, text } from '../../doctree/build.ts'
import type { Node } from '../../doctree/nodes.ts'
import { type Line, positionOfLines } from '../lines.ts'
import { type Block, type BlockContext, textOf } from './block.ts'
import { readFirstKnownIndented } from './indented.ts'

/** `data.comment` of a comment: which part of the normalized source lines its body is. */
export interface CommentBody {
  /** 0-based index of the body's first line in the source. */
  readonly line: number
  readonly count: number
  /** Column at which the first line's text begins, and that of all others. */
  readonly first: number
  readonly rest: number
}

/**
 * A comment: explicit markup that is nothing else.
 * ```rst
 * .. Not shown,
 *    with all of its block.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#comments
 */
export function readComment(
  context: BlockContext,
  block: Block,
  index: number,
  marker: number,
  firstLine: string,
): { nodes: Node[]; next: number; blankFinish: boolean } {
  if (block.isBlank(index + 1)) {
    const rest = firstLine.slice(marker)
    if (rest === '') {
      const empty = element('comment', { 'xml:space': 'preserve' }, [], block.span(index, index + 1))
      return { nodes: [empty], next: index + 1, blankFinish: true }
    }
    if (rest.startsWith('end of inclusion from "')) {
      context.includes.pop()
      return { nodes: [], next: index + 1, blankFinish: true }
    }
  }
  const body = readFirstKnownIndented(block.lines, index, marker)
  const lines = [...body.lines]
  while (lines.at(-1)?.text === '') lines.pop()
  const node = element('comment', { 'xml:space': 'preserve' }, [], block.span(index, body.next))
  if (lines.length > 0) {
    node.children.push(text(textOf(lines), positionOfLines(lines[0]!, lines.at(-1)!)))
    if (lines[0]!.source === context.source) node.data = { comment: bodyOf(lines) }
  }
  return { nodes: [node], next: body.next, blankFinish: body.blankFinish }
}

function bodyOf(lines: readonly Line[]): CommentBody {
  const rest = lines.find((line, index) => index > 0 && line.text !== '') ?? lines[0]!
  return { line: lines[0]!.line, count: lines.length, first: lines[0]!.column, rest: rest.column }
}
