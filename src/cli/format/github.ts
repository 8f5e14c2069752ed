import type { Finding } from '../view.ts'
import type { Findings } from './format.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands, which GitHub Actions shows as annotations beside the lines. */
export function toGithub({ findings }: Findings): string {
  return findings.map(finding => `${annotation(finding)}\n`).join('')
}

function annotation({ path, rule, severity, message, span }: Finding): string {
  const { start, end } = span
  // Columns are only understood on one line.
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []
  const properties = [
    `file=${property(path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${property(rule)}`,
  ]
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
