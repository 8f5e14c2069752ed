/**
 * `taiyaku/units`: a document's translation units with their states and findings. `read-units.ts` composes the stages before it
 * (all but the parsers in `paired-document.ts`),
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
  type ReadOptions,
  type ReadUnit,
  samplePairs,
} from './paired-document.ts'
export { pairDocument, readUnits } from './read-units.ts'
export type { Counts, DiagnosticReport, DocumentReport, Report, Side, State, UnitReport } from './report.ts'
