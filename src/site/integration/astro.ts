/** `taiyaku/astro`: for people who have an Astro site already. The integration adds pages, the loader gives documents as a collection. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openWatcher } from '../../project/watch.ts'
import { type SiteHandle, siteKey } from '../data.ts'
import { copyBrowserRun, copyFiles, serveFiles } from './files.ts'
import { announce, siteIntegration } from './integration.ts'
import { type Opened, open, type TaiyakuOptions } from './open.ts'
import { writeSearchIndex } from './search-index.ts'
import { writeStatusFiles } from './write-status-files.ts'

export { type TaiyakuLoaderOptions, taiyakuLoader } from './loader.ts'
export type { TaiyakuOptions } from './open.ts'

/** Adds the pages of the documents to an Astro site: side by side, in each language, status and search. */
export function taiyaku(options: TaiyakuOptions): AstroIntegration {
  let opened: Opened | undefined
  let site: string | null = null
  let unwatch = () => {}
  const path = (options.path ?? '').replace(/^\/+|\/+$/g, '')
  return {
    name: 'taiyaku',
    hooks: {
      'astro:config:setup': async context => {
        opened = await open(context.config.root, options)
        const inner = siteIntegration({
          data: opened.data,
          standalone: false,
          path,
        })
        await inner.hooks['astro:config:setup']?.(context)
      },
      'astro:config:done': ({ config }) => {
        site = config.site ?? null
      },
      'astro:server:setup': ({ server, logger }) => {
        if (opened === undefined) return
        const { project, read, watched } = opened
        server.middlewares.use(serveFiles(project.content, () => handle().data, path))
        let reading = Promise.resolve()
        const update = async () => {
          handle().data = await read()
          watcher.watch(watched())
          announce(server)
        }
        const watcher = openWatcher(() => {
          // Pages stay as they were while the config cannot be read.
          reading = reading.then(update).catch((error: Error) => logger.error(error.message))
        })
        watcher.watch(watched())
        unwatch = () => watcher.close()
      },
      'astro:server:done': () => unwatch(),
      'astro:build:done': async ({ dir }) => {
        if (opened === undefined) return
        const out = fileURLToPath(new URL(path === '' ? '.' : `${path}/`, dir))
        copyFiles(opened.data, opened.project.content, out)
        copyBrowserRun(opened.data, out)
        writeStatusFiles(opened.data, out, site)
        await writeSearchIndex(opened.data, out)
      },
    },
  }
}

function handle(): SiteHandle {
  const known = (globalThis as { [siteKey]?: SiteHandle })[siteKey]
  if (known === undefined) throw new Error('The integration has not been set up.')
  return known
}
