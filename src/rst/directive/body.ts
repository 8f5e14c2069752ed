import { append, element, pushAttribute } from '../../doctree/build.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import { readQuotes } from '../block/block-quote.ts'
import { type BlockLine, nestLines } from '../block/line-block.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { cutLine, joinLines, type Line, type Lines, positionInText, positionOfLines } from '../lines.ts'
import {
  addName,
  callPlace,
  contentText,
  directiveElement,
  fail,
  fixedText,
  inlineElement,
  missingContent,
  parseContent,
} from './call.ts'
import { classOption, OptionError, unchanged } from './converters.ts'
import { commonOptions, directive } from './specs.ts'

const body = { options: commonOptions, content: true } as const

/** Body elements: `line-block`, `parsed-literal`, `math`, `rubric`, the kinds of quotes, `compound`, `container`. */
export const bodyDirectives: readonly DirectiveSpec[] = [
  directive('line-block', body, runLineBlock),
  directive('parsed-literal', body, runParsedLiteral),
  directive('math', body, runMath),
  directive('rubric', { required: 1, text: true, options: commonOptions }, runRubric),
  ...['epigraph', 'highlights', 'pull-quote'].map(name =>
    directive(name, { content: true }, call => runQuote(call, name)),
  ),
  directive('compound', body, runCompound),
  directive(
    'container',
    { optional: 1, text: true, options: { name: unchanged }, content: true },
    runContainer,
  ),
]

function runLineBlock(call: DirectiveCall): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const block = directiveElement(call, 'line_block')
  addName(call, block, callPlace(call))
  const messages: Element[] = []
  const lines: BlockLine[] = []
  for (const line of call.content) {
    const indent = line.text.length - line.text.trimStart().length
    const source = joinLines([cutLine(line, indent)], call.contentLine)
    const parsed = call.context.parseInline(source, block)
    const node = element('line', {}, parsed.nodes, positionInText(source, 0, source.value.length))
    lines.push({ node, indent: line.text === '' ? null : indent })
    append(messages, parsed.messages)
  }
  nestLines(block, lines)
  return [block, ...messages]
}

function runParsedLiteral(call: DirectiveCall): Node[] {
  const source = contentText(call, call.block.line)
  if (source === null) return missingContent(call) ?? []
  const node = directiveElement(call, 'literal_block', { 'xml:space': 'preserve' })
  const { nodes, messages } = call.context.parseInline(source, node)
  append(node.children, nodes)
  addName(call, node, { ...callPlace(call), line: call.contentLine })
  return [node, ...messages]
}

function runMath(call: DirectiveCall): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const name = call.options.get('name')
  return formulas(call.content).map(({ value, first, last }, index) => {
    const position = positionOfLines(first, last)
    const { attributes } = directiveElement(call, 'math_block')
    // docutils names only the first formula; the others keep the option as a plain attribute.
    if (index > 0 && typeof name === 'string') attributes['name'] = name
    const node = fixedText('math_block', value, position, attributes)
    if (index === 0) addName(call, node, callPlace(call))
    return node
  })
}

/** Formulas of a math block: its text cut at blank lines, each with its first and last line. A second blank line begins a formula. */
export function formulas(content: Lines): { value: string; first: Line; last: Line }[] {
  const found: { value: string; first: Line; last: Line }[] = []
  let current: Line[] = []
  const close = () => {
    const value = current.map(line => line.text).join('\n')
    const filled = current.filter(line => line.text !== '')
    const first = filled[0]
    const last = filled.at(-1)
    if (first !== undefined && last !== undefined) found.push({ value, first, last })
    current = []
  }
  for (const line of content) {
    if (line.text === '' && current.length > 0) close()
    else current.push(line)
  }
  close()
  return found
}

function runRubric(call: DirectiveCall): Node[] {
  const title = call.arguments[0]
  if (title === undefined) return []
  const rubric = directiveElement(call, 'rubric')
  const made = inlineElement(call, 'rubric', title, rubric)
  append(rubric.children, made.node.children)
  addName(call, rubric, callPlace(call))
  return [rubric, ...made.messages]
}

function runQuote(call: DirectiveCall, name: string): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const { children } = quotes(call)
  for (const node of children) {
    if ('children' in node && node.type === 'block_quote') pushAttribute(node, 'classes', name)
  }
  return children
}

function quotes(call: DirectiveCall): Element {
  const holder = element('Element', {}, [], call.block.position)
  readQuotes(call.context, call.content, holder)
  return holder
}

function runCompound(call: DirectiveCall): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const node = directiveElement(call, 'compound')
  addName(call, node, callPlace(call))
  parseContent(call, node)
  return [node]
}

function runContainer(call: DirectiveCall): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const classes = classArgument(call)
  if (!classes.ok) return classes.messages
  const node = element('container', {}, [], call.block.position)
  for (const name of classes.names) pushAttribute(node, 'classes', name)
  addName(call, node, callPlace(call))
  parseContent(call, node)
  return [node]
}

/** The classes that the first argument names, or the message that it names none. */
export function classArgument(
  call: DirectiveCall,
): { ok: true; names: string[] } | { ok: false; messages: Element[] } {
  const argument = call.arguments[0]
  if (argument === undefined) return { ok: true, names: [] }
  try {
    return { ok: true, names: classOption(argument.value) }
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    const message = `Invalid class attribute value for "${call.name}" directive: "${argument.value}".`
    return { ok: false, messages: fail(call, 3, 'directive-value', message) }
  }
}
