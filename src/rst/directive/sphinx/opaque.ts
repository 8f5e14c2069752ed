import { element, text } from '../../../doctree/build.ts'
import type { Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { positionInText } from '../../lines.ts'
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
export function opaqueElement(call: DirectiveCall): Node {
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

/** A `directive` element that keeps its content as text, for content that is no reStructuredText. */
export function verbatimElement(call: DirectiveCall): Node {
  const node = element('directive', { name: call.name }, [], call.block.position)
  node.data = { source: call.block.blockText }
  const first = call.content[0]
  const last = call.content.at(-1)
  if (first !== undefined && last !== undefined) {
    const value = call.content.map(line => line.text).join('\n')
    const source = {
      value,
      lines: call.content,
      starts: startsOf(call),
      line: first.line + 1,
      source: first.source,
    }
    const position = positionInText(source, 0, value.length)
    node.children.push(
      element('literal_block', { 'xml:space': 'preserve' }, [text(value, position)], position),
    )
  }
  return node
}

function startsOf(call: DirectiveCall): number[] {
  let size = 0
  return call.content.map(line => {
    const start = size
    size += line.text.length + 1
    return start
  })
}
