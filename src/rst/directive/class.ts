import { element, pushAttribute } from '../../doctree/build.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { classArgument } from './body.ts'
import { contentPosition, parseContent } from './call.ts'
import { pendingElement } from './parts.ts'
import { directive } from './specs.ts'

/** `class`: classes for the content, or for the next element where there is none. */
export const classDirective: DirectiveSpec = directive(
  'class',
  { required: 1, text: true, content: true },
  runClass,
)

/** Runs `class`; Sphinx knows it as `rst-class`. */
export function runClass(call: DirectiveCall): Node[] {
  const classes = classArgument(call)
  if (!classes.ok) return classes.messages
  if (call.content.length === 0) {
    const details = { class: classes.names, directive: call.name }
    return [pendingElement(call, 'docutils.transforms.misc.ClassAttribute', details)]
  }
  const holder = element('Element', {}, [], contentPosition(call))
  parseContent(call, holder)
  for (const node of holder.children) {
    if (isElement(node)) for (const name of classes.names) pushAttribute(node, 'classes', name)
  }
  return holder.children
}
