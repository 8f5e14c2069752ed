import { element, text } from '../../doctree/build.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { positionInText } from '../lines.ts'
import { callPlace, contentPosition, contentText, fail, missingContent, parseContent } from './call.ts'
import { flag, OptionError, unicodeCode } from './converters.ts'
import { directive } from './specs.ts'
import { formatDate } from './strftime.ts'

/** Directives that only a substitution definition may hold: `replace`, `unicode`, `date`. */
export const substitutionDirectives: readonly DirectiveSpec[] = [
  directive('replace', { content: true }, runReplace),
  directive(
    'unicode',
    { required: 1, text: true, options: { trim: flag, ltrim: flag, rtrim: flag } },
    runUnicode,
  ),
  directive('date', { content: true }, runDate),
]

function outsideDefinition(call: DirectiveCall): Element[] | null {
  if (call.block.embedded) return null
  const message = `Invalid context: the "${call.name}" directive can only be used within a substitution definition.`
  return fail(call, 3, 'directive-context', message)
}

function runReplace(call: DirectiveCall): Node[] {
  const problem = outsideDefinition(call) ?? missingContent(call)
  if (problem !== null) return problem
  const holder = element('Element', {}, [], contentPosition(call))
  parseContent(call, holder)
  let paragraph: Element | null = null
  const messages: Node[] = []
  for (const node of holder.children) {
    if (!('children' in node)) continue
    if (paragraph === null && node.type === 'paragraph') paragraph = node
    else if (node.type === 'system_message') {
      node.attributes['backrefs'] = []
      messages.push(node)
    } else {
      const message = `Error in "${call.name}" directive: may contain a single paragraph only.`
      return [call.context.report.message(3, 'directive-content', message, callPlace(call))]
    }
  }
  return [...messages, ...(paragraph?.children ?? [])]
}

function runUnicode(call: DirectiveCall): Node[] {
  const problem = outsideDefinition(call)
  if (problem !== null) return problem
  const definition = call.block.parent
  const trim = call.options.has('trim')
  if (trim || call.options.has('ltrim')) definition.attributes['ltrim'] = 1
  if (trim || call.options.has('rtrim')) definition.attributes['rtrim'] = 1
  const argument = call.arguments[0]
  if (argument === undefined) return []
  const nodes: Node[] = []
  const codes = argument.value.split(/(?: |\n|^)\.\. /)[0] ?? ''
  for (const { 0: code, index } of codes.matchAll(/\S+/g)) {
    try {
      nodes.push(text(unicodeCode(code), positionInText(argument.text, index, index + code.length)))
    } catch (error) {
      if (!(error instanceof OptionError)) throw error
      const message = `Invalid character code: ${code}\nValueError: ${error.message}`
      return fail(call, 3, 'directive-value', message)
    }
  }
  return nodes
}

/** The parser has no clock: the date is that of the option `now`; without it the format stands for itself. */
function runDate(call: DirectiveCall): Node[] {
  const problem = outsideDefinition(call)
  if (problem !== null) return problem
  const format = contentText(call)?.value ?? '%Y-%m-%d'
  return [text(formatDate(format, call.context.options.now), contentPosition(call))]
}
