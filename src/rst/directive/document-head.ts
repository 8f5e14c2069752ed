import { element } from '../../doctree/build.ts'
import type { Document, Element, Node, Position } from '../../doctree/nodes.ts'

const head = new Set(['title', 'subtitle', 'rubric', 'meta'])

/** The `decoration` of a document, which holds header and footer; made behind titles and metadata where there is none. */
export function decorationOf(document: Document, position: Position): Element {
  const known = document.children.find((node): node is Element => node.type === 'decoration')
  if (known !== undefined) return known
  const made = element('decoration', {}, [], position)
  const index = document.children.findIndex(node => !head.has(node.type))
  if (index < 0) document.children.push(made)
  else document.children.splice(index, 0, made)
  return made
}

/** Puts metadata behind the document's titles and earlier metadata. */
export function insertMeta(document: Document, nodes: readonly Node[]): void {
  const index = document.children.findIndex(node => !head.has(node.type))
  document.children.splice(Math.max(0, index), 0, ...nodes)
}
