// Writes src/example/emulator/directive-names.ts: which directives Apache has, of which module, and where each may stand.
// Asks a real Apache with each of its modules loaded in turn (`apache2 -L`). Usage: node scripts/make-apache-directives.mjs
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = process.env.TAIYAKU_APACHE ?? '/usr/sbin/apache2'
const modules = process.env.TAIYAKU_APACHE_MODULES ?? '/usr/lib/apache2/modules'
const folder = mkdtempSync(join(tmpdir(), 'taiyaku-'))
mkdirSync(join(folder, 'logs'))

/** What `-L` prints with these modules loaded; empty when one of them lacks another it needs. */
function list(names) {
  const load = names.map(name => `LoadModule ${name}_module ${modules}/mod_${name}.so\n`).join('')
  writeFileSync(
    join(folder, 'httpd.conf'),
    `ServerRoot ${folder}\nServerName localhost\nErrorLog logs/error.log\n${load}`,
  )
  return spawnSync(binary, ['-f', join(folder, 'httpd.conf'), '-L'], { encoding: 'utf8' }).stdout
}

const found = new Map()
function collect(text) {
  for (const [, name, file, body] of text.matchAll(
    /^(\S+) \((\w+)\.c\)\n((?:\t.*\n|.*[^)]\n)*?)(?=\S+ \(\w+\.c\)\n|$(?![\s\S]))/gm,
  )) {
    const where = /Allowed in \*\.conf (.*)/.exec(body)?.[1] ?? ''
    const context = where.startsWith('only outside')
      ? 'outside'
      : where.startsWith('only inside')
        ? 'inside'
        : 'anywhere'
    const module = file.replace(/^mod_/, '')
    if (!found.has(name)) found.set(name, { module, context })
  }
}

collect(list(['mpm_event']))
for (const file of readdirSync(modules).sort()) {
  const name = /^mod_(\w+)\.so$/.exec(file)?.[1]
  if (!name || name.startsWith('mpm_')) continue
  for (const needed of [
    [],
    ['proxy'],
    ['cache'],
    ['dav'],
    ['session'],
    ['dbd'],
    ['authn_core', 'authz_core'],
  ]) {
    const text = list(['mpm_event', ...needed.filter(other => other !== name), name])
    if (text === '') continue
    collect(text)
    break
  }
}
rmSync(folder, { recursive: true })

const tables = new Map()
for (const [name, { module, context }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const key = [
    'core',
    'http_core',
    'event',
    'mpm_event',
    'so',
    'unixd',
    'log_config',
    'logio',
    'version',
    'watchdog',
  ].includes(module)
    ? 'core'
    : module
  const table = tables.get(key) ?? { outside: [], inside: [], anywhere: [] }
  table[context].push(name)
  tables.set(key, table)
}
const rows = [...tables]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([module, table]) => {
    const parts = Object.entries(table)
      .filter(([, names]) => names.length > 0)
      .map(([context, names]) => `${context}: '${names.join(' ')}'`)
    return `  ${module}: { ${parts.join(', ')} },\n`
  })
writeFileSync(
  new URL('../src/example/emulator/directive-names.ts', import.meta.url),
  `// Made by scripts/make-apache-directives.mjs from what Apache itself lists.

/** Names of directives (sections with \`<\`), separated by spaces, by where each may stand. */
export interface DirectiveNames {
  /** Only outside of sections, or in a virtual host. */
  outside?: string
  /** Only inside of sections such as \`<Directory>\`. */
  inside?: string
  anywhere?: string
}

/** Every directive of Apache 2.4 by module (without \`mod_\`); \`core\` is always there. */
export const directiveNames: Readonly<Record<string, DirectiveNames>> = {
${rows.join('')}}
`,
)
