import type { ElementContent, Element as HastElement, Text as HastText, Properties } from 'hast'

/** A hast element; properties whose value is `undefined` are left out, so that the tree serializes without empty attributes. */
export function h(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  children: ElementContent[],
): HastElement {
  const kept: Properties = {}
  for (const name in properties) {
    const value = properties[name]
    if (value !== undefined && value !== null) kept[name] = value
  }
  return { type: 'element', tagName, properties: kept, children }
}

/** A hast text node. */
export function text(value: string): HastText {
  return { type: 'text', value }
}

/** A `className` list without empty names, or `undefined` when nothing is left. */
export function classList(
  ...names: readonly (string | undefined | false | readonly string[])[]
): string[] | undefined {
  const list: string[] = []
  for (const name of names) {
    if (!name) continue
    if (typeof name === 'string') list.push(name)
    else for (const one of name) if (one !== '') list.push(one)
  }
  return list.length > 0 ? list : undefined
}

/** All text in hast nodes, in order, without separators. Walks with a stack, so any depth will do. */
export function hastText(nodes: readonly ElementContent[]): string {
  let result = ''
  const stack: ElementContent[] = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') result += node.value
    else if (node.type === 'element') for (const child of node.children.toReversed()) stack.push(child)
  }
  return result
}
