import type { Element, Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import {
  addName,
  callPlace,
  directiveElement,
  fail,
  inlineElement,
  inlineTextElement,
  missingContent,
  optionText,
  parseContent,
} from './call.ts'
import { unchangedRequired } from './converters.ts'
import { commonOptions, directive } from './specs.ts'

/** Elements that may hold a topic, a sidebar or a table of contents. */
const structural = new Set(['document', 'section', 'sidebar', 'only', 'glossary', 'Element'])

/** `topic` and `sidebar`: sections outside the document's order. */
export const pseudoSectionDirectives: readonly DirectiveSpec[] = [
  directive('topic', { required: 1, text: true, options: commonOptions, content: true }, call =>
    runPseudoSection(call, 'topic'),
  ),
  directive(
    'sidebar',
    { optional: 1, text: true, options: { ...commonOptions, subtitle: unchangedRequired }, content: true },
    call => {
      if (call.block.parent.type === 'sidebar') {
        const message = `The "${call.name}" directive may not be used within a sidebar element.`
        return fail(call, 3, 'directive-context', message)
      }
      if (call.options.has('subtitle') && call.arguments.length === 0) {
        const message = 'The "subtitle" option may not be used without a title.'
        return fail(call, 3, 'directive-value', message)
      }
      return runPseudoSection(call, 'sidebar')
    },
  ),
]

/** The message that a directive gets inside a topic or a body element; null where it may stand. */
export function misplaced(call: DirectiveCall): Element[] | null {
  if (structural.has(call.block.parent.type)) return null
  const message = `The "${call.name}" directive may not be used within topics or body elements.`
  return fail(call, 3, 'directive-context', message)
}

function runPseudoSection(call: DirectiveCall, type: string): Node[] {
  const problem = misplaced(call) ?? missingContent(call)
  if (problem !== null) return problem
  const node = directiveElement(call, type)
  const title = call.arguments[0]
  if (title !== undefined) {
    const made = inlineElement(call, 'title', title, node)
    const subtitle = optionText(call, 'subtitle')
    const below = subtitle === null ? null : inlineTextElement(call, 'subtitle', subtitle, node)
    node.children.push(made.node)
    if (below !== null) node.children.push(below.node)
    node.children.push(...made.messages, ...(below?.messages ?? []))
  }
  addName(call, node, callPlace(call))
  parseContent(call, node)
  return [node]
}
