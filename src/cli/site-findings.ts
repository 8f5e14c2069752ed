import type { SiteData, SiteFinding } from '../project/pages/site-data.ts'
import type { Io } from './command.ts'

/** Warnings that are told one by one; many of them have one cause, or want the list on the status page. */
const mostWarnings = 10

/** Tells, on standard error, what is wrong with the site as a whole. What was told and still holds is not told again. */
export function openFindings(io: Pick<Io, 'warn'>): (data: Pick<SiteData, 'diagnostics'>) => void {
  let told = new Set<string>()
  return ({ diagnostics }) => {
    const fresh = diagnostics.filter(
      finding => finding.severity !== 'info' && !told.has(`${finding.path} ${finding.message}`),
    )
    told = new Set(diagnostics.map(({ path, message }) => `${path} ${message}`))
    const errors = fresh.filter(({ severity }) => severity === 'error')
    const warnings = fresh.filter(({ severity }) => severity === 'warning')
    const first = warnings.slice(0, mostWarnings)
    for (const finding of [...errors, ...first]) io.warn(line(finding))
    if (warnings.length > first.length)
      io.warn(
        `… and ${warnings.length - first.length} more warnings; the status page of the site lists all of them. taiyaku help ${first[0]?.rule} says how to mend them or leave them out.\n`,
      )
  }
}

/** `file:line:col severity rule message`, as `check` has it. */
function line({ path, span, severity, rule, message }: SiteFinding): string {
  return `${path}:${span.start.line}:${span.start.column} ${severity} ${rule} ${message}\n`
}
