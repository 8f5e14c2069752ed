import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteData } from '../../project/pages/site-data.ts'
import { statusFiles } from '../files/status-files.ts'

/** Writes the files below the status page: they are many, and need nothing of Astro. `site` is where the site will stand; null when unknown. */
export function writeStatusFiles(data: SiteData, outFolder: string, site: string | null): void {
  const folder = join(outFolder, data.settings.prefixes.status)
  const address = site === null ? undefined : new URL(site)
  const made = new Set<string>()
  for (const [path, file] of statusFiles(data)) {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(target, file.body(address))
  }
}
