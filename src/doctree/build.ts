import type { Attributes, Element, Node, Position, Text } from './nodes.ts'

/** Makes an element. */
export function element(type: string, attributes: Attributes, children: Node[], position: Position): Element {
  return { type, attributes, children, position }
}

/** Makes a text node. `value` has escapes resolved, `position` covers the source with them. */
export function text(value: string, position: Position): Text {
  return { type: 'text', value, position }
}

/** Gives an attribute that holds a list (`ids`, `names`, `classes`, …); empty where it is not set. */
export function listAttribute(node: Element, name: string): readonly string[] {
  const value = node.attributes[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** Appends a value to an attribute that holds a list. */
export function pushAttribute(node: Element, name: string, value: string): void {
  node.attributes[name] = [...listAttribute(node, name), value]
}

/** Appends all items to a list. (A call with as many arguments overflows the stack.) */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}
