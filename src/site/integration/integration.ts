import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { type ScriptName, type SiteHandle, siteKey } from '../data.ts'
import { exampleFiles } from '../files/example-files.ts'
import { loadMessages } from '../messages/load.ts'

/** Where the site's sources lie, for Vite to read: also when this file runs from `dist`. No slash at the end. */
export const siteFolder: string = fileURLToPath(new URL('../../../src/site', import.meta.url))

/** Module that holds the style sheet of highlighted code. */
const codeCss = 'virtual:taiyaku/code.css'

/** Sources of the scripts, from the site's folder. */
const scriptSources: Readonly<Record<ScriptName, string>> = {
  reader: 'client/reader.ts',
  worklist: 'client/worklist.ts',
  runner: 'client/runner.ts',
  'example-worker': '../example/browser/worker.ts',
}

type ServerHook = NonNullable<AstroIntegration['hooks']['astro:server:setup']>
type DevServer = Parameters<ServerHook>[0]['server']

/** Names of the scripts. */
const scriptNames = Object.keys(scriptSources) as readonly ScriptName[]

/** What {@link siteIntegration} is given. */
export interface SiteIntegrationOptions {
  data: SiteData
  /** Whether the site's home page and 404 page are wanted too: a site of its own, not a part of another. */
  standalone: boolean
  /** Segments below Astro's base that all addresses begin with, without slashes at the ends; empty for none. */
  path: string
  /** Documents whose pages are not to be made; default none. */
  skip?: (slug: string) => boolean
}

/** Adds the pages of the site, its script and its data to an Astro project. */
export function siteIntegration(options: SiteIntegrationOptions): AstroIntegration {
  return {
    name: 'taiyaku',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, injectScript, updateConfig }) => {
        const address = (name: ScriptName) =>
          command === 'dev'
            ? `${'../'.repeat(options.path === '' ? 0 : options.path.split('/').length)}@fs${join(siteFolder, scriptSources[name])}`
            : `_astro/${name}.js`
        const scripts = Object.fromEntries(scriptNames.map(name => [name, address(name)])) as Record<
          ScriptName,
          string
        >
        const base = `${config.base}/${options.path}/`.replace(/\/+/g, '/')
        const { data } = options
        const handle: SiteHandle = {
          data,
          base,
          scripts,
          messages: loadMessages(siteFolder),
          skip: options.skip ?? (() => false),
        }
        ;(globalThis as { [siteKey]?: SiteHandle })[siteKey] = handle
        for (const [pattern, file] of routes(data, options, command)) {
          injectRoute({
            pattern: `/${options.path}${pattern}`.replace('//', '/'),
            entrypoint: `${siteFolder}/routes/${file}`,
            prerender: true,
          })
        }
        if (command === 'dev') injectScript('page', `import '${siteFolder}/client/develop.ts'`)
        updateConfig({
          vite: {
            server: { fs: { allow: [dirname(siteFolder)] } },
            plugins: [
              {
                name: 'taiyaku:code-css',
                resolveId: id => (id === codeCss ? `\0${codeCss}` : undefined),
                load: id => (id === `\0${codeCss}` ? handle.data.codeCss : undefined),
              },
              {
                name: 'taiyaku:scripts',
                apply: 'build',
                buildStart() {
                  if (this.environment.name !== 'client') return
                  this.emitFile({
                    type: 'chunk',
                    id: `${siteFolder}/client/component.ts`,
                    fileName: join(options.path, 'embed/example.js'),
                  })
                  for (const name of scriptNames) {
                    this.emitFile({
                      type: 'chunk',
                      id: join(siteFolder, scriptSources[name]),
                      fileName: join(options.path, `_astro/${name}.js`),
                      preserveSignature: 'strict',
                    })
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

/** Tells the open pages of a development server that the data of the site is new. */
export function announce({ environments }: Pick<DevServer, 'environments'>): void {
  // Astro keeps the list of pages of a route until it is told that content has changed.
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {})
  environments['client']?.hot.send('taiyaku:update')
}

/** Patterns and their files in `routes/`. */
export function routes(
  data: SiteData,
  { standalone, path }: Pick<SiteIntegrationOptions, 'standalone' | 'path'>,
  command: 'dev' | 'build' | 'preview' | 'sync',
): [string, string][] {
  const { source, target, status } = data.settings.prefixes
  const rooted = data.documents.some(document => document.slug === '')
  const list: [string, string][] = [
    ['/[...slug]', 'both.astro'],
    [`/${source}/[...slug]`, 'source.astro'],
    [`/${target}/[...slug]`, 'target.astro'],
    [`/${status}/`, 'status.astro'],
  ]
  // A build writes these files by itself.
  if (command === 'dev') {
    for (const ending of ['json', 'csv', 'md', 'svg', 'xml'])
      list.push([`/${status}/[...file].${ending}`, 'status-files.ts'])
  }
  if (data.examples.length > 0) {
    list.push(
      ['/examples/', 'examples.astro'],
      ['/embed/[id]/', 'embed.astro'],
      ['/embed/[id]/oembed.json', 'oembed.ts'],
    )
    const endings = new Set([...exampleFiles(data).keys()].map(file => file.slice(file.lastIndexOf('.') + 1)))
    for (const ending of endings) list.push([`/examples/[...file].${ending}`, 'example-files.ts'])
  }
  const rootFiles = standalone ? ['icon.svg', 'llms.txt', 'sitemap.xml', 'robots.txt'] : ['icon.svg']
  for (const file of rootFiles) list.push([`/${file}`, 'root-files.ts'])
  if (standalone) list.push(['/404', '404.astro'])
  if ((standalone || path !== '') && !rooted) list.push(['/', 'home.astro'])
  return list
}
