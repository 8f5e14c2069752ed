import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

interface Entry {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
)

test('the lock file names no registry', () => {
  expect(Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})

// `npm ci` refuses a lock file that lacks one; `node scripts/complete-lock.mjs` adds them.
test('the lock file has the optional packages of every platform', () => {
  const present = new Set(Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, '')))
  const wanted = Object.values(lock.packages).flatMap(entry => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted.filter(name => !present.has(name))).toEqual([])
})
