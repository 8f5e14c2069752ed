import type { SearchRecord } from './records.ts'

/** Name of the file that search reads first, from the site's home. */
export const recordsName = 'pagefind/records.json'

/** What stands in it. */
export interface RecordsFile {
  /** Whether these are all records; else an index of Pagefind stands beside, and these come after it. */
  all: boolean
  records: readonly SearchRecord[]
  /** Documents whose sections in the index no longer hold: they have changed since, or are gone. */
  replaced: readonly string[]
}

/** The file of a site that needs no index beside it. */
export function allRecords(records: readonly SearchRecord[]): RecordsFile {
  return { all: true, records, replaced: [] }
}
