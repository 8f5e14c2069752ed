import { build } from 'astro'
import type { AstroInlineConfig } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { siteFolder, siteIntegration } from './integration.ts'

/** Where a site is built, and what it needs to know of its addresses. All folders are absolute. */
export interface BuildOptions {
  data: SiteData
  /** Folder for Astro's own files; made when missing, kept between builds. */
  cacheFolder: string
  outFolder: string
  /** Path that the site is served below, e.g. `/` or `/docs`. */
  base: string
  /** Where the site will be published, e.g. `https://example.org`; `null` when unknown. */
  site: string | null
  /** Whether to build the search index. */
  search: boolean
}

/** Astro's config for a site of documents, shared by building and developing. */
export function astroConfig(options: Omit<BuildOptions, 'outFolder'> & { outFolder?: string }): AstroInlineConfig {
  return {
    configFile: false,
    root: options.cacheFolder,
    srcDir: siteFolder,
    publicDir: `${options.cacheFolder}/public`,
    cacheDir: `${options.cacheFolder}/astro`,
    ...(options.outFolder === undefined ? {} : { outDir: options.outFolder }),
    base: options.base,
    ...(options.site === null ? {} : { site: options.site }),
    trailingSlash: 'always',
    output: 'static',
    compressHTML: true,
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    logLevel: 'warn',
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 2 },
    integrations: [siteIntegration({ handle: { data: options.data, search: options.search }, standalone: true })],
  }
}

/** Builds the site. */
export async function buildSite(options: BuildOptions): Promise<void> {
  await build(astroConfig(options))
}
