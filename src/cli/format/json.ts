import type { Report } from '../../units/report.ts'
import type { Finding } from '../view.ts'

/** A list of findings, each with its document and the id and state of its unit. */
export function findingsJson(report: Report, findings: readonly Finding[]): string {
  const list = findings.map(({ unit, ...finding }) => ({
    path: finding.path,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    span: finding.span,
    unit: unit === null ? null : { id: unit.id, kind: unit.kind, state: unit.state },
  }))
  return `${JSON.stringify({ tool: report.tool, findings: list }, null, 2)}\n`
}
