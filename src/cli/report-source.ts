import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Project } from '../project/open.ts'
import { readReport } from '../project/report.ts'
import type { Report } from '../units/report.ts'
import { type Arguments, type Io, UsageProblem } from './command.ts'
import { projectFor } from './open.ts'
import { showProgress } from './progress.ts'

/** Opens the project that the arguments name and reads its documents, with progress on standard error for long runs. */
export async function reportFor(args: Arguments, io: Io): Promise<{ project: Project; report: Report }> {
  const [missing] = args.positionals.filter(path => !existsSync(resolve(io.cwd, path)))
  if (missing !== undefined && args.values['changed'] === '')
    throw new UsageProblem(`${missing} does not exist. A revision is joined with "=": --changed=${missing}.`)
  const project = await projectFor(args, io)
  const progress = showProgress(io, project.documents.length)
  try {
    return { project, report: await readReport(project, { onDocument: progress.step }) }
  } finally {
    progress.end()
  }
}
