import type { Report } from '../units/report.ts'

/** The report contract as a file: JSON, indented by two spaces, with a line end. */
export function toReportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
