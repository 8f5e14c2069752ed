import { element, text } from '../../doctree/build.ts'
import type { Element, Position } from '../../doctree/nodes.ts'
import { type Line, positionOfLines } from '../lines.ts'
import { type Block, type BlockContext, textOf } from './block.ts'
import { readIndented } from './indented.ts'
import { warnUnindent } from './list.ts'

/**
 * Reads the literal block that a paragraph's `::` announces: indented lines, or unindented ones that begin with one punctuation mark.
 * ```rst
 * Text::
 *
 *     literal
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#literal-blocks
 */
export function literalBlock(context: BlockContext, block: Block): void {
  const indented = readIndented(block.lines, block.index)
  const lines = [...indented.lines]
  while (lines.at(-1)?.text === '') lines.pop()
  if (lines.length === 0) {
    if (indented.next > block.index) block.index = indented.next
    quotedBlock(context, block)
    return
  }
  block.index = indented.next
  block.stand(context, indented.next - 1)
  block.parent.children.push(createLiteral(textOf(lines), positionOfLines(lines[0]!, lines.at(-1)!)))
  if (!indented.blankFinish) warnUnindent(context, block, 'Literal block')
}

/** Makes a `literal_block` of one text. */
export function createLiteral(value: string, position: Position): Element {
  return element('literal_block', { 'xml:space': 'preserve' }, [text(value, position)], position)
}

const quote = /^[!-/:-@[-`{-~]/

function quotedBlock(context: BlockContext, block: Block): void {
  const start = block.index
  const mark = quote.exec(block.text(start) ?? '')?.[0]
  if (mark === undefined) {
    const message = 'Literal block expected; none found.'
    block.parent.children.push(
      context.report.message(2, 'literal-block-missing', message, block.place(start)),
    )
    return
  }
  let index = start
  const lines: Line[] = []
  while (block.text(index)?.startsWith(mark)) lines.push(block.lines[index++]!)
  block.index = index
  block.parent.children.push(createLiteral(textOf(lines), positionOfLines(lines[0]!, lines.at(-1)!)))
  const following = block.text(index)
  if (following === null || following === '') return
  const place = block.place(index)
  const message = following.startsWith(' ')
    ? context.report.message(3, 'unexpected-indentation', 'Unexpected indentation.', place)
    : context.report.message(3, 'inconsistent-quoting', 'Inconsistent literal block quoting.', place)
  block.parent.children.push(message)
}
