import { cpSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { build } from 'astro'
import type { SiteData } from '../../project/pages/site-data.ts'
import { astroConfig, type SiteOptions } from './config.ts'
import { writeSearchIndex } from './search-index.ts'

/** Where a site is built. */
export interface BuildOptions extends SiteOptions {
  /** Absolute path of the folder for the finished site. */
  outFolder: string
}

/** What a build made. */
export interface BuildResult {
  /** Which kind of search index was written, and how many sections it knows. */
  search: { engine: 'records' | 'pagefind'; records: number }
  /** Files that documents show or offer but that are not there, relative to the content folder, with the documents that name them. */
  missingFiles: { path: string; documents: string[] }[]
}

/** Builds the site: pages, files that the documents use, search index. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  await build({ ...astroConfig(options), outDir: options.outFolder })
  const missingFiles = copyFiles(options.data, options.contentFolder, options.outFolder)
  copyBrowserRun(options.data, options.outFolder)
  const search = await writeSearchIndex(options.data, options.outFolder)
  return { search, missingFiles }
}

function copyBrowserRun({ browserRun }: SiteData, outFolder: string): void {
  if (browserRun !== null && 'folder' in browserRun)
    cpSync(browserRun.folder, join(outFolder, '_run'), { recursive: true })
}

function copyFiles(data: SiteData, contentFolder: string, outFolder: string): BuildResult['missingFiles'] {
  const users = new Map<string, string[]>()
  for (const { slug, path } of data.documents) {
    for (const asset of data.page(slug)?.assets ?? []) users.set(asset, [...(users.get(asset) ?? []), path])
  }
  const missing: BuildResult['missingFiles'] = []
  for (const [path, documents] of users) {
    const from = fileInside(contentFolder, path)
    if (from === null) {
      missing.push({ path, documents })
      continue
    }
    const to = join(outFolder, '_files', path)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to)
  }
  return missing
}

/** The file at `path` below `folder`; `null` when there is none, or when a link leads out of the folder. */
export function fileInside(folder: string, path: string): string | null {
  const file = join(folder, path)
  if (!existsSync(file)) return null
  const real = realpathSync(file)
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : null
}
