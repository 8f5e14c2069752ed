import { element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { cutLine, joinLines, narrowLine } from '../lines.ts'
import { indentOf } from '../source.ts'
import { columnWidth } from '../width.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { linePattern } from './classify.ts'
import { createLiteral } from './literal-block.ts'
import { openSection } from './section.ts'

/**
 * A line of one repeated character: a transition, or the overline of a title. False where it is too short and so ordinary text.
 * ```rst
 * =======
 *  Title
 * =======
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#transitions
 */
export const overline: Construct = (context, block) => {
  const first = block.index
  const mark = block.text(first)!
  if (!block.titles) return unexpectedLine(context, block, mark)
  const next = block.text(first + 1)
  block.stand(context, first + 1)
  if (next === null || next === '') {
    if (mark.length < 4) return false
    block.index = first + 2
    block.parent.children.push(element('transition', {}, [], block.span(first, first + 1)))
    return true
  }
  if (!next.startsWith(' ') && linePattern.test(next)) {
    if (mark.length < 4) return shortOverline(context, block)
    const message = 'Invalid section title or transition marker.'
    refuse(context, block, 'invalid-title-line', message, 2, `${mark}\n${next}`)
    return true
  }
  return overlinedTitle(context, block, mark, next)
}

function overlinedTitle(context: BlockContext, block: Block, mark: string, title: string): boolean {
  const first = block.index
  const underline = block.text(first + 2)
  const short = mark.length < 4
  if (underline === null) {
    if (short) return shortOverline(context, block)
    refuse(context, block, 'incomplete-title', 'Incomplete section title.', 2, `${mark}\n${title}`)
    return true
  }
  const source = `${mark}\n${title}\n${underline}`
  if (!linePattern.test(underline)) {
    if (short) return shortOverline(context, block)
    const message = 'Missing matching underline for section title overline.'
    refuse(context, block, 'title-underline-missing', message, 3, source)
    return true
  }
  if (mark !== underline) {
    if (short) return shortOverline(context, block)
    refuse(context, block, 'title-lines-differ', 'Title overline & underline mismatch.', 3, source)
    return true
  }
  const messages: Element[] = []
  if (columnWidth(title) > mark.length) {
    if (short) return shortOverline(context, block)
    const literal = createLiteral(source, block.span(first, first + 3))
    const message = 'Title overline too short.'
    messages.push(
      context.report.message(2, 'title-overline-too-short', message, block.place(first), [literal]),
    )
  }
  block.stand(context, first + 2)
  block.index = first + 3
  const line = block.lines[first + 1]!
  openSection(context, block, {
    text: joinLines([narrowLine(cutLine(line, indentOf(title)), 0, title.length)]),
    style: mark[0]! + underline[0]!,
    first,
    line: first + 1,
    next: first + 3,
    messages,
    source,
  })
  return true
}

function refuse(
  context: BlockContext,
  block: Block,
  rule: string,
  message: string,
  lines: number,
  source: string,
): void {
  const first = block.index
  const literal = createLiteral(source, block.span(first, first + lines))
  block.parent.children.push(context.report.message(3, rule, message, block.place(first), [literal]))
  block.index = first + lines
}

function shortOverline(context: BlockContext, block: Block): false {
  const message =
    "Possible incomplete section title.\nTreating the overline as ordinary text because it's so short."
  block.parent.children.push(context.report.message(1, 'short-title-line', message, block.place(block.index)))
  return false
}

function unexpectedLine(context: BlockContext, block: Block, mark: string): boolean {
  if (mark === '::') return false
  const place = block.place(block.index)
  if (mark.length < 4) {
    const message =
      "Unexpected possible title overline or transition.\nTreating it as ordinary text because it's so short."
    block.parent.children.push(context.report.message(1, 'short-title-line', message, place))
    return false
  }
  const literal = createLiteral(mark, place.position)
  const message = 'Unexpected section title or transition.'
  block.parent.children.push(context.report.message(3, 'unexpected-title', message, place, [literal]))
  block.index++
  return true
}
