/** What each rule finds: `test/fixtures/check/NAME/input.*` gives the states and findings of `expected/units.txt`. UPDATE=1 rewrites them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRules } from '../../src/diagnostic/rules-check.ts'
import type { DocumentUnits, ReadOptions } from '../../src/units/paired-document.ts'
import { readUnits } from '../../src/units/read-units.ts'

const root = join(import.meta.dirname, '../fixtures/check')

function show({ units }: DocumentUnits): string {
  const lines = units.flatMap(({ kind, state, source, target, findings }) => [
    `${(target ?? source)?.span.start.line} ${kind} ${state}`,
    ...findings.flatMap(({ rule, message, missing }) => [
      `  ${rule}: ${message}`,
      ...(missing ?? []).map(({ text, start, end }) => `    ${start}-${end} ${text}`),
    ]),
  ])
  return `${lines.join('\n')}\n`
}

function read(name: string): DocumentUnits {
  const folder = join(root, name)
  const input = readdirSync(folder).find(file => file.startsWith('input.')) ?? ''
  const settings = join(folder, 'options.json')
  const options: Partial<ReadOptions> = existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {}
  return readUnits(readFileSync(join(folder, input), 'utf8'), { path: input, ...options })
}

describe('rules about units', () => {
  for (const name of readdirSync(root)) {
    test(name, () => {
      const actual = show(read(name))
      const file = join(root, name, 'expected/units.txt')
      if (process.env['UPDATE'] === '1' || (!existsSync(file) && process.env['CI'] !== 'true')) {
        mkdirSync(join(root, name, 'expected'), { recursive: true })
        writeFileSync(file, actual)
      }
      expect(actual).toBe(readFileSync(file, 'utf8'))
    })
  }

  test('each rule finds something in one of them', () => {
    const found = new Set(
      readdirSync(root).flatMap(name =>
        read(name).units.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      ),
    )
    expect(Object.keys(checkRules).filter(rule => !found.has(rule))).toEqual([])
  })
})
