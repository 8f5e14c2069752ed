import type { SearchRecord } from './records.ts'

/** `pagefind/records.json`, which search reads first. */
export interface RecordsFile {
  /** Whether these are all records; else an index of Pagefind stands beside, and these come after it. */
  all: boolean
  records: readonly SearchRecord[]
  /** Documents whose sections in the index no longer hold: they have changed since, or are gone. */
  replaced: readonly string[]
}
