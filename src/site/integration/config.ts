import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroInlineConfig, ViteUserConfig } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { siteFolder, siteIntegration } from './integration.ts'

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>

/** What building and developing a site have in common. All folders are absolute. */
export interface SiteOptions {
  data: SiteData
  /** Folder of the documents, for the pictures and files that they use. */
  contentFolder: string
  /** Folder for Astro's own files; made when missing, kept between builds. */
  cacheFolder: string
  /** Path that the site is served below, e.g. `/` or `/docs`. */
  base: string
  /** Where the site will be published, e.g. `https://example.org`; `null` when unknown. */
  site: string | null
}

/** Astro's own modules are those of this package, wherever the documents and their cache lie. */
const ownAstro: VitePlugin = {
  name: 'taiyaku:own-astro',
  enforce: 'pre',
  resolveId(id) {
    return /^astro(\/|$)/.test(id)
      ? this.resolve(id, join(siteFolder, 'data.ts'), { skipSelf: true })
      : undefined
  },
}

/** Astro's config for a site of documents. `skip` names documents whose pages are not to be made. */
export function astroConfig(
  options: SiteOptions,
  skip: (slug: string) => boolean = () => false,
): AstroInlineConfig {
  const publicDir = join(options.cacheFolder, 'public')
  mkdirSync(publicDir, { recursive: true })
  return {
    configFile: false,
    root: options.cacheFolder,
    srcDir: siteFolder,
    publicDir,
    cacheDir: join(options.cacheFolder, 'astro'),
    base: options.base,
    ...(options.site === null ? {} : { site: options.site }),
    trailingSlash: 'always',
    output: 'static',
    compressHTML: true,
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    logLevel: 'error',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 2 },
    vite: { logLevel: 'error', plugins: [ownAstro] },
    integrations: [siteIntegration({ data: options.data, standalone: true, path: '', skip })],
  }
}
