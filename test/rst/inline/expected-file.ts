import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/** One fixture: a folder with `input.rst`, perhaps `options.json`, and `expected/`. */
export interface Fixture {
  name: string
  folder: string
  input: string
  options: Record<string, unknown>
}

/** Reads all fixtures of a folder below `test/fixtures`. */
export function readFixtures(stage: string): Fixture[] {
  const root = join(import.meta.dirname, '../../fixtures', stage)
  return readdirSync(root)
    .sort()
    .map(name => {
      const folder = join(root, name)
      const options = join(folder, 'options.json')
      return {
        name,
        folder,
        input: readFileSync(join(folder, 'input.rst'), 'utf8'),
        options: existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {},
      }
    })
}

/** Compares with an expected file. A missing one is written, but fails in CI; `UPDATE=1` writes all again. */
export function expectFile(path: string, actual: string): void {
  const missing = !existsSync(path)
  if (process.env['UPDATE'] === '1' || (missing && process.env['CI'] === undefined)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  expect(existsSync(path), `${path} is missing`).toBe(true)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}
