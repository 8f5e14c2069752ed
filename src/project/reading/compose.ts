import { join } from 'node:path'
import { createHighlighter } from '../../render/highlight/highlighter.ts'
import { createPhraseBreaker } from '../../render/rehype/phrase-breaks.ts'
import { countUnits } from '../../units/counts.ts'
import type { DocumentUnits } from '../../units/paired-document.ts'
import type { DocumentReport } from '../../units/report.ts'
import { keep } from '../cache.ts'
import { composePage } from '../pages/compose/compose.ts'
import type { PageData } from '../pages/page-data.ts'
import type { PageEntry } from '../pages/site.ts'
import type { ReaderSettings, ReadFile } from './reader.ts'

/** A document to make a page of. */
export interface PageFile extends ReadFile {
  /** Relative to the content root. */
  name: string
  repositoryPath: string
  /** Name under which the page is kept; changes whenever the page does. */
  digest: string
  /** Whether its units count; without, everything in it is taken for text of one language. */
  counted: boolean
}

/** What other pages, lists and the report need to know of a page. */
export interface Composed {
  /** Null where the document cannot be read: it has no page. */
  entry: PageEntry | null
  report: DocumentReport
}

/** Where the page with this digest is kept: a `PageData`. */
export function pageFile(folder: string, digest: string): string {
  return join(folder, `${digest}.page`)
}

/** Where the rest of it is kept: a `Composed`. */
export function entryFile(folder: string, digest: string): string {
  return join(folder, `${digest}.entry`)
}

/** Makes pages and keeps them. What they share (highlighting, phrase breaks) is made once. */
export interface Composer {
  compose(checked: DocumentUnits, document: PageFile): Promise<Composed>
}

/** Opens a composer; the settings have to say where pages are kept. */
export async function openComposer(settings: ReaderSettings): Promise<Composer> {
  const [highlighter, breaker] = await Promise.all([createHighlighter(), createPhraseBreaker()])
  const { sourceLanguage: source = 'en', targetLanguage: target = 'ja' } = settings.read
  const { folder = '', rawHtml = false } = settings.pages ?? {}
  return {
    async compose(checked, document) {
      const units = document.counted ? checked : inOneLanguage(checked)
      const page = await composePage(units, {
        path: document.name,
        source,
        target,
        rawHtml,
        highlighter,
        breaker,
      })
      const { slug, path, title, targets, titles, toctrees, references, numbered, counts } = page
      const { path: reportPath, repositoryPath, digest } = document
      const entry = {
        slug,
        path,
        title,
        targets,
        titles,
        toctrees,
        references,
        numbered,
        counts,
        reportPath,
        repositoryPath,
        digest,
      }
      const composed: Composed = { entry, report: units.report }
      keep(pageFile(folder, digest), page satisfies PageData)
      keep(entryFile(folder, digest), composed)
      return composed
    },
  }
}

/** A document of which nothing is to be translated: no states, no findings. */
function inOneLanguage(document: DocumentUnits): DocumentUnits {
  const state = 'not-translatable' as const
  const rows = document.rows.map(row =>
    row.type === 'unit' ? { ...row, unit: { ...row.unit, state, findings: [] } } : row,
  )
  const units = document.report.units.map(unit => ({ ...unit, state, diagnostics: [] }))
  return {
    ...document,
    rows,
    units: rows.flatMap(row => (row.type === 'unit' ? [row.unit] : [])),
    report: { ...document.report, units, counts: countUnits(units) },
  }
}
