import type { Severity } from '../../diagnostic/diagnostic.ts'
import { displayWidth, type Style, truncate } from '../terminal.ts'
import { type Finding, severities } from '../view.ts'

/** One line a finding: `file:line:col severity rule message`. In colour the source line stands under it, with carets. */
export function checkPretty(
  findings: readonly Finding[],
  style: Style,
  columns: number,
  line: (path: string, number: number) => string,
): string {
  const lines = findings.flatMap(finding => {
    const { path, span, severity, rule, message } = finding
    const place = `${path}:${span.start.line}:${span.start.column}`
    const head = `${style.bold(place)} ${dress(severity, style)} ${style.quiet(rule)} ${message.replace(/\s*\n\s*/g, ' ')}`
    return style.on ? [head, ...excerpt(finding, line(path, span.start.line), columns, style)] : [head]
  })
  return lines.map(entry => `${entry}\n`).join('')
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function tally(findings: readonly Finding[]): string {
  return severities
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ severity, count }) =>
        `${count} ${severity === 'info' ? 'info' : `${severity}${count === 1 ? '' : 's'}`}`,
    )
    .join(', ')
}

function dress(severity: Severity, style: Style): string {
  if (severity === 'error') return style.error(severity)
  return severity === 'warning' ? style.warning(severity) : severity
}

/** The line where the finding begins, and carets under what it is about. */
function excerpt({ span }: Finding, line: string, columns: number, style: Style): string[] {
  const number = String(span.start.line)
  const room = Math.max(20, columns - number.length - 5)
  const text = line.replaceAll('\t', ' ')
  // A finding far to the right is shown with a little of what stands before it.
  const before = text.slice(0, span.start.column - 1)
  const cut = displayWidth(before) > room - 10 ? Math.max(0, before.length - Math.floor(room / 4)) : 0
  const shown = truncate(`${cut > 0 ? '…' : ''}${text.slice(cut)}`, room)
  const start = displayWidth(`${cut > 0 ? '…' : ''}${before.slice(cut)}`)
  const end = span.end.line === span.start.line ? span.end.column - 1 : text.length
  const length = Math.max(1, Math.min(displayWidth(text.slice(span.start.column - 1, end)), room - start))
  const margin = style.quiet(`  ${number} │ `)
  return [
    `${margin}${shown}`,
    `${' '.repeat(number.length + 2)}${style.quiet(' │ ')}${' '.repeat(start)}${style.accent('^'.repeat(length))}`,
  ]
}
