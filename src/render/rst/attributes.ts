import type { ElementContent, Element as HastElement, Properties } from 'hast'
import type { Element, Node } from '../../doctree/nodes.ts'
import { classList, h } from '../hast.ts'
import type { RenderState } from './state.ts'

/** A string attribute; numbers as their digits. `undefined` where it is unset or empty. */
export function stringOf(node: Element, name: string): string | undefined {
  const value = node.attributes[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A numeric attribute, also when it is written as digits. */
export function numberOf(node: Element, name: string): number | undefined {
  const value = node.attributes[name]
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A list attribute (`ids`, `names`, `classes`, `backrefs`); a single string counts as a list split at white space. */
export function listOf(node: Element, name: string): readonly string[] {
  const value = node.attributes[name]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : []
}

/** Whether a node is an element, of the type when one is given. */
export function isElement(node: Node | null | undefined, type?: string): node is Element {
  return !!node && 'children' in node && (type === undefined || node.type === type)
}

/** The first child element of a type. */
export function childOf(node: Element, type: string): Element | undefined {
  return node.children.find((child): child is Element => isElement(child, type))
}

/** All text below a node, in order. Walks with a stack, so any depth will do. */
export function doctreeText(node: Node): string {
  if (node.type === 'text' && 'value' in node) return node.value
  let result = ''
  const stack: Node[] = [node]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('value' in top) result += top.value
    else for (const child of top.children.toReversed()) stack.push(child)
  }
  return result
}

/** Elements that HTML allows no anchor in as first child. */
const closed: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'dl',
  'table',
  'tr',
  'hr',
  'img',
  'video',
  'math',
  'pre',
  'code',
])

/** Classes that docutils generates for its own writer: column widths, and the title of an admonition when it is all in another script. */
const silentClass = /^(?:colwidths-.*|admonition-)$/

/**
 * The hast element for an element of the tree: its first id becomes `id`, further ones anchors inside it (before it where it cannot hold
 * any), its classes follow `extra` ones.
 */
export function elementFor(
  state: RenderState,
  node: Element,
  tagName: string,
  children: ElementContent[],
  extra: readonly string[] = [],
  properties: Readonly<Record<string, Properties[string]>> = {},
): HastElement | ElementContent[] {
  const ids = state.ids ? listOf(node, 'ids') : []
  const element = h(
    tagName,
    {
      id: ids[0],
      className: classList(
        extra,
        listOf(node, 'classes').filter(name => !silentClass.test(name)),
      ),
      ...properties,
    },
    children,
  )
  element.position = node.position
  if (ids.length < 2) return element
  const anchors = ids.slice(1).map(id => h('span', { id }, []))
  if (closed.has(tagName)) return [...anchors, element]
  element.children.unshift(...anchors)
  return element
}
