import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Interface texts as their files hold them, by language tag. */
export type MessageFiles = Readonly<Record<string, Record<string, unknown>>>

/** Reads the interface texts below the site's sources: a language is one file, `messages/TAG.json`. */
export function loadMessages(siteFolder: string): MessageFiles {
  const folder = join(siteFolder, 'messages')
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return Object.fromEntries(
    files.map(name => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  )
}
