import type { Element, Node, Text } from './nodes.ts'

/** Whether a node is a text node. */
export function isText(node: Node): node is Text {
  return node.type === 'text'
}

/** Whether a node is an element; with `type`, one of that type. */
export function isElement(node: Node | undefined | null, type?: string): node is Element {
  return node != null && node.type !== 'text' && (type === undefined || node.type === type)
}

const inlineTypes: ReadonlySet<string> = new Set(
  (
    'abbreviation acronym citation_reference emphasis footnote_reference generated image inline literal math ' +
    'problematic raw reference strong subscript substitution_reference superscript target title_reference ' +
    'pending_xref download_reference index'
  ).split(' '),
)

/** Whether a node belongs to docutils' category of inline nodes (text included). */
export function isInline(node: Node): boolean {
  return node.type === 'text' || inlineTypes.has(node.type)
}
