import { element } from '../../../doctree/build.ts'
import type { Element, Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { cutLine, joinLines, type Line, positionInText, positionOfLines, sliceText } from '../../lines.ts'
import { contentPosition } from '../call.ts'
import { flag } from '../converters.ts'
import { directive } from '../specs.ts'

/**
 * `glossary`: a definition list in which several terms may share a definition.
 *
 * ```rst
 * .. glossary::
 *
 *    term one : key
 *    term two
 *       What both mean.
 * ```
 */
export const glossaryDirective: DirectiveSpec = directive(
  'glossary',
  { options: { sorted: flag }, content: true },
  runGlossary,
)

interface Entry {
  readonly terms: Line[]
  readonly definition: Line[]
}

/** Lines of a comment at the level of the terms. */
interface Comment {
  readonly comment: Line[]
}

function runGlossary(call: DirectiveCall): Node[] {
  const node = element('glossary', { sorted: call.options.has('sorted') }, [], call.block.position)
  const parts = readParts(call.content)
  if (parts.length === 0) return [node]
  const list = element('definition_list', { classes: ['glossary'] }, [], contentPosition(call))
  for (const part of parts) {
    // Sphinx drops these comments; here they may be what the next entry was translated from.
    if ('comment' in part) call.context.parseBlocks(part.comment, list)
    else list.children.push(entryItem(call, part))
  }
  node.children.push(list)
  return [node]
}

/** Lines that are not indented are terms; an indented block after them defines them all. A comment among terms stands before their entry. */
function readParts(lines: readonly Line[]): (Entry | Comment)[] {
  const parts: (Entry | Comment)[] = []
  let indented: Line[] = []
  for (const line of lines) {
    if (line.text === '' || line.text.startsWith(' ')) {
      indented.push(line)
      continue
    }
    const last = parts.at(-1)
    const open = last !== undefined && 'terms' in last && last.definition.every(({ text }) => text === '')
    if (line.text === '..' || line.text.startsWith('.. ')) {
      indented = [line]
      parts.splice(open ? -1 : parts.length, 0, { comment: indented })
    } else if (open) {
      last.terms.push(line)
      indented = last.definition
    } else {
      indented = []
      parts.push({ terms: [line], definition: indented })
    }
  }
  return parts
}

function entryItem(call: DirectiveCall, { terms, definition }: Entry): Element {
  const filled = definition.filter(line => line.text !== '')
  const first = terms[0]!
  const last = filled.at(-1) ?? terms.at(-1)!
  const item = element('definition_list_item', {}, [], positionOfLines(first, last))
  const messages: Element[] = []
  for (const line of terms) {
    const whole = joinLines([line])
    const colon = whole.value.indexOf(' : ')
    const source = colon < 0 ? whole : sliceText(whole, 0, colon)
    const inline = call.context.parseInline(source, item)
    const term = element('term', {}, inline.nodes, positionInText(source, 0, source.value.length))
    if (colon >= 0) term.data = { key: whole.value.slice(colon + 3).trim() }
    item.children.push(term)
    messages.push(...inline.messages)
  }
  item.children.push(...messages)
  const start = filled[0]
  const place =
    start === undefined ? { start: item.position.end, end: item.position.end } : positionOfLines(start, last)
  const body = element('definition', {}, [], place)
  if (start !== undefined) {
    const indent = start.text.length - start.text.trimStart().length
    const lines = definition.map(line =>
      cutLine(line, Math.min(indent, line.text.length - line.text.trimStart().length)),
    )
    call.context.parseBlocks(lines, body)
  }
  item.children.push(body)
  return item
}
