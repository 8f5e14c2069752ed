import { fileURLToPath } from 'node:url'
import { openProject, type Project } from '../../project/open.ts'
import type { SiteData } from '../../project/pages/site-data.ts'
import { openSiteReader } from '../../project/site.ts'
import type { Watched } from '../../project/watch.ts'

/** What both the integration and the loader need. */
export interface TaiyakuOptions {
  /** Folder of the documents, relative to the root of the Astro project. A `taiyaku.config.…` there or above it counts. */
  content: string
  /** First segments of the pages' addresses below the site's base, e.g. `docs`. Default none. */
  path?: string
}

/** The documents of somebody's Astro project. */
export interface Opened {
  project: Project
  data: SiteData
  /** Reads them again, for what has changed. */
  read(): Promise<SiteData>
  /** What to watch for changes. */
  watched(): Watched
}

/** Opens the documents below the root of an Astro project. */
export async function open(root: URL, options: TaiyakuOptions): Promise<Opened> {
  const reader = openSiteReader()
  const again = () => openProject({ cwd: fileURLToPath(root), paths: [options.content] })
  const project = await again()
  const read = async () => reader.read(await again(), { history: true })
  const data = await read()
  return { project, data, read, watched: () => ({ folders: [project.content], files: reader.files() }) }
}
