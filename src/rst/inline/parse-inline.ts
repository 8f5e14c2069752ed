import { text as textNode } from '../../doctree/build.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import type { Context, Inline } from '../context.ts'
import { escapeToNull } from '../escape.ts'
import { type InlineText, positionInText } from '../lines.ts'
import { noEndStrings } from './end-string.ts'
import { readImplicit } from './implicit.ts'
import { readInterpreted } from './interpreted.ts'
import { readFootnoteReference, readReference } from './reference.ts'
import type { Construct, Scan } from './scan.ts'
import { readSpan } from './span.ts'
import { findStart, type Start } from './start-string.ts'

/** Characters without which a text has no markup, no escapes, no URIs and no email addresses. */
const special = /[*_`|\\:@\0]/

/**
 * Reads text with inline markup, by docutils' recognition rules.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup
 */
export function parseInline(source: InlineText, parent: Element, context: Context): Inline {
  const { value } = source
  const { options } = context
  if (value === '') return { nodes: [], messages: [] }
  if (!special.test(value) && !options.pepReferences && !options.rfcReferences) {
    return { nodes: [textNode(value, positionInText(source, 0, value.length))], messages: [] }
  }
  const scan: Scan = {
    context,
    parent,
    source,
    text: escapeToNull(value),
    base: 0,
    characterLevel: options.characterLevelInlineMarkup,
    ends: noEndStrings(),
  }
  const nodes: Node[] = []
  const messages: Element[] = []
  let read = 0
  for (let start = findStart(scan); start !== null; start = findStart(scan)) {
    const construct = readConstruct(scan, start)
    scan.base = construct.next
    if (construct.nodes.length === 0) continue
    for (const node of readImplicit(scan, read, construct.start)) nodes.push(node)
    for (const node of construct.nodes) nodes.push(node)
    for (const message of construct.messages) messages.push(message)
    read = construct.next
  }
  for (const node of readImplicit(scan, read, value.length)) nodes.push(node)
  return { nodes, messages }
}

function readConstruct(scan: Scan, start: Start): Construct {
  switch (start.kind) {
    case 'interpreted':
      return readInterpreted(scan, start)
    case 'reference':
      return readReference(scan, start.start, start.nameEnd, start.end)
    case 'footnote':
      return readFootnoteReference(scan, start.start, start.end)
    default:
      return readSpan(scan, { kind: start.kind, mark: start.mark, content: start.content })
  }
}
