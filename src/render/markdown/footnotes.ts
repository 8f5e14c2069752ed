import type { ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast'
import { h, text } from '../hast.ts'
import type { Labels } from '../labels.ts'

/** Numbers of a document's footnotes, in the order of their first references; those without a reference come last. */
export interface FootnoteNumbers {
  /** 1-based; null for a name without a definition. */
  numberOf(identifier: string): number | null
  /** 1-based position of a reference among those to the same footnote; 1 for references of other trees. */
  occurrenceOf(reference: FootnoteReference): number
  /** How many references a footnote has in the document. */
  countOf(identifier: string): number
}

/** Reads the footnotes of a document and of further trees. */
export function readFootnotes(trees: readonly Nodes[]): FootnoteNumbers {
  const counts = new Map<string, number>()
  const occurrences = new Map<FootnoteReference, number>()
  const definitions = new Set<string>()
  trees.forEach((tree, treeIndex) => {
    const stack: Nodes[] = [tree]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'footnoteDefinition') definitions.add(node.identifier.toUpperCase())
      if (node.type === 'footnoteReference' && treeIndex === 0) {
        const key = node.identifier.toUpperCase()
        counts.set(key, (counts.get(key) ?? 0) + 1)
        occurrences.set(node, counts.get(key) ?? 1)
      }
      if ('children' in node) for (const child of node.children.toReversed()) stack.push(child)
    }
  })
  const order = [...counts.keys()].filter(key => definitions.has(key))
  const all = new Set([...order, ...definitions])
  const numbers = new Map([...all].map((key, index) => [key, index + 1] as const))
  return {
    numberOf: identifier => numbers.get(identifier.toUpperCase()) ?? null,
    occurrenceOf: reference => occurrences.get(reference) ?? 1,
    countOf: identifier => counts.get(identifier.toUpperCase()) ?? 0,
  }
}

const anchor = (identifier: string): string => encodeURIComponent(identifier.toLowerCase())

/** The mark of a footnote in the text; without a definition, the markup as it was written. */
export function footnoteMark(node: FootnoteReference, notes: FootnoteNumbers): ElementContent {
  const number = notes.numberOf(node.identifier)
  if (number === null) return text(`[^${node.label ?? node.identifier}]`)
  const occurrence = notes.occurrenceOf(node)
  const id = `fnref-${node.identifier.toLowerCase()}${occurrence > 1 ? `-${occurrence}` : ''}`
  const href = `#fn-${anchor(node.identifier)}`
  return h('a', { id, className: ['footnote-reference'], href, role: 'doc-noteref' }, [text(`[${number}]`)])
}

/** A footnote where the document has it, with links back to its references. */
export function footnoteBody(
  node: FootnoteDefinition,
  children: ElementContent[],
  notes: FootnoteNumbers,
  labels: Labels,
): ElementContent {
  const number = notes.numberOf(node.identifier) ?? 0
  const links: ElementContent[] = []
  for (let occurrence = 1; occurrence <= Math.min(notes.countOf(node.identifier), 100); occurrence += 1) {
    const suffix = occurrence > 1 ? `-${occurrence}` : ''
    const name = `${labels.back} ${number}${suffix}`
    const href = `#fnref-${anchor(node.identifier)}${suffix}`
    links.push(text(' '), h('a', { href, role: 'doc-backlink', ariaLabel: name }, [text('↩')]))
  }
  const label = h('span', { className: ['label'] }, [text(`[${number}]`)])
  const last = children.findLast(child => child.type === 'element')
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...links)
  else children.push(...links)
  const id = `fn-${node.identifier.toLowerCase()}`
  return h('div', { id, className: ['footnote'], role: 'doc-footnote' }, [label, ...children])
}
