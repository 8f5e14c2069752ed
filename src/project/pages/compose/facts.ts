import type { Element, Node } from '../../../doctree/nodes.ts'
import type { DocumentUnits } from '../../../units/read-units.ts'
import { fromDocument, slugOf } from '../addresses.ts'
import type { Bilingual, Label, Row, TocTree, UnitRow } from '../page-data.ts'

/** What other documents need to know of a document. */
export interface DocumentFacts {
  title: Bilingual
  labels: Label[]
  toctrees: TocTree[]
}

/** Reads title, labels and `toctree`s of a document. */
export function documentFacts(document: DocumentUnits, path: string, rows: readonly Row[]): DocumentFacts {
  const titles = titleRows(rows)
  const first = titles.find(row => row.element === 'h1') ?? titles[0]
  const title =
    first === undefined
      ? repeated(document.report.title === document.path ? nameOf(path) : document.report.title)
      : titleOf(first)
  const facts: DocumentFacts = { title, labels: [], toctrees: [] }
  if (document.syntax === 'markdown') {
    const own = frontMatterTitle(rows, document)
    return own === null ? facts : { ...facts, title: own }
  }
  const anchors = new Map(titles.flatMap(row => row.anchors.map(anchor => [anchor, row] as const)))
  collect(document.tree as Node, { facts, anchors, path, pending: [] })
  return facts
}

/** The title that a Markdown document's front matter gives, in both languages. */
function frontMatterTitle(_rows: readonly Row[], document: DocumentUnits): Bilingual | null {
  const unit = document.units.find(
    each => each.kind === 'field' && each.target?.segments[0]?.nesting.at(-1) === 'title',
  )
  if (unit === undefined) return null
  const target = unit.target?.text ?? ''
  return { source: unit.source?.text ?? target, target }
}

interface Walk {
  facts: DocumentFacts
  anchors: ReadonlyMap<string, UnitRow>
  path: string
  /** Names of targets that the next block takes. */
  pending: string[]
}

function collect(node: Node, walk: Walk): void {
  if (!('children' in node)) return
  const element = node as Element
  const { facts, anchors } = walk
  const names = list(element, 'names')
  if (element.type === 'target') {
    const ids = list(element, 'ids')
    if (element.attributes['refuri'] === undefined) walk.pending.push(...names, ...ids)
    return
  }
  const ids = list(element, 'ids')
  if (element.type !== 'document' && element.type !== 'comment' && walk.pending.length + ids.length > 0) {
    const anchor = ids[0] ?? walk.pending.find(name => /^[\w-]+$/.test(name)) ?? ''
    const row = anchors.get(anchor)
    const title = row === undefined ? { source: '', target: '' } : titleOf(row)
    for (const name of new Set([...walk.pending, ...names, ...ids]))
      facts.labels.push({ name: name.toLowerCase().replace(/\s+/g, ' '), anchor, title })
    walk.pending = []
  }
  if (element.type === 'toctree') facts.toctrees.push(tocTree(element, walk.path))
  for (const child of element.children) collect(child, walk)
}

function tocTree(element: Element, path: string): TocTree {
  const entries = element.attributes['entries']
  const listed = Array.isArray(entries) ? entries.map(String) : textOf(element).split('\n')
  const glob = element.attributes['glob'] === true
  return {
    caption: String(element.attributes['caption'] ?? ''),
    glob,
    hidden: element.attributes['hidden'] === true,
    entries: listed.flatMap(line => {
      const match = /^(.*?)\s*<([^<>]+)>$/.exec(line.trim())
      const target = (match?.[2] ?? line).trim()
      if (target === '' || target === 'self') return []
      const place = /^https?:/.test(target) ? target : fromDocument(path, target)
      if (place === null) return []
      return [{ target: glob || /^https?:/.test(place) ? place : slugOf(place), title: match?.[1] ?? '' }]
    }),
  }
}

function textOf(element: Element): string {
  return element.children.map(child => ('value' in child ? child.value : textOf(child as Element))).join('\n')
}

function list(element: Element, name: string): string[] {
  const value = element.attributes[name]
  return Array.isArray(value) ? value.map(String) : []
}

function titleRows(rows: readonly Row[]): UnitRow[] {
  return rows.flatMap(row =>
    row.type === 'group' ? titleRows(row.children) : row.type === 'unit' && row.kind === 'title' ? [row] : [],
  )
}

function titleOf(row: UnitRow): Bilingual {
  const source = text(row.source ?? row.target ?? '')
  return { source, target: text(row.target ?? row.source ?? '') }
}

function text(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

function repeated(title: string): Bilingual {
  return { source: title, target: title }
}

function nameOf(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path
  )
}
