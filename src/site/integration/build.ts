import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { keep, kept } from '../../project/cache.ts'
import { astroConfig, type SiteOptions } from './config.ts'
import { copyBrowserRun, copyFiles, type MissingFile } from './files.ts'
import { fileNames, type KeptPage, watchSite } from './kept-pages.ts'
import { filesOf, publish, type Stamp, stampOf } from './out-folder.ts'
import { type IndexedDocuments, type SearchIndexed, startSearchIndex } from './search-index.ts'
import { writeStatusFiles } from './write-status-files.ts'

/** Where a site is built. */
export interface BuildOptions extends SiteOptions {
  /** Absolute path of the folder for the finished site. */
  outFolder: string
}

/** What a build made. */
export interface BuildResult {
  search: SearchIndexed
  missingFiles: MissingFile[]
}

/** What is known of the site as it was built last. */
interface KeptSite {
  outFolder: string
  /** By slug. */
  pages: ReadonlyMap<string, KeptPage>
  /** Files that later builds may leave alone. */
  stamps: ReadonlyMap<string, Stamp>
  /** Names of scripts and style sheets: pages name them. */
  assets: string
  indexed: IndexedDocuments | null
}

/** Says of Pagefind's index whether it is the one that was written last. */
const indexName = 'pagefind/pagefind-entry.json'

/**
 * Builds the site: pages, files that the documents use, search index. What is made of one document alone, would be what it was last
 * time, and is still there, is left alone.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const file = join(options.cacheFolder, 'built')
  const found = kept<KeptSite>(file)
  const before = found?.outFolder === options.outFolder ? found : null
  // A build that breaks off leaves a folder of which nothing is known.
  rmSync(file, { force: true })
  const made = (await attempt(options, before)) ?? (await attempt(options, null))
  if (made === null) throw new Error('A site that is built from nothing depends on no earlier one.')
  keep(file, made.site)
  return made.result
}

/** One build; `null` when scripts or style sheets are called otherwise than in the pages that were to stay. */
async function attempt(
  options: BuildOptions,
  before: KeptSite | null,
): Promise<{ site: KeptSite; result: BuildResult } | null> {
  const { outFolder, cacheFolder, contentFolder } = options
  const isThere = (name: string) => {
    const stamp = before?.stamps.get(name)
    return stamp !== undefined && stampOf(join(outFolder, name)) === stamp
  }
  const watched = watchSite(options.data, JSON.stringify([options.base, options.site]))
  const { data } = watched
  const { documents } = data
  const names = new Map(documents.map(document => [document.slug, fileNames(data, document)]))
  const same = documents.filter(
    document =>
      names.get(document.slug)?.every(isThere) && watched.isSame(document, before?.pages.get(document.slug)),
  )
  const sameSlugs = new Set(same.map(({ slug }) => slug))
  const search = startSearchIndex(data, before !== null && isThere(indexName) ? before.indexed : null)
  const staging = join(cacheFolder, 'staging')
  const skip = (slug: string) => sameSlugs.has(slug)
  const stays = new Set([...sameSlugs].flatMap(slug => names.get(slug) ?? []))
  await build({ ...astroConfig({ ...options, data }, skip), outDir: staging })
  const assets = filesOf(join(staging, '_astro')).sort().join('\n')
  if (same.length > 0 && assets !== before?.assets) return null
  writeStatusFiles(data, staging, options.site, name => stays.has(name))
  const missingFiles = copyFiles(data, contentFolder, staging)
  copyBrowserRun(data, staging)
  const indexed = await search.write(staging)
  mkdirSync(outFolder, { recursive: true })
  publish(staging, outFolder, name => stays.has(name) || (search.keepsIndex && name.startsWith('pagefind/')))
  rmSync(staging, { recursive: true, force: true })
  const stamps = [indexName, ...[...names.values()].flat()].flatMap((name): [string, Stamp][] => {
    const stamp = stampOf(join(outFolder, name))
    return stamp === null ? [] : [[name, stamp]]
  })
  const pages = new Map(
    documents.map(each => [each.slug, watched.made(each, before?.pages.get(each.slug))] as const),
  )
  return {
    site: { outFolder, pages, stamps: new Map(stamps), assets, indexed: indexed.indexed },
    result: { search: indexed, missingFiles },
  }
}
