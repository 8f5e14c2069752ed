import { addCounts } from '../units/counts.ts'
import type { DocumentReport, Report } from '../units/report.ts'
import { readBaseline } from './baseline.ts'
import { globTest } from './discover.ts'
import type { Project } from './open.ts'
import { openCrew } from './reading/crew.ts'
import { leftOut } from './reading/leave-out.ts'
import { foldersOf } from './reading/named-files.ts'
import { readSettings } from './reading/settings.ts'
import { version } from './version.ts'

/** How a report is read. */
export interface ReportOptions {
  /** Called for each document that is done. */
  onDocument?: () => void
}

/** Reads a project's documents, those left out that it does not count, and applies what its config says of findings. */
export async function readReport(project: Project, options: ReportOptions = {}): Promise<Report> {
  const uncounted = globTest(project.config.uncounted)
  const leaveOut = leftOut(project.config, readBaseline(project))
  const documents = project.documents
    .filter(({ name }) => !uncounted(name))
    .map(document => {
      const { file, path, name } = document
      return { file, path, folders: foldersOf(project, document), leaveOut: leaveOut(name) }
    })
  const crew = openCrew(documents, { read: readSettings(project.config), pages: null })
  try {
    const model = await crew.learn(documents)
    const reports = await crew.each(documents, model, async (reader, document) => {
      const report = await reader.check(document)
      options.onDocument?.()
      return report
    })
    return makeReport(project, reports)
  } finally {
    await crew.close()
  }
}

/** Puts documents together to a report. */
export function makeReport(project: Pick<Project, 'config'>, documents: DocumentReport[]): Report {
  const { source, target } = project.config.languages
  const totals = addCounts(documents.map(({ counts }) => counts))
  return { tool: { name: 'taiyaku', version: version() }, source, target, totals, documents }
}
