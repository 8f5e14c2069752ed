import { element } from '../../doctree/build.ts'
import { joinLines, type Line, positionOfLines, sliceText } from '../lines.ts'
import { stripEnd } from '../source.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { literalBlock } from './literal-block.ts'

/**
 * A paragraph: lines up to the next blank one, flush left; `::` at its end announces a literal block.
 * ```rst
 * Some text
 * on two lines.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#paragraphs
 */
export const paragraph: Construct = (context, block) => {
  const first = block.index
  let next = first + 1
  while (!block.isBlank(next) && !block.text(next)!.startsWith(' ')) next++
  const lines = block.lines.slice(first, next)
  const indented = !block.isBlank(next)
  // A paragraph of one line is met from the blank line after it.
  block.stand(context, lines.length === 1 ? next : next - 1)
  const { parent } = block
  const literal = addParagraph(context, block, lines)
  block.index = next
  if (indented) {
    const message = 'Unexpected indentation.'
    parent.children.push(context.report.message(3, 'unexpected-indentation', message, block.place(next)))
  }
  if (literal) {
    block.stand(context, next)
    literalBlock(context, block)
  }
  return true
}

/** Whether a literal block follows. */
function addParagraph(context: BlockContext, block: Block, lines: readonly Line[]): boolean {
  const { parent } = block
  const whole = joinLines(lines)
  const { value } = whole
  const literal = /(?<!\\)(?:\\\\)*::$/.test(lines.at(-1)!.text)
  let size = value.length
  if (literal) {
    if (size === 2) return true
    const before = value[size - 3]!
    size = before === ' ' || before === '\n' ? stripEnd(value.slice(0, size - 3)).length : size - 1
  }
  const inline = context.parseInline(literal ? sliceText(whole, 0, size) : whole, parent)
  parent.children.push(element('paragraph', {}, inline.nodes, positionOfLines(lines[0]!, lines.at(-1)!)))
  // One by one: a spread of very many messages would not fit on the stack.
  for (const message of inline.messages) parent.children.push(message)
  return literal
}
