import { toCsv, toReportJson } from '../../exchange/index.ts'
import type { Report } from '../../units/report.ts'
import { badgeEndpoint, badgeOf, badgeSvg } from '../badge.ts'
import type { SiteDocument } from './site-data.ts'

/** A file that the site offers below its status page. */
export interface Download {
  /** Path below the status page, without a slash at the start. */
  path: string
  /** Media type. */
  type: string
  body(): string
}

const json = 'application/json'
const csv = 'text/csv; charset=utf-8'

/** Files for translators: the whole report and one a document, as JSON and CSV, and the badge in both forms. */
export function downloads(report: Report, documents: readonly SiteDocument[]): Download[] {
  const badge = badgeOf(report)
  const byPath = new Map(report.documents.map(document => [document.path, document]))
  const files: Download[] = [
    { path: 'report.json', type: json, body: () => toReportJson(report) },
    { path: 'report.csv', type: csv, body: () => toCsv(report.documents) },
    { path: 'badge.svg', type: 'image/svg+xml', body: () => badgeSvg(badge) },
    { path: 'badge.json', type: json, body: () => badgeEndpoint(badge) },
  ]
  for (const { path, slug } of documents) {
    const document = byPath.get(path)
    if (document === undefined) continue
    const one = { ...report, totals: document.counts, documents: [document] }
    files.push(
      { path: `${downloadName(slug)}.json`, type: json, body: () => toReportJson(one) },
      { path: `${downloadName(slug)}.csv`, type: csv, body: () => toCsv([document]) },
    )
  }
  return files
}

/** Name of a document's files below the status page, without the ending; never that of a file for all documents. */
export function downloadName(slug: string): string {
  return `documents/${slug === '' ? 'index' : slug}`
}
