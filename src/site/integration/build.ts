import { build } from 'astro'
import { astroConfig, type SiteOptions } from './config.ts'
import { copyBrowserRun, copyFiles, type MissingFile } from './files.ts'
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
  missingFiles: MissingFile[]
}

/** Builds the site: pages, files that the documents use, search index. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  await build({ ...astroConfig(options), outDir: options.outFolder })
  const missingFiles = copyFiles(options.data, options.contentFolder, options.outFolder)
  copyBrowserRun(options.data, options.outFolder)
  const search = await writeSearchIndex(options.data, options.outFolder)
  return { search, missingFiles }
}
