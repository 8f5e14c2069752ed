import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteData } from '../../project/pages/site-data.ts'
import { normalizeForSearch } from '../search/normalize.ts'
import { type SearchRecord, searchRecords } from '../search/records.ts'

/** Characters of text up to which one file with everything is smaller than an index, and finds every part of a word. */
const smallSite = 300_000

/**
 * Writes what search reads: for a small site all records in one file, else an index of Pagefind that loads piece by piece (without Pagefind's program, the records again). Both languages
 * are in one index, cut into words as Japanese is, which leaves English as it is.
 */
export async function writeSearchIndex(
  data: SiteData,
  outFolder: string,
): Promise<{ engine: 'records' | 'pagefind'; records: number }> {
  const records = searchRecords(data)
  const folder = join(outFolder, 'pagefind')
  if (sizeOf(records) > smallSite && (await writePagefind(records, folder))) {
    return { engine: 'pagefind', records: records.length }
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'records.json'), JSON.stringify(records))
  return { engine: 'records', records: records.length }
}

/** Whether the index was written: Pagefind's program is not there for every machine. */
async function writePagefind(records: readonly SearchRecord[], folder: string): Promise<boolean> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index } = await createIndex({ forceLanguage: 'ja' })
    if (index === undefined) return false
    await Promise.all(records.map((record, number) => index.addCustomRecord(customRecord(record, number))))
    const { errors } = await index.writeFiles({ outputPath: folder })
    return errors.length === 0
  } catch {
    return false
  } finally {
    await close()
  }
}

function customRecord(record: SearchRecord, number: number): Parameters<CustomRecordAdder>[0] {
  const text = record.rows.map(row => `${row.source} ${row.target}`).join('\n')
  return {
    url: `${record.slug}?${number}`,
    language: 'ja',
    content: normalizeForSearch(`${record.title} ${record.section} ${text}`),
    meta: { title: record.section === '' ? record.title : record.section, record: JSON.stringify(record) },
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
