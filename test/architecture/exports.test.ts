import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

const manifest: { exports: Record<string, string | { default: string }> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

// What users import is a promise: a name that comes or goes has to show up in a review.
test('the names that users can import are the expected ones', async () => {
  const lines: string[] = []
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue
    const source = target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
    const module: object = await import(join(root, source))
    const names = Object.keys(module).sort()
    lines.push(`taiyaku${entry.slice(1)}`, ...names.map(name => `  ${name}`))
  }
  const file = join(import.meta.dirname, 'expected', 'exports.txt')
  const actual = `${lines.join('\n')}\n`
  if (process.env['UPDATE'] === '1' || (!existsSync(file) && process.env['CI'] !== 'true'))
    writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, 'utf8'))
})
