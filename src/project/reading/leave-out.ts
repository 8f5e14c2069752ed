import type { DocumentUnits } from '../../units/paired-document.ts'
import type { DiagnosticReport, DocumentReport } from '../../units/report.ts'
import { type Baseline, withoutKnown } from '../baseline.ts'
import type { Config } from '../config/config.ts'
import { globTest } from '../discover.ts'

/** Findings of one document that are not reported; plain data. */
export interface LeaveOut {
  /** Rules that the config ignores in it; null: every rule. */
  rules: readonly string[] | null
  /** What the baseline knows of it. */
  known: ReadonlyMap<string, number>
}

/** Says for each document (by its name below the content root) which findings are not reported. */
export function leftOut(config: Config, baseline: Baseline): (name: string) => LeaveOut {
  const entries = config.ignore.map(({ files, rules }) => ({ matches: globTest(files), rules }))
  return name => {
    const matching = entries.filter(({ matches }) => matches(name))
    const all = matching.some(({ rules }) => rules === null)
    return {
      rules: all ? null : matching.flatMap(({ rules }) => rules ?? []),
      known: baseline.get(name) ?? new Map(),
    }
  }
}

/** Takes what is not reported out of a document's report and out of its units. */
export function settle(document: DocumentUnits, { rules, known }: LeaveOut): DocumentUnits {
  if (rules?.length === 0 && known.size === 0) return document
  const isKept = ({ rule }: DiagnosticReport) => rules !== null && !rules.includes(rule)
  const report = withoutKnown(filtered(document.report, isKept), known)
  const kept = new Map(report.units.map(unit => [unit.id, new Set(unit.diagnostics.map(placeOf))]))
  const rows = document.rows.map(row => {
    if (row.type === 'shared') return row
    const findings = row.unit.findings.filter(finding => kept.get(row.unit.id)?.has(placeOf(finding)))
    return { ...row, unit: { ...row.unit, findings } }
  })
  return { ...document, report, rows, units: rows.flatMap(row => (row.type === 'unit' ? [row.unit] : [])) }
}

function filtered(report: DocumentReport, isKept: (found: DiagnosticReport) => boolean): DocumentReport {
  const units = report.units.map(unit => ({ ...unit, diagnostics: unit.diagnostics.filter(isKept) }))
  return { ...report, units, diagnostics: report.diagnostics.filter(isKept) }
}

function placeOf({ rule, span }: Pick<DiagnosticReport, 'rule' | 'span'>): string {
  return `${rule} ${span.start.offset}`
}
