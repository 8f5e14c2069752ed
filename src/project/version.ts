import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version of this package, from its package.json. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}

/** A text that changes whenever what the tool makes of a document may change: the version, and in a checkout the times of its sources. */
export function toolDigest(): string {
  if (extname(import.meta.url) !== '.ts') return version()
  const source = fileURLToPath(new URL('..', import.meta.url))
  const times = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${name} ${statSync(join(source, name)).mtimeMs}`)
  return [version(), ...times.sort()].join('\n')
}
