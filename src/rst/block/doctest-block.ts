import { element, text } from '../../doctree/build.ts'
import { type Construct, textOf } from './block.ts'

/**
 * A doctest block: an interactive Python session, up to the next blank line.
 * ```rst
 * >>> 1 + 1
 * 2
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#doctest-blocks
 */
export const doctestBlock: Construct = (context, block) => {
  const first = block.index
  let next = first
  while (!block.isBlank(next)) next++
  block.index = next
  block.stand(context, next - 1)
  const position = block.span(first, next)
  const value = textOf(block.lines.slice(first, next))
  block.parent.children.push(
    element('doctest_block', { 'xml:space': 'preserve' }, [text(value, position)], position),
  )
  return true
}
