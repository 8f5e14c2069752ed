import { element, pushAttribute, text } from '../../doctree/build.ts'
import type { Attributes, Element, Position } from '../../doctree/nodes.ts'
import type { DirectiveArgument, DirectiveCall, Inline, Level, Place } from '../context.ts'
import { type InlineText, joinLines, positionInText, positionOfLines } from '../lines.ts'
import { normalizeName } from '../name.ts'

/** Where messages about the whole directive belong. */
export function callPlace(call: DirectiveCall): Place {
  const { line, source, position } = call.block
  return { line, source, position }
}

/** A `system_message` that shows the whole directive, as a result of `run`. */
export function fail(call: DirectiveCall, level: Level, rule: string, message: string): Element[] {
  const shown = fixedText('literal_block', call.block.blockText, call.block.position)
  return [call.context.report.message(level, rule, message, callPlace(call), [shown])]
}

/** The message that a directive without content gets; null where there is content. */
export function missingContent(call: DirectiveCall): Element[] | null {
  if (call.content.length > 0) return null
  const message = `Content block expected for the "${call.name}" directive; none found.`
  return fail(call, 3, 'directive-content', message)
}

/** An element whose text keeps its white space. */
export function fixedText(
  type: string,
  value: string,
  position: Position,
  attributes: Attributes = {},
): Element {
  const children = value === '' ? [] : [text(value, position)]
  return element(type, { ...attributes, 'xml:space': 'preserve' }, children, position)
}

/** An element that stands for the whole directive, with the classes of its `class` option. */
export function directiveElement(call: DirectiveCall, type: string, attributes: Attributes = {}): Element {
  const node = element(type, { ...attributes }, [], call.block.position)
  for (const name of classesOf(call)) pushAttribute(node, 'classes', name)
  // In a substitution definition docutils presets `alt`, and some directives hand all their options on.
  const alt = call.block.presets.get('alt')
  if (typeof alt === 'string' && handsOptionsOn.has(call.spec.name)) node.attributes['alt'] = alt
  return node
}

const handsOptionsOn: ReadonlySet<string> = new Set(
  'attention caution danger error hint important note tip warning admonition parsed-literal math rubric'.split(
    ' ',
  ),
)

/** The classes of the option `class`. */
export function classesOf(call: DirectiveCall): readonly string[] {
  const classes = call.options.get('class')
  return Array.isArray(classes) ? classes.map(String) : []
}

/** Gives the element the name of the option `name` and notes it as a target. `place` where docutils gives the message a line. */
export function addName(call: DirectiveCall, node: Element, place?: Place): void {
  const name = call.options.get('name')
  if (typeof name === 'string') nameElement(call, node, name, place)
}

/** Gives the element a name and notes it as a target. */
export function nameElement(call: DirectiveCall, node: Element, name: string, place?: Place): void {
  pushAttribute(node, 'names', normalizeName(name))
  call.context.names.explicitTarget(node, node, place)
}

/** The content as one text; null where there is none. */
export function contentText(call: DirectiveCall, line?: number): InlineText | null {
  return call.content.length === 0 ? null : joinLines(call.content, line)
}

/** Where the content stands; the directive itself where there is none. */
export function contentPosition(call: DirectiveCall): Position {
  const first = call.content[0]
  const last = call.content.at(-1)
  return first === undefined || last === undefined ? call.block.position : positionOfLines(first, last)
}

/** Parses the content as blocks into `parent`. */
export function parseContent(call: DirectiveCall, parent: Element): void {
  if (call.content.length > 0) call.context.parseBlocks(call.content, parent)
}

/** An element (`title`, `rubric`, …) with an argument's text, inline markup parsed. */
export function inlineElement(
  call: DirectiveCall,
  type: string,
  argument: DirectiveArgument,
  parent: Element,
): { node: Element; messages: Element[] } {
  return inlineTextElement(call, type, argument.text, parent)
}

/** An element with a text, inline markup parsed. */
export function inlineTextElement(
  call: DirectiveCall,
  type: string,
  source: InlineText,
  parent: Element,
): { node: Element; messages: Element[] } {
  const { nodes, messages }: Inline = call.context.parseInline(source, parent)
  return { node: element(type, {}, nodes, positionInText(source, 0, source.value.length)), messages }
}

/** The text of an option as it is written, with the way back to the file; null where it is not given. */
export function optionText(call: DirectiveCall, name: string): InlineText | null {
  return call.written.find(option => option.name === name)?.value ?? null
}

/** Where the directive's name, arguments and options stand: all of it but the content. */
export function headPosition(call: DirectiveCall): Position {
  const { start } = call.block.position
  let end = start
  const texts = [
    ...call.arguments.map(argument => argument.text),
    ...call.written.flatMap(option =>
      option.value === null ? [option.nameText] : [option.nameText, option.value],
    ),
  ]
  for (const each of texts) {
    const last = positionInText(each, each.value.length, each.value.length).end
    if (last.offset > end.offset) end = last
  }
  return { start, end }
}
