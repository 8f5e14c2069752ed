/** Every shape of the convention: `test/fixtures/pairing/SHAPE/input.*` gives the units of `expected/units.txt`. UPDATE=1 rewrites them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UnitSide } from '../../src/align/unit.ts'
import type { PairedDocument } from '../../src/units/paired-document.ts'
import { pairDocument } from '../../src/units/read-units.ts'

const root = join(import.meta.dirname, '../fixtures/pairing')

function show(document: PairedDocument): string {
  const lines: string[] = []
  for (const unit of document.units) {
    lines.push(`${unit.kind} ${range(unit.source)} → ${range(unit.target)}`)
    for (const mark of unit.marks) lines.push(`  mark ${mark.name} ${mark.value}`)
    if (unit.context.length > 0) lines.push(`  in ${unit.context.join(' › ')}`)
    if (unit.source !== null) lines.push(...quote('S', unit.source.text))
    if (unit.target !== null) lines.push(...quote('T', unit.target.text))
  }
  for (const { rule, span, message } of document.diagnostics)
    lines.push(`! ${span.start.line}:${span.start.column} ${rule} ${message}`)
  return `${lines.join('\n')}\n`
}

function range(side: UnitSide | null): string {
  if (side === null) return '–'
  const { start, end } = side.span
  return start.line === end.line ? `${start.line}` : `${start.line}-${end.line}`
}

function quote(mark: string, text: string): string[] {
  return text.split('\n').map(line => `  ${mark} ${line}`.trimEnd())
}

describe('shapes of the convention', () => {
  for (const shape of readdirSync(root)) {
    test(shape, () => {
      const folder = join(root, shape)
      const input = readdirSync(folder).find(name => name.startsWith('input.')) ?? ''
      const settings = join(folder, 'options.json')
      const options = existsSync(settings)
        ? (JSON.parse(readFileSync(settings, 'utf8')) as { targetLanguage: string })
        : {}
      const actual = show(
        pairDocument(readFileSync(join(folder, input), 'utf8'), { path: input, ...options }),
      )
      const file = join(folder, 'expected/units.txt')
      if (process.env['UPDATE'] === '1' || (!existsSync(file) && process.env['CI'] !== 'true')) {
        mkdirSync(join(folder, 'expected'), { recursive: true })
        writeFileSync(file, actual)
      }
      expect(actual).toBe(readFileSync(file, 'utf8'))
    })
  }
})
