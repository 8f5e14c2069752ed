import { cacheFolder } from '../../project/cache.ts'
import type { Project } from '../../project/open.ts'
import type { SiteData } from '../../project/pages/site-data.ts'
import { ProjectProblem } from '../../project/problem.ts'
import { openSiteReader } from '../../project/site.ts'
import { openWatcher, type Watched } from '../../project/watch.ts'
import { developSite, type SiteOptions } from '../../site/integration/index.ts'
import type { Command, Io } from '../command.ts'
import { projectFor } from '../open.ts'
import { showProgress } from '../progress.ts'
import { openFindings } from '../site-findings.ts'
import { builtSite, portOf, portOption } from '../site-options.ts'

/** `taiyaku dev`: the site while its documents are written. */
export const dev: Command = {
  usage: '[options] [PATH]',
  options: { ...portOption, host: { type: 'boolean', help: 'let other machines connect' } },
  positionals: 1,
  examples: [
    ['dev', 'serve the site of this project; every edit shows at once'],
    ['dev docs --port 8080', 'of another folder, on another port'],
  ],
  async run(args, io) {
    const open = () => projectFor(args, io, { whole: true })
    const project = await open()
    const reader = openSiteReader()
    for (const note of project.notes) io.warn(`${note}\n`)
    const progress = showProgress(io, project.documents.length)
    const data = await reader.read(project, { history: true, onDocument: progress.step })
    progress.end()
    const tell = openFindings(io)
    tell(data)
    const site = await developSite({
      ...siteOptions(project, data),
      port: portOf(args.values),
      host: args.values['host'] === true,
    })
    io.write(`${io.style.accent(site.address)}\nEdits show at once. Ctrl-C stops.\n`)
    let telling: NodeJS.Timeout | undefined
    const update = updater(io, async () => {
      const now = await open()
      const changed = await reader.read(now, { history: true })
      watcher.watch(watched(now, reader.files()))
      await site.update(siteOptions(now, changed))
      // Looking for what is wrong with the site as a whole must not hold up the pages that are asked for now.
      clearTimeout(telling)
      telling = setTimeout(() => tell(changed), 1000)
    })
    const watcher = openWatcher(update)
    watcher.watch(watched(project, reader.files()))
    await reader.warm()
    await io.stopped()
    watcher.close()
    clearTimeout(telling)
    await Promise.all([site.stop(), reader.close()])
    return 0
  },
}

/** All that the pages are made of: folders of documents, and what documents name, config and baseline wherever they lie. */
function watched({ content, documents }: Project, files: readonly string[]): Watched {
  return { folders: [...new Set([content, ...documents.map(({ root }) => root)])], files }
}

function siteOptions(project: Project, data: SiteData): SiteOptions {
  return {
    data,
    contentFolder: project.content,
    cacheFolder: cacheFolder(project.root),
    base: builtSite(project).base,
    site: project.config.site.url,
  }
}

/** One update at a time; what changed during one is read after it. A problem is told, and the pages stay as they were. */
function updater(io: Io, update: () => Promise<void>): () => void {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await update()
    } catch (error) {
      if (!(error instanceof ProjectProblem)) throw error
      io.warn(`${error.message}\n`)
    } finally {
      running = false
    }
    if (again) {
      again = false
      await run()
    }
  }
  return () => void run()
}
