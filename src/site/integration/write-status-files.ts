import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteData } from '../../project/pages/site-data.ts'
import { statusFiles } from '../files/status-files.ts'

/**
 * Writes the files below the status page: they are many, and need nothing of Astro. `site` is where the site will stand; null when
 * unknown. `stays` names files, from the site's root, that need not be written.
 */
export function writeStatusFiles(
  data: SiteData,
  outFolder: string,
  site: string | null,
  stays: (name: string) => boolean = () => false,
): void {
  const { status } = data.settings.prefixes
  const address = site === null ? undefined : new URL(site)
  const made = new Set<string>()
  for (const [path, file] of statusFiles(data)) {
    const name = `${status}/${path}`
    if (stays(name)) continue
    const target = join(outFolder, name)
    const parent = dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(target, file.body(address))
  }
}
