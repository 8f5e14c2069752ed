import { openStates, percentTranslated } from '../../units/counts.ts'
import type { DocumentReport, Report } from '../../units/report.ts'
import type { Finding } from '../view.ts'

/** A table of documents, as pull requests and step summaries show it. */
export function statusMarkdown(report: Report): string {
  const head = ['Document', 'Translated', ...openStates, 'words left']
  const line = (name: string, { counts }: Pick<DocumentReport, 'counts'>) => {
    const left = openStates.reduce((sum, state) => sum + counts[state].words, 0)
    const percent = percentTranslated(counts, 'words')
    return row([
      name,
      percent === null ? '–' : `${percent} %`,
      ...openStates.map(state => String(counts[state].units)),
      String(left),
    ])
  }
  return [
    row(head),
    row(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...report.documents.map(document => line(`\`${document.path}\``, document)),
    line('**Total**', { counts: report.totals }),
    '',
  ].join('\n')
}

/** Findings as lists, a heading a document. */
export function findingsMarkdown(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.\n'
  const blocks = [...Map.groupBy(findings, ({ path }) => path)].map(([path, own]) => {
    const items = own.map(
      ({ severity, rule, message, span }) =>
        `- line ${span.start.line}: ${severity} \`${rule}\` ${inert(message)}`,
    )
    return [`### ${inert(path)}`, '', ...items, ''].join('\n')
  })
  return blocks.join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** Text of documents must not become markup. */
function inert(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
}
