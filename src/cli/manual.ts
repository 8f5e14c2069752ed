import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The manual, which is part of the package. */
const folder = join(import.meta.dirname, '../../content/docs')

/** Names of the manual's pages and ids of the rules that have one. */
export function manualTopics(): string[] {
  return ['.', 'rules'].flatMap(part =>
    readdirSync(join(folder, part))
      .filter(name => name.endsWith('.md') && name !== 'index.md')
      .map(name => name.slice(0, -3)),
  )
}

/** A page of the manual as it is written, by its name or by the id of a rule; null where there is none. */
export function manualPage(topic: string): string | null {
  if (topic === 'rules') return readFileSync(join(folder, 'rules/index.md'), 'utf8')
  if (!/^[a-z-]+$/.test(topic) || topic === 'index') return null
  const file = [`${topic}.md`, `rules/${topic}.md`]
    .map(name => join(folder, name))
    .find(name => existsSync(name))
  return file === undefined ? null : readFileSync(file, 'utf8')
}
