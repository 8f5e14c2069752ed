import type { Report } from '../units/report.ts'

/** The report contract as a file: JSON, indented by two spaces, with a line end. */
export function toReportJson(report: Report): string {
  return [...reportJsonParts(report)].join('')
}

/** The same in parts, one a document, so that a large report is never in memory as a whole. */
export function* reportJsonParts({ documents, ...rest }: Report): Generator<string> {
  const frame = JSON.stringify({ ...rest, documents: [] }, null, 2)
  const open = frame.length - ']\n}'.length
  yield frame.slice(0, open)
  for (const [index, document] of documents.entries())
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(document, null, 2).replaceAll('\n', '\n    ')}`
  yield `${documents.length === 0 ? '' : '\n  '}${frame.slice(open)}\n`
}
