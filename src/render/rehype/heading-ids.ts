import type { Element as HastElement, Root } from 'hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { hastText } from '../hast.ts'

/** Gives a new id for each text: the text's slug, numbered where the page has it already. */
export type Slugger = (text: string) => string

/** The text as an id: lower case, letters and digits of every script kept, everything else a hyphen. Never empty. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return words === '' ? 'section' : words
}

/** Makes a slugger that avoids the ids given and its own earlier ones. The first of equal titles has no number, so that adding a second changes nothing. */
export function createSlugger(taken: Iterable<string> = []): Slugger {
  const used = new Set(taken)
  return text => {
    const base = slug(text)
    let id = base
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`
    used.add(id)
    return id
  }
}

/** Gives each heading an id that has none, and whose section has none. Returns the headings with their ids, in order. */
export function identifyHeadings(tree: Root): { id: string; level: number; heading: HastElement }[] {
  const taken: string[] = []
  visit(tree, 'element', node => {
    const id = node.properties['id']
    if (typeof id === 'string') taken.push(id)
  })
  const slugger = createSlugger(taken)
  const headings: { id: string; level: number; heading: HastElement }[] = []
  visitParents(tree, 'element', (node, ancestors) => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    const parent = ancestors.at(-1)
    const own = node.properties['id']
    const section =
      parent?.type === 'element' && parent.tagName === 'section' ? parent.properties['id'] : undefined
    const id =
      typeof own === 'string' ? own : typeof section === 'string' ? section : slugger(hastText(node.children))
    if (typeof own !== 'string' && typeof section !== 'string') node.properties['id'] = id
    headings.push({ id, level: Number(node.properties['ariaLevel'] ?? node.tagName.slice(1)), heading: node })
  })
  return headings
}

/** rehype plugin: stable ids on headings. */
export const rehypeHeadingIds: Plugin<[], Root> = () => tree => {
  identifyHeadings(tree)
}
