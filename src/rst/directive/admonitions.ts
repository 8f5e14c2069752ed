import { pushAttribute } from '../../doctree/build.ts'
import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { makeId } from '../name.ts'
import { addName, directiveElement, inlineElement, missingContent, parseContent } from './call.ts'
import { commonOptions, directive } from './specs.ts'

const named = ['attention', 'caution', 'danger', 'error', 'hint', 'important', 'note', 'tip', 'warning']

/**
 * Admonitions: `note`, `warning` and so on, and `admonition` with a title of its own.
 *
 * ```rst
 * .. note:: A paragraph.
 *
 * .. admonition:: A title
 *
 *    A paragraph.
 * ```
 */
export const admonitionDirectives: readonly DirectiveSpec[] = [
  ...named.map(name =>
    directive(name, { text: true, options: commonOptions, content: true }, call => runAdmonition(call, name)),
  ),
  directive('admonition', { required: 1, text: true, options: commonOptions, content: true }, call =>
    runAdmonition(call, 'admonition'),
  ),
]

function runAdmonition(call: DirectiveCall, type: string): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const node = directiveElement(call, type)
  addName(call, node)
  const title = type === 'admonition' ? call.arguments[0] : undefined
  if (title !== undefined) {
    const made = inlineElement(call, 'title', title, node)
    node.children.push(made.node, ...made.messages)
    if (!call.options.has('class')) pushAttribute(node, 'classes', `admonition-${makeId(title.value)}`)
  }
  parseContent(call, node)
  return [node]
}
