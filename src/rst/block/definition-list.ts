import { append, element, text } from '../../doctree/build.ts'
import type { Element, Point, Position, Text } from '../../doctree/nodes.ts'
import { escapeToNull, unescapeNull } from '../escape.ts'
import { joinLines, type Line } from '../lines.ts'
import { columnAt, pointAt } from '../source.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { classify } from './classify.ts'
import { readIndented } from './indented.ts'
import { endList } from './list.ts'

/**
 * A definition list: one-line terms, each followed by an indented definition.
 * ```rst
 * term : classifier
 *     The definition.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#definition-lists
 */
export const definitionList: Construct = (context, block) => {
  const first = block.index
  const list = element('definition_list', {}, [], block.span(first, first + 1))
  let blankFinish = readItem(context, block, list, block.parent)
  block.parent.children.push(list)
  context.continuing++
  for (;;) {
    let index = block.index
    while (block.text(index) === '') index++
    const line = block.text(index)
    if (line === null || line.startsWith(' ') || classify(line) !== 'text') break
    if (!block.text(index + 1)?.startsWith(' ')) break
    block.index = index
    blankFinish = readItem(context, block, list, list)
  }
  context.continuing--
  endList(context, block, list, first, blankFinish, 'Definition list')
  return true
}

/** `holder` is the element that docutils' machine fills: messages about duplicate names go there, and are lost in a list. */
function readItem(context: BlockContext, block: Block, list: Element, holder: Element): boolean {
  const first = block.index
  const body = readIndented(block.lines, first + 1)
  block.index = body.next
  block.stand(context, body.next - 1)
  const item = element('definition_list_item', {}, [], block.span(first, body.next))
  const line = block.lines[first]!
  const { nodes, messages } = readTerm(context, block, first, holder)
  const definition = element('definition', {}, messages, block.span(first + 1, body.next))
  append(item.children, nodes)
  item.children.push(definition)
  list.children.push(item)
  if (line.text.endsWith('::')) {
    const message =
      'Blank line missing before literal block (after the "::")? Interpreted as a definition list item.'
    definition.children.push(
      context.report.message(1, 'literal-block-lacks-blank-line', message, block.place(first + 1)),
    )
  }
  context.parseBlocks(body.lines, definition)
  return body.blankFinish
}

/** Splits a term line into `term` and `classifier` elements, at ` : ` outside inline markup. */
function readTerm(
  context: BlockContext,
  block: Block,
  index: number,
  holder: Element,
): { nodes: Element[]; messages: Element[] } {
  const line = block.lines[index]!
  const inline = context.parseInline(joinLines([line]), holder)
  const whole = block.span(index, index + 1)
  const term = element('term', {}, [], whole)
  const nodes = [term]
  let current = term
  for (const node of inline.nodes) {
    const parts = node.type === 'text' ? splitClassifiers(line, node as Text) : null
    if (!parts || parts.length === 1) {
      current.children.push(node)
      continue
    }
    parts.forEach((part, index) => {
      if (index > 0) {
        current.position = { start: current.position.start, end: part.before }
        current = element('classifier', {}, [], { start: part.position.start, end: whole.end })
        nodes.push(current)
      }
      current.children.push(text(part.value, part.position))
    })
  }
  return { nodes, messages: inline.messages }
}

interface Part {
  value: string
  position: Position
  /** End of what precedes the delimiter in front of the part. */
  before: Point
}

/** The text as it is written is looked at: an escaped colon does not delimit. */
function splitClassifiers({ line, source }: Line, node: Text): Part[] {
  const { start, end } = node.position
  const included = source.standsAt !== null
  const first = included ? 0 : columnAt(source, line, start.column)
  // What comes from another file has no place that leads back to it; an escaped colon is taken for a delimiter there.
  const escaped = included
    ? node.value
    : escapeToNull(source.normalized[line]!.slice(first, columnAt(source, line, end.column)))
  const parts: Part[] = []
  let from = 0
  let before = start
  const at = (index: number): Point => pointAt(source, line, first + index)
  for (const match of [...escaped.matchAll(/ +: +/g), null]) {
    const to = match ? match.index : escaped.length
    const piece = escaped.slice(from, to)
    const value = parts.length === 0 ? unescapeNull(piece.trimEnd()) : unescapeNull(piece, true)
    parts.push({ value, position: { start: at(from), end: at(to) }, before })
    before = at(to)
    if (match) from = to + match[0].length
  }
  return parts
}
