import picomatch from 'picomatch'
import type { PageData } from './page-data.ts'
import type { NavigationNode } from './site-data.ts'

/** What the navigation needs to know of a document. */
export type Listed = Pick<PageData, 'slug' | 'path' | 'title' | 'toctrees'>

/**
 * The document tree: after the `toctree`s that start at the root document where there are any, else after the folders, and in a folder
 * after those of its index. Every document is in it exactly once; those that no `toctree` names follow at the end, by folder.
 */
export function navigation(documents: readonly Listed[]): NavigationNode[] {
  const bySlug = new Map(documents.map(document => [document.slug, document]))
  const seen = new Set<string>()
  const root = bySlug.get('')
  const named = root === undefined || root.toctrees.length === 0 ? [] : entries(root, bySlug, seen.add(''))
  const rest = documents.filter(document => !seen.has(document.slug))
  return named.concat(folders(rest, bySlug, seen))
}

function entries(document: Listed, bySlug: ReadonlyMap<string, Listed>, seen: Set<string>): NavigationNode[] {
  const nodes: NavigationNode[] = []
  for (const tree of document.toctrees) {
    const below = tree.caption === '' ? nodes : []
    for (const { target, title } of tree.entries) {
      for (const slug of tree.glob ? matchingSlugs(target, bySlug.keys()) : [target]) {
        const found = bySlug.get(slug)
        if (found === undefined || seen.has(slug)) continue
        seen.add(slug)
        const own = title === '' ? found.title : { source: title, target: title }
        below.push({ title: own, slug, children: entries(found, bySlug, seen) })
      }
    }
    const caption = { source: tree.caption, target: tree.caption }
    if (below !== nodes && below.length > 0) nodes.push({ title: caption, slug: null, children: below })
  }
  return nodes
}

/** What an entry of a `toctree` with `:glob:` stands for: itself, or the slugs that its pattern matches, in alphabetical order. */
export function matchingSlugs(pattern: string, slugs: Iterable<string>): string[] {
  if (!/[*?[]/.test(pattern)) return [pattern]
  const matches = picomatch(pattern)
  return [...slugs].filter(slug => matches(slug)).toSorted()
}

interface Folder {
  name: string
  index: Listed | null
  documents: Listed[]
  folders: Map<string, Folder>
}

function folders(
  documents: readonly Listed[],
  bySlug: ReadonlyMap<string, Listed>,
  seen: Set<string>,
): NavigationNode[] {
  const root = emptyFolder('')
  for (const document of documents) {
    const parts = document.path.split('/').slice(0, -1)
    let folder = root
    for (const part of parts) {
      const next = folder.folders.get(part) ?? emptyFolder(part)
      folder.folders.set(part, next)
      folder = next
    }
    const isIndex = document.slug === parts.join('/')
    if (isIndex && folder.index === null) folder.index = document
    else folder.documents.push(document)
  }
  const { index } = root
  const first = index === null || seen.has(index.slug) ? [] : [leaf(index)]
  if (index !== null) seen.add(index.slug)
  return [...first, ...folderNodes(root, bySlug, seen)]
}

function emptyFolder(name: string): Folder {
  return { name, index: null, documents: [], folders: new Map() }
}

/** What stands in a folder and is in the tree nowhere yet. */
function folderNodes(
  folder: Folder,
  bySlug: ReadonlyMap<string, Listed>,
  seen: Set<string>,
): NavigationNode[] {
  const documents = folder.documents.filter(({ slug }) => !seen.has(slug))
  for (const { slug } of documents) seen.add(slug)
  const below = [...folder.folders.values()].flatMap((each): NavigationNode[] => {
    const index = each.index === null || seen.has(each.index.slug) ? null : each.index
    const named = index === null ? [] : entries(index, bySlug, seen.add(index.slug))
    const children = [...named, ...folderNodes(each, bySlug, seen)]
    if (index === null && children.length === 0) return []
    const title = (index ?? each.index)?.title ?? { source: each.name, target: each.name }
    return [{ title, slug: index?.slug ?? null, children }]
  })
  return [...documents.map(leaf), ...below]
}

function leaf(document: Listed): NavigationNode {
  return { title: document.title, slug: document.slug, children: [] }
}

/** Slugs in the order of the tree. */
export function readingOrder(nodes: readonly NavigationNode[]): string[] {
  return nodes.flatMap(node => [...(node.slug === null ? [] : [node.slug]), ...readingOrder(node.children)])
}
