import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { rules } from '../../src/diagnostic/rules.ts'
import type { Element, Node } from '../../src/doctree/nodes.ts'

/** Elements whose children stand side by side (cells, and rows with cells that go on in the next one) or not in the order of the source. */
const unordered: ReadonlySet<string> = new Set(['row', 'thead', 'tbody', 'decoration'])

/**
 * Gives what is wrong with the positions of a tree; empty when all is well. Children lie inside their parents, siblings are in order and
 * disjoint. Messages are left out (they point at what they are about), and so are cells of a row, which stand side by side.
 */
export function findPositionFaults(tree: Node, text: string): string[] {
  const faults: string[] = []
  visit(tree, text, faults)
  return faults
}

function visit(node: Node, text: string, faults: string[]): void {
  const { start, end } = node.position
  const name = `${node.type} at ${start.line}:${start.column}`
  if (start.offset > end.offset || end.offset > text.length)
    faults.push(`${name}: range is reversed or beyond the end`)
  if (start.column < 1 || start.line < 1) faults.push(`${name}: line or column is below 1`)
  let last = start.offset
  for (const child of (node as Partial<Element>).children ?? []) {
    if (child.type === 'system_message') continue
    const { position } = child
    const which = `${child.type} in ${name}`
    if (position.start.offset < start.offset || position.end.offset > end.offset)
      faults.push(`${which}: outside`)
    if (position.start.offset < last && !unordered.has(node.type))
      faults.push(`${which}: overlaps what precedes it`)
    last = position.end.offset
    visit(child, text, faults)
  }
}

/** Gives the leaves whose source is not their text. Escapes, line breaks and indentation may differ; `generated` text has no source. */
export function findLeafFaults(node: Node, text: string): string[] {
  if (node.type === 'system_message') return []
  const { position, children, value } = node as Element & { value: string }
  if (node.type !== 'text') return children.flatMap(child => findLeafFaults(child, text))
  const source = text.slice(position.start.offset, position.end.offset)
  if (source === '' || plain(source) === plain(value) || unescaped(source) === plain(value)) return []
  return [`${JSON.stringify(source)} is not ${JSON.stringify(value)}`]
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function unescaped(text: string): string {
  return plain(text.replace(/\\([\s\S]?)/g, (_, char: string) => (/[ \n\r]/.test(char) ? '' : char)))
}

/** Gives the ids of diagnostics that are not in the rule table. */
export function findUnknownRules(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(each => each.rule).filter(rule => !(rule in rules))
}
