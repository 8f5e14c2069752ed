import { element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import type { Block, BlockContext } from './block.ts'
import { readFirstKnownIndented, readKnownIndented } from './indented.ts'

/** Reads one `list_item` whose marker takes `indent` columns of the line at `block.index`. Gives docutils' "blank finish". */
export function readListItem(context: BlockContext, block: Block, list: Element, indent: number): boolean {
  const first = block.index
  const hasText = block.text(first)!.length > indent
  const body = hasText
    ? readKnownIndented(block.lines, first, indent)
    : readFirstKnownIndented(block.lines, first, indent)
  block.index = body.next
  block.stand(context, body.next - 1)
  const item = element('list_item', {}, [], block.span(first, body.next))
  list.children.push(item)
  context.parseBlocks(body.lines, item)
  return body.blankFinish
}

/** Finishes a list that began at the line `first`: its position, and the warning when the next line is not blank. */
export function endList(
  context: BlockContext,
  block: Block,
  list: Element,
  first: number,
  blankFinish: boolean,
  name: string,
): void {
  list.position = block.span(first, block.index)
  if (!blankFinish) warnUnindent(context, block, name)
}

/** Warns that a construct is followed by text without a blank line between them. */
export function warnUnindent(context: BlockContext, block: Block, name: string): void {
  const text = `${name} ends without a blank line; unexpected unindent.`
  block.parent.children.push(context.report.message(2, 'missing-blank-line', text, block.place(block.index)))
}
