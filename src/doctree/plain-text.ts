import type { Element, Node } from './nodes.ts'

/** Gives the text of a node and all below it, as docutils' `astext` does for inline content. An image counts as its `alt`. */
export function plainText(node: Node): string {
  if (node.type === 'text') return (node as { value: string }).value
  const element = node as Element
  if (element.type === 'image') return String(element.attributes['alt'] ?? '')
  if (element.children.length === 1) return plainText(element.children[0]!)
  let value = ''
  for (const child of element.children) value += plainText(child)
  return value
}
