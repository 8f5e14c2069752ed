import type { AddressInfo } from 'node:net'
import { dev } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { type SiteHandle, siteKey } from '../data.ts'
import { astroConfig, type SiteOptions } from './config.ts'
import { serveFiles } from './files.ts'
import { announce, routes } from './integration.ts'

/** Where a server listens. */
export interface ListenOptions {
  /** The port that is tried first; a taken one gives way to the next. */
  port: number
  /** Whether other machines may connect. */
  host: boolean
}

/** A running server. */
export interface RunningSite {
  /** Address of the home page. */
  address: string
  stop(): Promise<void>
}

/** A site that follows its documents. */
export interface DevelopedSite extends RunningSite {
  /** Shows new data: open pages follow. When there are other kinds of pages than before, the server starts anew on the same port. */
  update(options: SiteOptions): Promise<void>
}

/** Serves the site from its data in memory; nothing is written but Astro's own files. */
export async function developSite(options: SiteOptions & ListenOptions): Promise<DevelopedSite> {
  let current: SiteOptions = options
  let server = await start(options, options.port, () => current.data)
  const address = () => `http://localhost:${server.address.port}${current.base.replace(/\/*$/, '/')}`
  return {
    get address() {
      return address()
    },
    async update(changed) {
      const sameStart = startOf(current) === startOf(changed)
      current = changed
      const { data } = changed
      const handle = (globalThis as { [siteKey]?: SiteHandle })[siteKey]
      if (handle !== undefined) handle.data = data
      if (sameStart) {
        server.announce()
        return
      }
      const { port } = server.address
      await server.stop()
      server = await start({ ...options, ...changed }, port, () => current.data)
    },
    stop: () => server.stop(),
  }
}

interface Started {
  address: AddressInfo
  /** Tells open pages that there is something new. */
  announce(): void
  stop(): Promise<void>
}

async function start(
  options: SiteOptions & ListenOptions,
  port: number,
  data: () => SiteData,
): Promise<Started> {
  const config = astroConfig(options)
  let tell = () => {}
  const server = await dev({
    ...config,
    server: { port, host: options.host },
    vite: {
      ...config.vite,
      // What is kept there changes with every edit, and nothing of it is a module.
      server: { watch: { ignored: [`${options.cacheFolder}/**`] } },
      plugins: [
        ...(config.vite?.plugins ?? []),
        {
          name: 'taiyaku:develop',
          configureServer(vite) {
            tell = () => announce(vite)
            vite.middlewares.use(serveFiles(options.contentFolder, data, options.base))
          },
        },
      ],
    },
  })
  return { address: server.address, announce: () => tell(), stop: () => server.stop() }
}

/** All that a server is started with. */
function startOf({ data, base, site, contentFolder }: SiteOptions): string {
  return JSON.stringify([base, site, contentFolder, routes(data, { standalone: true, path: '' }, 'dev')])
}
