import { addCounts } from '../units/counts.ts'
import type { DiagnosticReport, DocumentReport, Report } from '../units/report.ts'
import { readBaseline, withoutKnown } from './baseline.ts'
import { type DocumentFile, globTest } from './discover.ts'
import type { Project } from './open.ts'
import { readAll } from './reading/read-all.ts'
import { readSettings } from './reading/settings.ts'
import { version } from './version.ts'

/** How a report is read. */
export interface ReportOptions {
  /** Called for each document that was paired. */
  onDocument?: () => void
}

/** Reads a project's documents, those left out that it does not count, and applies what its config says of findings. */
export async function readReport(project: Project, options: ReportOptions = {}): Promise<Report> {
  const uncounted = globTest(project.config.uncounted)
  const documents = project.documents.filter(({ name }) => !uncounted(name))
  const { reports } = await readAll(
    documents,
    readSettings(project.config),
    options.onDocument ?? (() => undefined),
  )
  return makeReport(project, settle(project, documents, reports))
}

/** Puts documents together to a report. */
export function makeReport(project: Pick<Project, 'config'>, documents: DocumentReport[]): Report {
  const { source, target } = project.config.languages
  const totals = addCounts(documents.map(({ counts }) => counts))
  return { tool: { name: 'taiyaku', version: version() }, source, target, totals, documents }
}

/** Leaves out findings that the config ignores or the baseline knows. `documents` and `reports` go together. */
export function settle(
  project: Project,
  documents: readonly DocumentFile[],
  reports: readonly DocumentReport[],
): DocumentReport[] {
  const ignored = project.config.ignore.map(({ files, rules }) => ({ matches: globTest(files), rules }))
  const baseline = readBaseline(project)
  return documents.map(({ name }, index) => {
    const entries = ignored.filter(({ matches }) => matches(name))
    const known = baseline.get(name)
    let report = reports[index]!
    if (entries.length > 0)
      report = without(report, ({ rule }) => entries.some(({ rules }) => rules?.includes(rule) ?? true))
    return known === undefined ? report : withoutKnown(report, known)
  })
}

function without(document: DocumentReport, isIgnored: (found: DiagnosticReport) => boolean): DocumentReport {
  const kept = (found: DiagnosticReport) => !isIgnored(found)
  const units = document.units.map(unit => ({ ...unit, diagnostics: unit.diagnostics.filter(kept) }))
  return { ...document, units, diagnostics: document.diagnostics.filter(kept) }
}
