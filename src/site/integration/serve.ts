import { createReadStream } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { dev } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { type SiteHandle, siteKey } from '../data.ts'
import { fileInside } from './build.ts'
import { astroConfig, type SiteOptions } from './config.ts'

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
  /** Shows new data: open pages load again. */
  update(data: SiteData): Promise<void>
}

/** Serves the site from its data in memory; nothing is written but Astro's own files. */
export async function developSite(options: SiteOptions & ListenOptions): Promise<DevelopedSite> {
  let current = options.data
  let server = await start(options, options.port)
  const address = () => `http://localhost:${server.address.port}${options.base.replace(/\/*$/, '/')}`
  return {
    get address() {
      return address()
    },
    async update(data) {
      const sameAddresses = addresses(current) === addresses(data)
      current = data
      const handle = (globalThis as { [siteKey]?: SiteHandle })[siteKey]
      if (handle !== undefined) handle.data = data
      if (sameAddresses) {
        server.reload()
        return
      }
      // Astro keeps the list of pages of a route; a new or lost document needs a new one.
      const { port } = server.address
      await server.stop()
      server = await start({ ...options, data }, port)
    },
    stop: () => server.stop(),
  }
}

interface Started {
  address: AddressInfo
  reload(): void
  stop(): Promise<void>
}

async function start(options: SiteOptions & ListenOptions, port: number): Promise<Started> {
  const config = astroConfig(options)
  let reload = () => {}
  const server = await dev({
    ...config,
    server: { port, host: options.host },
    vite: {
      ...config.vite,
      plugins: [
        ...(config.vite?.plugins ?? []),
        {
          name: 'taiyaku:develop',
          configureServer(vite) {
            reload = () => vite.environments['client']?.hot.send({ type: 'full-reload', path: '*' })
            const prefix = `${options.base.replace(/\/*$/, '/')}_files/`
            vite.middlewares.use((request, response, next) => {
              const path = new URL(request.url ?? '/', 'http://localhost').pathname
              // Vite takes the base off before its middlewares run.
              const name = path.startsWith(prefix)
                ? path.slice(prefix.length)
                : path.startsWith('/_files/')
                  ? path.slice(8)
                  : null
              const file = name === null ? null : fileInside(options.contentFolder, decoded(name))
              if (file === null) return next()
              response.setHeader('content-type', mediaType(file))
              createReadStream(file).pipe(response)
            })
          },
        },
      ],
    },
  })
  return { address: server.address, reload: () => reload(), stop: () => server.stop() }
}

function addresses(data: SiteData): string {
  return data.documents.map(document => document.slug).join('\n')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

function mediaType(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'
}
