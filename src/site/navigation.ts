import type { Bilingual } from '../project/pages/page-data.ts'
import type { NavigationNode } from '../project/pages/site-data.ts'

/** A part of the document tree as one page shows it: only the branch that leads to the page is open. */
export interface Branch {
  title: Bilingual
  slug: string | null
  children: Branch[]
}

/** The document tree with only the branch open that holds `slug`, and the page's own children. */
export function branch(nodes: readonly NavigationNode[], slug: string): Branch[] {
  return nodes.map(node => ({
    title: node.title,
    slug: leadsTo(node, slug),
    children: holds(node, slug) ? branch(node.children, slug) : [],
  }))
}

/** The places above a document, outermost first, the document itself left out. */
export function breadcrumbs(
  nodes: readonly NavigationNode[],
  slug: string,
): { title: Bilingual; slug: string | null }[] {
  const node = nodes.find(each => holds(each, slug))
  if (node === undefined || node.slug === slug) return []
  const step = { title: node.title, slug: leadsTo(node, slug) }
  return [step, ...breadcrumbs(node.children, slug)]
}

function holds(node: NavigationNode, slug: string): boolean {
  return node.slug === slug || node.children.some(child => holds(child, slug))
}

/** Where a place in the tree leads to from the page `slug`: itself, or the first document of a folder without an index if that is another one. */
function leadsTo(node: NavigationNode, slug: string): string | null {
  if (node.slug !== null) return node.slug
  const first = firstSlug(node)
  return first === slug ? null : first
}

function firstSlug(node: NavigationNode): string | null {
  if (node.slug !== null) return node.slug
  for (const child of node.children) {
    const slug = firstSlug(child)
    if (slug !== null) return slug
  }
  return null
}
