import { element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { joinLines, lineStart, positionInText, sliceText } from '../lines.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { fieldPattern } from './classify.ts'
import { readFirstKnownIndented } from './indented.ts'
import { endList } from './list.ts'

/**
 * A field list: names between colons, each with an indented body.
 * ```rst
 * :name: The body.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#field-lists
 */
export const fieldList: Construct = (context, block) => {
  const first = block.index
  const list = element('field_list', {}, [], block.span(first, first + 1))
  block.parent.children.push(list)
  let blankFinish = readField(
    context,
    block,
    list,
    block.parent,
    fieldPattern.exec(block.text(first)!)![0].length,
  )
  context.continuing++
  for (;;) {
    let index = block.index
    while (block.text(index) === '') index++
    const match = fieldPattern.exec(block.text(index) ?? '')
    if (!match) break
    block.index = index
    blankFinish = readField(context, block, list, list, match[0].length)
  }
  context.continuing--
  endList(context, block, list, first, blankFinish, 'Field list')
  return true
}

/** `holder` is the element that docutils' machine fills: messages about duplicate names go there, and are lost in a list. */
function readField(
  context: BlockContext,
  block: Block,
  list: Element,
  holder: Element,
  marker: number,
): boolean {
  const first = block.index
  const line = block.lines[first]!
  const body = readFirstKnownIndented(block.lines, first, marker)
  block.index = body.next
  block.stand(context, body.next - 1)
  const name = sliceText(joinLines([line]), 1, line.text.lastIndexOf(':', marker - 1))
  const inline = context.parseInline(name, holder)
  const fieldName = element('field_name', {}, inline.nodes, positionInText(name, 0, name.value.length))
  const { start, end } = block.span(first, body.next)
  const bodyStart = body.lines.length > 0 ? lineStart(body.lines[0]!) : end
  const fieldBody = element('field_body', {}, inline.messages, { start: bodyStart, end })
  list.children.push(element('field', {}, [fieldName, fieldBody], { start, end }))
  if (body.lines.length > 0) context.parseBlocks(body.lines, fieldBody)
  return body.blankFinish
}
