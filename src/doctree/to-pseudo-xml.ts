import type { AttributeValue, Element, Node } from './nodes.ts'
import { pythonRepr } from './python-repr.ts'

/**
 * Writes a tree as docutils' pseudo-XML (`pformat`), byte for byte: one element or line of text a line, indented by depth.
 *
 * @see https://docutils.sourceforge.io/docs/user/config.html#pseudo-xml-writer
 */
export function toPseudoXml(tree: Node): string {
  const lines: string[] = []
  write(tree, '', lines)
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** Gives the start tag of an element as pseudo-XML has it: attributes sorted, those without a value left out. */
export function startTag(node: Element): string {
  const names = Object.keys(node.attributes)
  if (names.length === 0) return `<${node.type}>`
  let tag = `<${node.type}`
  for (const name of names.sort()) {
    const value = node.attributes[name]!
    if (Array.isArray(value) && value.length === 0 && listAttributes.has(name)) continue
    tag += ` ${name}="${serialize(value)}"`
  }
  return `${tag}>`
}

const listAttributes: ReadonlySet<string> = new Set(['ids', 'classes', 'names', 'dupnames', 'backrefs'])

// Python's line ends: text is cut there, whatever it is.
const lineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/

function write(node: Node, indent: string, lines: string[]): void {
  if (node.type === 'text') {
    const { value } = node as { value: string }
    if (value === '') return
    const parts = value.split(lineEnd)
    if (parts.at(-1) === '') parts.pop()
    for (const part of parts) lines.push(indent + part)
    return
  }
  const element = node as Element
  lines.push(indent + startTag(element))
  const inner = `${indent}    `
  for (const child of element.children) write(child, inner, lines)
  if (element.type === 'pending') writePending(element, inner, lines)
}

/** What a transform is to do later (`data.pending`), as docutils shows it. */
function writePending(node: Element, indent: string, lines: string[]): void {
  const pending = node.data?.['pending'] as PendingData | undefined
  if (pending === undefined) return
  lines.push(`${indent}.. internal attributes:`, `${indent}     .transform: ${pending.transform}`)
  lines.push(`${indent}     .details:`)
  const details = Object.entries(pending.details).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, value] of details) lines.push(`${indent}       ${name}: ${pythonRepr(value)}`)
}

/** `data.pending` of a `pending` element: what replaces it when the document is resolved. */
export interface PendingData {
  /** docutils' name of the transform. */
  readonly transform: string
  /** Options of the directive. */
  readonly details: Readonly<Record<string, unknown>>
}

function serialize(value: AttributeValue): string {
  if (value === null) return 'True'
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'object') {
    return value.map(each => String(each).replaceAll('\\', '\\\\').replaceAll(' ', '\\ ')).join(' ')
  }
  return String(value)
}
