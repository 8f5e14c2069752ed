/**
 * `taiyaku/exchange`: translation units in the formats of other programs. Strings in, strings out; nothing here reads or writes files.
 * One folder or file a format.
 */
export { toCsv } from './csv.ts'
export { toReportJson } from './json.ts'
