import { element, text } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { joinLines, lineStart, positionInText } from '../lines.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { optionPattern } from './classify.ts'
import { readFirstKnownIndented } from './indented.ts'
import { endList } from './list.ts'

/**
 * An option list: command-line options with their descriptions, two spaces between them or on the next line.
 * ```rst
 * -a, --all=WHAT  Takes all of it.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#option-lists
 */
export const optionList: Construct = (context, block) => {
  const first = block.index
  const list = element('option_list', {}, [], block.span(first, first + 1))
  const item = readItem(context, block, first)
  if (!item) return false
  block.parent.children.push(list)
  list.children.push(item.node)
  let { blankFinish } = item
  context.continuing++
  for (;;) {
    let index = block.index
    while (block.text(index) === '') index++
    if (!optionPattern.test(block.text(index) ?? '')) break
    const next = readItem(context, block, index)
    if (!next) break
    list.children.push(next.node)
    blankFinish = next.blankFinish
  }
  context.continuing--
  endList(context, block, list, first, blankFinish, 'Option list')
  return true
}

/** Null: there is no description, so this is ordinary text. */
function readItem(
  context: BlockContext,
  block: Block,
  first: number,
): { node: Element; blankFinish: boolean } | null {
  const marker = optionPattern.exec(block.text(first)!)![0]
  const body = readFirstKnownIndented(block.lines, first, marker.length)
  if (body.lines.length === 0) return null
  block.index = body.next
  block.stand(context, body.next - 1)
  const position = block.span(first, body.next)
  const description = element('description', {}, [], { start: lineStart(body.lines[0]!), end: position.end })
  const group = readGroup(block, first, marker.trimEnd())
  const node = element('option_list_item', {}, [group, description], position)
  context.parseBlocks(body.lines, description)
  return { node, blankFinish: body.blankFinish }
}

function readGroup(block: Block, index: number, marker: string): Element {
  const line = joinLines([block.lines[index]!])
  const group = element('option_group', {}, [], positionInText(line, 0, marker.length))
  let start = 0
  // Commas inside an argument in angle brackets do not separate.
  for (const source of marker.split(/, (?![^<]*>)/)) {
    group.children.push(readOption(source, (from, to) => positionInText(line, start + from, start + to)))
    start += source.length + 2
  }
  return group
}

/** Takes one option apart: `-o`, `-oARG`, `-o ARG`, `--opt=ARG`, `--opt <any argument>`. */
function readOption(source: string, place: (from: number, to: number) => Element['position']): Element {
  const first = /^[^ ]*/.exec(source)![0]
  let nameEnd = first.length
  let argumentStart = first.length + 1
  let delimiter = ' '
  const equals = first.indexOf('=')
  if (equals >= 0) {
    nameEnd = equals
    argumentStart = equals + 1
    delimiter = '='
  } else if (first.length > 2 && /^(?:-(?!-)|\+)/.test(first)) {
    nameEnd = 2
    argumentStart = 2
    delimiter = ''
  }
  const leaf = (type: string, attributes: Element['attributes'], from: number, to: number) =>
    element(type, attributes, [text(source.slice(from, to), place(from, to))], place(from, to))
  const node = element('option', {}, [leaf('option_string', {}, 0, nameEnd)], place(0, source.length))
  if (argumentStart < source.length) {
    node.children.push(leaf('option_argument', { delimiter }, argumentStart, source.length))
  }
  return node
}
