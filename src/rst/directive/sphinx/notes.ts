import { element } from '../../../doctree/build.ts'
import type { Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { addName, directiveElement, inlineElement, missingContent, parseContent } from '../call.ts'
import { commonOptions, directive } from '../specs.ts'

const changes = ['versionadded', 'versionchanged', 'versionremoved', 'deprecated']

/** Notes of Sphinx: `seealso`, changes between versions, `todo`. */
export const noteDirectives: readonly DirectiveSpec[] = [
  directive('seealso', { text: true, options: commonOptions, content: true }, call =>
    runNote(call, 'seealso'),
  ),
  directive('todo', { text: true, options: commonOptions, content: true }, call =>
    runNote(call, 'todo_node'),
  ),
  ...changes.map(name => directive(name, { required: 1, optional: 1, text: true, content: true }, runChange)),
  directive('deprecated-removed', { required: 2, optional: 1, text: true, content: true }, runChange),
]

function runNote(call: DirectiveCall, type: string): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const node = directiveElement(call, type)
  addName(call, node)
  parseContent(call, node)
  return [node]
}

/** The words "New in version …" are left to the renderer, which knows the reader's language. */
function runChange(call: DirectiveCall): Node[] {
  const versions = call.arguments.slice(0, call.spec.requiredArguments)
  const version = versions.map(argument => argument.value).join(', ')
  const node = element('versionmodified', { type: call.name.toLowerCase(), version }, [], call.block.position)
  const said = call.arguments[versions.length]
  if (said !== undefined) {
    const made = inlineElement(call, 'paragraph', said, node)
    node.children.push(made.node, ...made.messages)
  }
  parseContent(call, node)
  return [node]
}
