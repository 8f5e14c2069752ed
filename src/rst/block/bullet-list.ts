import { element } from '../../doctree/build.ts'
import type { Block, Construct } from './block.ts'
import { bulletPattern } from './classify.ts'
import { endList, readListItem } from './list.ts'

/**
 * A bullet list: items that begin with the same bullet.
 * ```rst
 * - An item.
 * - Another.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#bullet-lists
 */
export const bulletList: Construct = (context, block) => {
  const first = block.index
  const bullet = block.text(first)![0]!
  const list = element('bullet_list', { bullet }, [], block.span(first, first + 1))
  block.parent.children.push(list)
  let blankFinish = readListItem(context, block, list, markerLength(block, first))
  context.continuing++
  for (let next = nextItem(block, bullet); next >= 0; next = nextItem(block, bullet)) {
    block.index = next
    blankFinish = readListItem(context, block, list, markerLength(block, next))
  }
  context.continuing--
  endList(context, block, list, first, blankFinish, 'Bullet list')
  return true
}

function markerLength(block: Block, index: number): number {
  return bulletPattern.exec(block.text(index)!)![0].length
}

function nextItem(block: Block, bullet: string): number {
  let index = block.index
  while (block.text(index) === '') index++
  const text = block.text(index)
  return text?.startsWith(bullet) && bulletPattern.test(text) ? index : -1
}
