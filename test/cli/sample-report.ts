import { addCounts, countUnits } from '../../src/units/counts.ts'
import type { DiagnosticReport, Report, State, UnitReport } from '../../src/units/report.ts'

/** A point on a line; offsets do not matter to formats. */
function point(line: number, column: number): { line: number; column: number; offset: number } {
  return { line, column, offset: line * 1000 + column }
}

function unit(state: State, line: number, words: number, diagnostics: DiagnosticReport[]): UnitReport {
  const span = { start: point(line, 1), end: point(line, 9) }
  const source = state === 'target-only' ? null : { text: 'English text', span }
  const target = state === 'untranslated' ? null : { text: '日本語の文', span }
  return { id: `${state}-1`, kind: 'paragraph', state, context: [], words, source, target, diagnostics }
}

/** A report of two documents with a finding of each severity; paths and messages hold what formats must escape. */
export function sampleReport(): Report {
  const finding = (
    rule: string,
    severity: DiagnosticReport['severity'],
    line: number,
    message: string,
  ): DiagnosticReport => ({
    rule,
    severity,
    message,
    span: { start: point(line, 3), end: point(line, 5) },
  })
  const units = [
    unit('translated', 1, 41, []),
    unit('partial', 3, 30, [
      finding('omitted-sentence', 'warning', 3, '“100 % <b>”, x: | lacks\na sentence.'),
    ]),
    unit('untranslated', 5, 29, [finding('missing-translation', 'error', 5, 'No translation.')]),
    unit('target-only', 7, 0, []),
  ]
  const documents = [
    {
      path: 'docs/名前, a.rst',
      title: 'A',
      counts: countUnits(units),
      units,
      diagnostics: [finding('opaque-role', 'info', 2, 'A role.')],
    },
    {
      path: 'docs/done.md',
      title: 'B',
      counts: countUnits([unit('translated', 1, 10, [])]),
      units: [unit('translated', 1, 10, [])],
      diagnostics: [],
    },
  ]
  return {
    tool: { name: 'taiyaku', version: '1.2.3' },
    source: 'en',
    target: 'ja',
    totals: addCounts(documents.map(({ counts }) => counts)),
    documents,
  }
}
