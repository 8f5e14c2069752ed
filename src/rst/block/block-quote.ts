import { append, element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import type { Context } from '../context.ts'
import { cutLine, joinLines, type Line, type Lines, positionOfLines } from '../lines.ts'
import { indentOf } from '../source.ts'
import type { Construct } from './block.ts'
import { readIndented } from './indented.ts'
import { warnUnindent } from './list.ts'

/**
 * Block quotes: indented text; an attribution ends one, and another may follow.
 * ```rst
 *     Text.
 *
 *     -- Its author
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#block-quotes
 */
export const blockQuote: Construct = (context, block) => {
  const indented = readIndented(block.lines, block.index)
  block.index = indented.next
  block.stand(context, indented.next - 1)
  readQuotes(context, indented.lines, block.parent)
  if (!indented.blankFinish) warnUnindent(context, block, 'Block quote')
  return true
}

/** Reads lines without their indentation as block quotes and appends them to `parent`. */
export function readQuotes(context: Context, lines: Lines, parent: Element): void {
  for (let start = 0; start < lines.length; ) {
    const attribution = findAttribution(lines, start)
    const end = attribution?.end ?? lines.length
    let last = end - 1
    while (last > start && lines[last]!.text === '') last--
    const quote = element('block_quote', {}, [], positionOfLines(lines[start]!, lines[last]!))
    context.parseBlocks(lines.slice(start, attribution?.start ?? end), quote)
    parent.children.push(quote)
    start = end
    if (!attribution) break
    const inline = context.parseInline(joinLines(attribution.lines), parent)
    const position = positionOfLines(lines[attribution.start]!, lines[last]!)
    quote.children.push(element('attribution', {}, inline.nodes, position))
    append(parent.children, inline.messages)
    while (lines[start]?.text === '') start++
  }
}

const dash = /^(?:---?(?!-)|\u2014) *(?=[^ \n])/

/** Finds the first attribution at or after `from`: a dash after a blank line, and all following lines of its paragraph indented alike. */
function findAttribution(lines: Lines, from: number): { start: number; end: number; lines: Line[] } | null {
  let blank = -1
  let seen = false
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index]!
    if (text === '') {
      blank = index
      continue
    }
    const match = seen && blank === index - 1 ? dash.exec(text) : null
    const shape = match && attributionShape(lines, index)
    if (match && shape) {
      const own = lines
        .slice(index, shape.end)
        .map((line, at) => cutLine(line, at === 0 ? match[0].length : shape.indent))
      return { start: index, end: shape.end, lines: own }
    }
    seen = true
  }
  return null
}

function attributionShape(lines: Lines, start: number): { end: number; indent: number } | null {
  let indent: number | null = null
  let index = start + 1
  for (; index < lines.length; index++) {
    const { text } = lines[index]!
    if (text === '') break
    indent ??= indentOf(text)
    if (indentOf(text) !== indent) return null
  }
  return { end: index, indent: indent ?? 0 }
}
