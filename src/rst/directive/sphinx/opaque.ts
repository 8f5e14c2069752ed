import { element } from '../../../doctree/build.ts'
import type { Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { inlineElement, parseContent } from '../call.ts'
import { directive } from '../specs.ts'

/**
 * Stands for a directive that nobody knows: a `directive` element that keeps the source, with the argument as a paragraph and the content
 * as blocks. One finding tells of it; readers see its content.
 *
 * ```rst
 * .. tabs::
 *
 *    .. tab:: Linux
 *
 *       Text that is read.
 * ```
 */
export const opaqueDirective: DirectiveSpec = directive(
  '',
  { optional: 1, text: true, options: null, content: true },
  call => {
    const message =
      `The directive "${call.name}" is not known. Its content is read as ordinary text; ` +
      'check the spelling if no extension gives it.'
    call.context.report.diagnostic({ rule: 'opaque-directive', message, span: call.block.position })
    return [opaqueElement(call)]
  },
)

/** A `directive` element with everything that the block holds. */
function opaqueElement(call: DirectiveCall): Node {
  const node = element('directive', { name: call.name }, [], call.block.position)
  node.data = { source: call.block.blockText }
  const argument = call.arguments[0]
  if (argument !== undefined) {
    const made = inlineElement(call, 'paragraph', argument, node)
    made.node.attributes['classes'] = ['directive-argument']
    node.children.push(made.node, ...made.messages)
  }
  parseContent(call, node)
  return node
}
