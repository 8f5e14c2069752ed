import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../../project/cache.ts'
import { shown } from '../../project/discover.ts'
import { ProjectProblem } from '../../project/problem.ts'
import { openSiteReader } from '../../project/site.ts'
import { buildSite } from '../../site/integration/index.ts'
import { type Command, UsageProblem } from '../command.ts'
import { projectFor } from '../open.ts'
import { showProgress } from '../progress.ts'
import { openFindings } from '../site-findings.ts'
import { builtSite } from '../site-options.ts'

/** A file that says that a folder was made by us, so that it may be made anew. */
const marker = '.taiyaku-site'

/** `taiyaku build`: the site, ready to be published. Exit code 1 when a document is left out of it. */
export const build: Command = {
  usage: '[options] [PATH]',
  options: { 'no-history': { type: 'boolean', help: 'leave out the chart of the git history' } },
  positionals: 1,
  examples: [
    ['build', 'the site of this project, in dist'],
    ['build docs', 'the site of another folder'],
  ],
  async run(args, io) {
    const started = performance.now()
    const project = await projectFor(args, io, { whole: true })
    const { folder, base } = builtSite(project)
    if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, marker))) {
      throw new UsageProblem(
        `${shown(folder, io.cwd)} holds files that taiyaku did not make; empty it, or name another folder in the config (site.outDir).`,
      )
    }
    for (const note of project.notes) io.warn(`${note}\n`)
    const progress = showProgress(io, project.documents.length)
    const reader = openSiteReader()
    const data = await reader.read(project, {
      onDocument: progress.step,
      history: args.values['no-history'] !== true,
    })
    progress.end()
    await reader.close()
    openFindings(io)(data)
    if (data.documents.length === 0)
      throw new ProjectProblem('No document can be published; nothing is built.')
    const { missingFiles } = await buildSite({
      data,
      contentFolder: project.content,
      cacheFolder: cacheFolder(project.root),
      outFolder: folder,
      base,
      site: project.config.site.url,
    })
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, marker), '')
    for (const { path, documents } of missingFiles)
      io.warn(`${documents.join(', ')}: ${path} is not there.\n`)
    const count = data.documents.length
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    io.write(
      `Built ${count} document${count === 1 ? '' : 's'} into ${shown(folder, io.cwd)} in ${seconds} s. Next: ${io.style.accent('taiyaku preview')}\n`,
    )
    return data.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}
