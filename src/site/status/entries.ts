import type { SiteData } from '../../project/pages/site-data.ts'
import type { DocumentReport, UnitReport } from '../../units/report.ts'
import { openStates } from './share.ts'

/** A unit that is left to translate, as the worklist shows it. */
export interface Entry {
  document: DocumentReport
  slug: string
  unit: UnitReport
  /** Source sentences without a counterpart. */
  missing: readonly string[]
  /** Line where an editor starts. */
  line: number
}

/** Everything that is left, documents in the order of the navigation, units in reading order. */
export function worklist(data: SiteData): Entry[] {
  const byPath = new Map(data.report.documents.map(document => [document.path, document]))
  return data.documents.flatMap(({ path, slug }) => {
    const document = byPath.get(path)
    return document === undefined ? [] : entriesOf(data, document, slug)
  })
}

/** What is left of one document. */
export function entriesOf(data: SiteData, document: DocumentReport, slug: string): Entry[] {
  const open = document.units.filter(unit => openStates.includes(unit.state))
  if (open.length === 0) return []
  const missing = missingSentences(data, slug)
  return open.map(unit => ({
    document,
    slug,
    unit,
    missing: missing.get(unit.id) ?? [],
    line: (unit.target ?? unit.source)?.span.start.line ?? 1,
  }))
}

/** Missing sentences by unit id. */
function missingSentences(data: SiteData, slug: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const stack = [...(data.page(slug)?.rows ?? [])]
  for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
    if (row.type === 'group') for (const child of row.children) stack.push(child)
    else if (row.type === 'unit' && row.missing.length > 0) found.set(row.id, row.missing)
  }
  return found
}
