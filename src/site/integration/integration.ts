import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { siteKey, type ScriptName, type SiteHandle } from '../data.ts'

/** Where the site's sources lie, as a path without a slash at the end. */
export const siteFolder: string = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

const scriptNames: readonly ScriptName[] = ['reader', 'worklist']

/** What {@link siteIntegration} is given. */
export interface SiteIntegrationOptions {
  /** The site's data as it stands; called again for every page in development. */
  handle: Omit<SiteHandle, 'scripts'>
  /** Whether the site's home page and 404 page are wanted too: a site of its own, not a part of another. */
  standalone: boolean
}

/** Adds the pages of the site, its script and its data to an Astro project. */
export function siteIntegration(options: SiteIntegrationOptions): AstroIntegration {
  return {
    name: 'taiyaku',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        const address = (name: ScriptName) => (command === 'dev' ? `@fs${siteFolder}/client/${name}.ts` : `_astro/${name}.js`)
        const scripts = { reader: address('reader'), worklist: address('worklist') }
        const handle: SiteHandle = Object.assign(options.handle, { scripts })
        ;(globalThis as { [siteKey]?: SiteHandle })[siteKey] = handle
        for (const [pattern, file] of routes(handle, options.standalone)) {
          injectRoute({ pattern, entrypoint: `${siteFolder}/routes/${file}`, prerender: true })
        }
        updateConfig({
          vite: {
            server: { fs: { allow: [siteFolder] } },
            plugins: [
              {
                name: 'taiyaku:scripts',
                apply: 'build',
                buildStart() {
                  if (this.environment.name !== 'client') return
                  for (const name of scriptNames) {
                    this.emitFile({ type: 'chunk', id: `${siteFolder}/client/${name}.ts`, fileName: `_astro/${name}.js`, preserveSignature: 'strict' })
                  }
                },
              },
            ],
          },
        })
      },
    },
  }
}

/** Patterns and their files in `routes/`. */
function routes(handle: SiteHandle, standalone: boolean): [string, string][] {
  const { source, target, status } = handle.data.settings.prefixes
  const rooted = handle.data.documents.some(document => document.slug === '')
  const list: [string, string][] = [
    ['/[...slug]', 'both.astro'],
    [`/${source}/[...slug]`, 'source.astro'],
    [`/${target}/[...slug]`, 'target.astro'],
    [`/${status}/`, 'status.astro'],
    [`/${status}/[...file]`, 'status-files.ts'],
  ]
  if (standalone) {
    list.push(['/404', '404.astro'])
    for (const file of ['icon.svg', 'llms.txt', 'sitemap.xml', 'robots.txt']) list.push([`/${file}`, 'root-files.ts'])
  }
  if (standalone && !rooted) list.push(['/', 'home.astro'])
  return list
}
