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
  // In two lists more than it will stand in: brackets and indentation of the lists are cut off.
  for (const [index, document] of documents.entries()) {
    const nested = JSON.stringify([[document]], null, 2)
    yield `${index === 0 ? '' : ','}${nested.slice(nested.indexOf('\n', 2), nested.lastIndexOf('\n', nested.lastIndexOf('\n') - 1))}`
  }
  yield `${documents.length === 0 ? '' : '\n  '}${frame.slice(open)}\n`
}
