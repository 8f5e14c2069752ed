import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteData } from '../../project/pages/site-data.ts'
import { allRecords, type RecordsFile } from '../search/index-files.ts'
import { normalizeForSearch } from '../search/normalize.ts'
import { type SearchRecord, searchRecords } from '../search/records.ts'

/** Characters of text up to which one file with everything is smaller than an index, and finds every part of a word. */
const smallSite = 300_000

/** Sections that Pagefind is sent at once. */
const sentTogether = 64

/** An index of Pagefind that was written earlier: digests of the documents that it knows, by slug. */
export type IndexedDocuments = ReadonlyMap<string, string>

/** What a search index holds. */
export interface SearchIndexed {
  /** Which kind it is. */
  engine: 'records' | 'pagefind'
  /** How many sections it knows. */
  records: number
  /** What Pagefind's index knows, with the file of changes left out; null where there is none. */
  indexed: IndexedDocuments | null
}

/** A search index that is being made while the pages are written. */
export interface SearchIndex {
  /** Whether the index of Pagefind that is there stays. */
  keepsIndex: boolean
  /** Writes what is new below the finished site. */
  write(outFolder: string): Promise<SearchIndexed>
}

/**
 * Makes what search reads: for a small site all records in one file, else an index of Pagefind that loads piece by piece (without
 * Pagefind's program, the records again). Both languages are in one index, cut into words as Japanese is, which leaves English as it is.
 * Where an index is there and few documents have changed since, it stays, and the file holds the records of those alone.
 */
export function startSearchIndex(data: SiteData, there: IndexedDocuments | null): SearchIndex {
  const digests = new Map(data.documents.map(({ slug, digest }) => [slug, digest]))
  if (there !== null) {
    const slugs = new Set([...there.keys(), ...digests.keys()])
    const replaced = [...slugs].filter(slug => there.get(slug) !== digests.get(slug))
    if (replaced.length * 50 <= digests.size) return changesOnly(data, there, replaced)
  }
  const records = searchRecords(data)
  const pagefind = sizeOf(records) > smallSite ? startPagefind(records) : null
  return {
    keepsIndex: false,
    async write(outFolder) {
      const write = await pagefind
      const isWritten = write !== null && (await write(join(outFolder, 'pagefind')))
      writeRecords(outFolder, isWritten ? { all: false, records: [], replaced: [] } : allRecords(records))
      return {
        engine: isWritten ? 'pagefind' : 'records',
        records: records.length,
        indexed: isWritten ? digests : null,
      }
    },
  }
}

/** Makes and writes a search index. */
export async function writeSearchIndex(data: SiteData, outFolder: string): Promise<SearchIndexed> {
  return startSearchIndex(data, null).write(outFolder)
}

function changesOnly(data: SiteData, there: IndexedDocuments, replaced: readonly string[]): SearchIndex {
  const changed = new Set(replaced)
  const records = searchRecords({
    ...data,
    documents: data.documents.filter(({ slug }) => changed.has(slug)),
  })
  return {
    keepsIndex: true,
    async write(outFolder) {
      writeRecords(outFolder, { all: false, records, replaced })
      return { engine: 'pagefind', records: records.length, indexed: there }
    },
  }
}

function writeRecords(outFolder: string, file: RecordsFile): void {
  const folder = join(outFolder, 'pagefind')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'records.json'), JSON.stringify(file))
}

/** Gives a function that writes the index and says whether it could; null where there is none: Pagefind's program is not there for every machine. */
async function startPagefind(
  records: readonly SearchRecord[],
): Promise<((folder: string) => Promise<boolean>) | null> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index } = await createIndex({ forceLanguage: 'ja' })
    if (index === undefined) return null
    // Not all at once: what waits to be read by Pagefind would stand in memory twice.
    for (let at = 0; at < records.length; at += sentTogether)
      await Promise.all(
        records.slice(at, at + sentTogether).map(each => index.addCustomRecord(customRecord(each))),
      )
    return async folder => {
      try {
        const { errors } = await index.writeFiles({ outputPath: folder })
        return errors.length === 0
      } catch {
        return false
      } finally {
        await close()
      }
    }
  } catch {
    await close()
    return null
  }
}

/** A section as Pagefind is given it. The record stands in the address, the one field that is kept as it is and not searched. */
function customRecord(record: SearchRecord): Parameters<CustomRecordAdder>[0] {
  const text = record.rows.map(row => `${row.source} ${row.target}`).join('\n')
  return {
    url: JSON.stringify(record),
    language: 'ja',
    content: normalizeForSearch(`${record.title} ${record.section} ${text}`),
    meta: { title: record.section === '' ? record.title : record.section },
  }
}

type CustomRecordAdder = NonNullable<
  Awaited<ReturnType<typeof import('pagefind').createIndex>>['index']
>['addCustomRecord']

function sizeOf(records: readonly SearchRecord[]): number {
  return records.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + row.source.length + row.target.length, 0),
    0,
  )
}
