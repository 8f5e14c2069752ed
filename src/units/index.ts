/**
 * `taiyaku/units`: a document's translation units with their states and findings. `read-units.ts` composes the stages before it,
 * `report.ts` is the stable contract of reports, `counts.ts` adds up and gives percentages.
 *
 * ```ts
 * const { units, report } = readUnits(text, { path: 'guide.rst', sourceLanguage: 'en', targetLanguage: 'ja' })
 * ```
 */
export { addCounts, countUnits, openStates, percentTranslated, states } from './counts.ts'
export {
  checkDocument,
  type DocumentRow,
  type DocumentUnits,
  type PairedDocument,
  pairDocument,
  type ReadOptions,
  type ReadUnit,
  readUnits,
  samplePairs,
} from './read-units.ts'
export type { Counts, DiagnosticReport, DocumentReport, Report, Side, State, UnitReport } from './report.ts'
