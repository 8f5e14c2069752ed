import type { DocumentReport, UnitReport } from '../units/report.ts'

const head = [
  'path',
  'line',
  'id',
  'kind',
  'state',
  'words',
  'section',
  'source',
  'target',
  'rules',
  'messages',
] as const

/**
 * Units as a table, one row each, after RFC 4180: comma, double quotes, CRLF. It begins with a byte order mark, without which
 * spreadsheets take UTF-8 for something else. `line` is where an editor would start; several findings stand on lines of one cell.
 */
export function toCsv(documents: Iterable<Pick<DocumentReport, 'path' | 'units'>>): string {
  const rows = [...documents].flatMap(({ path, units }) => units.map(unit => cells(path, unit)))
  return `\uFEFF${[head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cells(path: string, unit: UnitReport): readonly string[] {
  return [
    path,
    String((unit.target ?? unit.source)?.span.start.line ?? ''),
    unit.id,
    unit.kind,
    unit.state,
    String(unit.words),
    unit.context.join(' › '),
    unit.source?.text ?? '',
    unit.target?.text ?? '',
    unit.diagnostics.map(({ rule }) => rule).join('\n'),
    unit.diagnostics.map(({ message }) => message).join('\n'),
  ]
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
