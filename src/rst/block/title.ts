import { joinLines } from '../lines.ts'
import { columnWidth } from '../width.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { createLiteral } from './literal-block.ts'
import { openSection } from './section.ts'

/**
 * A section title with an underline. False where the underline is too short to be one.
 * ```rst
 * Title
 * =====
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#sections
 */
export const underlinedTitle: Construct = (context, block) => {
  const first = block.index
  const title = block.text(first)!
  const underline = block.text(first + 1)!
  const source = `${title}\n${underline}`
  block.stand(context, first + 1)
  const place = block.place(first + 1)
  const literal = () => createLiteral(source, block.span(first, first + 2))
  const messages = []
  if (columnWidth(title) > underline.length) {
    if (underline.length < 4) {
      if (block.titles) reportShortUnderline(context, block, first + 1)
      return false
    }
    const message = 'Title underline too short.'
    messages.push(context.report.message(2, 'title-underline-too-short', message, place, [literal()]))
  }
  block.index = first + 2
  if (!block.titles) {
    const message = context.report.message(3, 'unexpected-title', 'Unexpected section title.', place, [
      literal(),
    ])
    block.parent.children.push(...messages, message)
    return true
  }
  openSection(context, block, {
    text: joinLines([block.lines[first]!]),
    style: underline[0]!,
    first,
    line: first,
    next: first + 2,
    messages,
    source,
  })
  return true
}

function reportShortUnderline(context: BlockContext, block: Block, index: number): void {
  const message =
    "Possible title underline, too short for the title.\nTreating it as ordinary text because it's so short."
  block.parent.children.push(context.report.message(1, 'short-title-line', message, block.place(index)))
}
