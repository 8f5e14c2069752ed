import { append, element, pushAttribute, text } from '../../doctree/build.ts'
import type { Element, Node, Position } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { type Lines, positionOfLines } from '../lines.ts'
import { addName, classesOf, contentPosition, missingContent } from './call.ts'
import { integer, valueOr } from './converters.ts'
import { commonOptions, directive } from './specs.ts'

/** `code`: a literal block with the language as a class. No tokens are made; highlighting belongs to rendering. */
export const codeDirectives: readonly DirectiveSpec[] = [
  directive(
    'code',
    {
      optional: 1,
      options: { ...commonOptions, 'number-lines': valueOr([null], integer) },
      content: true,
    },
    call => missingContent(call) ?? codeBlock(call, call.arguments[0]?.value ?? '', call.content),
  ),
]

/** A code block with the options of the call. */
export function codeBlock(call: DirectiveCall, language: string, lines: Lines): Node[] {
  const first = lines[0]
  const last = lines.at(-1)
  const position =
    first === undefined || last === undefined ? contentPosition(call) : positionOfLines(first, last)
  const node = element('literal_block', { 'xml:space': 'preserve' }, [], call.block.position)
  pushAttribute(node, 'classes', 'code')
  if (language !== '') pushAttribute(node, 'classes', language)
  for (const name of classesOf(call)) pushAttribute(node, 'classes', name)
  addName(call, node)
  if (call.options.has('number-lines')) {
    const start = call.options.get('number-lines')
    append(node.children, numberedLines(lines, typeof start === 'number' ? start : 1, position))
  } else node.children.push(text(lines.map(line => line.text).join('\n'), position))
  return [node]
}

/** Code with a number before each line, as docutils' `NumberLines` gives it. */
export function numberedLines(lines: Lines, start: number, position: Position): Node[] {
  const width = String(start + lines.length).length
  const nodes: Node[] = []
  for (const [index, line] of lines.entries()) {
    const place = positionOfLines(line, line)
    const number = `${String(start + index).padStart(width)} `
    const at: Position = { start: place.start, end: place.start }
    nodes.push(numberElement(number, at))
    const end = index < lines.length - 1 ? '\n' : ''
    if (line.text + end !== '') nodes.push(text(line.text + end, place))
  }
  return lines.length === 0 ? [numberElement(`${start} `, position)] : nodes
}

function numberElement(number: string, position: Position): Element {
  return element('inline', { classes: ['ln'] }, [text(number, position)], position)
}
