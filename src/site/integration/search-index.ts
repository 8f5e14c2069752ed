import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteData } from '../../project/pages/site-data.ts'
import { normalizeForSearch } from '../search/normalize.ts'
import { type SearchRecord, searchRecords } from '../search/records.ts'

/** Characters of text up to which one file with everything is smaller than an index, and finds every part of a word. */
const smallSite = 300_000

/**
 * Writes what search reads: for a small site all records in one file, else an index of Pagefind that loads piece by piece. Both languages
 * are in one index, cut into words as Japanese is, which leaves English as it is.
 */
export async function writeSearchIndex(
  data: SiteData,
  outFolder: string,
): Promise<{ engine: 'records' | 'pagefind'; records: number }> {
  const records = searchRecords(data)
  if (sizeOf(records) <= smallSite) {
    mkdirSync(join(outFolder, 'pagefind'), { recursive: true })
    writeFileSync(join(outFolder, 'pagefind', 'records.json'), JSON.stringify(records))
    return { engine: 'records', records: records.length }
  }
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ja' })
    if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join(', ')}`)
    await Promise.all(records.map((record, number) => index.addCustomRecord(customRecord(record, number))))
    await index.writeFiles({ outputPath: join(outFolder, 'pagefind') })
  } finally {
    await close()
  }
  return { engine: 'pagefind', records: records.length }
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
