import type { Finding } from '../view.ts'
import type { Findings } from './format.ts'

/** Reviewdog's diagnostic format. Its columns count bytes of UTF-8. */
export function toRdjson({ report, findings, line }: Findings): string {
  const point = (path: string, { line: number, column }: { line: number; column: number }) => ({
    line: number,
    column: Buffer.byteLength(line(path, number).slice(0, column - 1)) + 1,
  })
  const diagnostic = ({ path, rule, severity, message, span }: Finding) => ({
    message,
    location: { path, range: { start: point(path, span.start), end: point(path, span.end) } },
    severity: severity.toUpperCase(),
    code: { value: rule },
  })
  return `${JSON.stringify({ source: { name: report.tool.name }, diagnostics: findings.map(diagnostic) }, null, 2)}\n`
}
