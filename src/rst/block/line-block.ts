import { append, element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { joinLines } from '../lines.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { lineBlockPattern } from './classify.ts'
import { readFirstKnownIndented } from './indented.ts'

/** A line and its indentation; null for an empty one, which takes that of the line before. */
export interface BlockLine {
  readonly node: Element
  indent: number | null
}

/** Deeper nesting by indentation is flattened. */
const deepest = 100

/**
 * A line block: lines kept as they are, nested by their indentation.
 * ```rst
 * | A line,
 * |   an indented one
 *   that goes on.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#line-blocks
 */
export const lineBlock: Construct = (context, block) => {
  const first = block.index
  const node = element('line_block', {}, [], block.span(first, first + 1))
  const { parent } = block
  parent.children.push(node)
  const lines: BlockLine[] = []
  let blankFinish = readLine(context, block, lines, parent, parent)
  context.continuing++
  while (!blankFinish && lineBlockPattern.test(block.text(block.index) ?? '')) {
    blankFinish = readLine(context, block, lines, parent, node)
  }
  context.continuing--
  node.position = block.span(first, block.index)
  if (!blankFinish) {
    const message = 'Line block ends without a blank line.'
    parent.children.push(context.report.message(2, 'missing-blank-line', message, block.place(first + 1)))
  }
  nestLines(node, lines)
  return true
}

/** `holder` is the element that docutils' machine fills: messages about duplicate names go there, and are lost in a line block. */
function readLine(
  context: BlockContext,
  block: Block,
  lines: BlockLine[],
  messageParent: Element,
  holder: Element,
): boolean {
  const first = block.index
  const source = block.text(first)!
  const match = lineBlockPattern.exec(source)!
  const body = readFirstKnownIndented(block.lines, first, match[0].length, { untilBlank: true })
  block.index = body.next
  block.stand(context, body.next - 1)
  const node = element('line', {}, [], block.span(first, body.next))
  if (body.lines.length > 0) {
    const inline = context.parseInline(joinLines(body.lines, block.lines[first]!.line + 1), holder)
    node.children = inline.nodes
    append(messageParent.children, inline.messages)
  }
  lines.push({ node, indent: source === '|' ? null : match[1]!.length - 1 })
  return body.blankFinish
}

/** Nests the lines of a line block by their indentation and appends them to it. */
export function nestLines(block: Element, lines: readonly BlockLine[]): void {
  let indent = 0
  for (const line of lines) {
    line.indent ??= indent
    indent = line.indent
  }
  nest(block, lines as { node: Element; indent: number }[], deepest)
}

/** Puts runs of lines that are indented deeper than the least into blocks of their own. */
function nest(block: Element, lines: readonly { node: Element; indent: number }[], depth: number): void {
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) least = Math.min(least, line.indent)
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!
    if (line.indent === least || depth === 0) {
      block.children.push(line.node)
      index++
      continue
    }
    let end = index
    while (end < lines.length && lines[end]!.indent > least) end++
    const position = { start: line.node.position.start, end: lines[end - 1]!.node.position.end }
    const inner = element('line_block', {}, [], position)
    nest(inner, lines.slice(index, end), depth - 1)
    block.children.push(inner)
    index = end
  }
}
