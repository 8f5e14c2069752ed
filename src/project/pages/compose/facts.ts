import type { Document } from '../../../doctree/nodes.ts'
import { referredName } from '../../../rst/resolve/document-path.ts'
import { collectTargets, type DocumentTargets } from '../../../rst/resolve/inventory.ts'
import type { DocumentUnits } from '../../../units/paired-document.ts'
import { slugOf } from '../addresses.ts'
import type { Bilingual, OpenReference, PlaceTitle, Row, TocTree, UnitRow } from '../page-data.ts'
import { openReferences } from './references.ts'

/** What other documents need to know of a document, and what it needs to know of them. */
export interface DocumentFacts {
  title: Bilingual
  targets: DocumentTargets
  titles: PlaceTitle[]
  toctrees: TocTree[]
  references: OpenReference[]
}

/** Reads titles, targets and `toctree`s of a document whose references are resolved. */
export function documentFacts(document: DocumentUnits, path: string, rows: readonly Row[]): DocumentFacts {
  const titled = titleRows(rows)
  const first = titled.find(row => row.element === 'h1') ?? titled[0]
  const name = document.report.title === document.path ? nameOf(path) : document.report.title
  const own = first === undefined ? { source: name, target: name } : titleOf(first)
  const titles = titled.flatMap(row => row.anchors.map(anchor => ({ anchor, title: titleOf(row) })))
  if (document.syntax === 'markdown') {
    const targets: DocumentTargets = {
      path,
      title: null,
      labels: [],
      terms: [],
      objects: [],
      toctrees: [],
    }
    return { title: frontMatterTitle(document) ?? own, targets, titles, toctrees: [], references: [] }
  }
  const tree = document.tree as Document
  const targets = collectTargets(tree, path)
  const toctrees = targets.toctrees.map(each => tocTree(each, path))
  return { title: own, targets, titles, toctrees, references: openReferences(tree) }
}

/** The title that a Markdown document's front matter gives, in both languages. */
function frontMatterTitle(document: DocumentUnits): Bilingual | null {
  const unit = document.units.find(
    each => each.kind === 'field' && each.target?.segments[0]?.nesting.at(-1) === 'title',
  )
  if (unit === undefined) return null
  const target = unit.target?.text ?? ''
  return { source: unit.source?.text ?? target, target }
}

function tocTree(
  { caption, glob, hidden, entries }: DocumentTargets['toctrees'][number],
  path: string,
): TocTree {
  return {
    caption: caption ?? '',
    glob,
    hidden,
    entries: entries.flatMap(({ target, title }) => {
      if (target === 'self') return []
      const isUrl = /^\w+:\/\//.test(target)
      const place = isUrl ? target : referredName(target, path)
      if (place === null) return []
      const isPattern = glob && /[*?[]/.test(place)
      return [{ target: isUrl || isPattern ? place : slugOf(place), title: title ?? '' }]
    }),
  }
}

/** Titles, captions and terms: what a place can be called by. */
function titleRows(rows: readonly Row[]): UnitRow[] {
  return rows.flatMap(row =>
    row.type === 'group' ? titleRows(row.children) : row.type === 'unit' && row.kind === 'title' ? [row] : [],
  )
}

function titleOf(row: UnitRow): Bilingual {
  return { source: text(row.source ?? row.target ?? ''), target: text(row.target ?? row.source ?? '') }
}

function text(html: string): string {
  return html
    .replace(/<span class="(?:generated )?sectnum">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

function nameOf(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? path
  )
}
