/** Hand-labelled documents of real projects, kept beside the repository in ../shared; skipped where they are absent. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { learn } from '../../src/align/learn.ts'
import { samplePairs } from '../../src/units/paired-document.ts'
import { pairDocument } from '../../src/units/read-units.ts'

interface GoldUnit {
  source: [number, number] | null
  target: [number, number] | null
  state: string
}

type Range = readonly [number, number]

const root = join(import.meta.dirname, '../../../shared/gold')

function size(range: Range): number {
  return range[1] - range[0] + 1
}

function overlap(one: Range, other: Range): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]) + 1)
}

function inside(one: Range, other: Range): boolean {
  return overlap(one, other) === size(one)
}

function alike(one: Range, other: Range): boolean {
  const both = overlap(one, other)
  return both / (size(one) + size(other) - both) >= 0.5
}

/** Pairs found, and of these the right ones, and the gold pairs that right ones cover by half. */
function score(folder: string): { precision: number; recall: number } {
  const files = globSync('**/*.gold.json', { cwd: join(root, folder) })
  const documents = files.map(file => {
    const path = join(root, folder, file.replace(/\.gold\.json$/, ''))
    return {
      gold: JSON.parse(readFileSync(`${path}.gold.json`, 'utf8')) as { units: GoldUnit[] },
      text: readFileSync(path, 'utf8'),
      path,
    }
  })
  const model = learn(documents.flatMap(({ text, path }) => samplePairs(pairDocument(text, { path }))))
  const sums = { predicted: 0, right: 0, gold: 0, found: 0 }
  for (const { gold, text, path } of documents) {
    const pairs = gold.units.flatMap(({ source, target, state }) =>
      source !== null && target !== null && ['translated', 'partial'].includes(state)
        ? [{ source, target, covered: [0, 0] }]
        : [],
    )
    const untranslated = gold.units.filter(
      unit => unit.state === 'untranslated' || unit.state === 'not-translatable',
    )
    for (const unit of pairDocument(text, { path, model }).units) {
      if (unit.source === null || unit.target === null || unit.target.segments[0]?.implicit) continue
      const source: Range = [unit.source.span.start.line, unit.source.span.end.line]
      const target: Range = [unit.target.span.start.line, unit.target.span.end.line]
      if (untranslated.some(other => other.target !== null && overlap(other.target, target) > 0)) continue
      sums.predicted++
      const hit = pairs.find(
        pair =>
          (inside(source, pair.source) && inside(target, pair.target)) ||
          (alike(source, pair.source) && alike(target, pair.target)),
      )
      if (hit === undefined) continue
      sums.right++
      hit.covered = [
        (hit.covered[0] ?? 0) + overlap(source, hit.source),
        (hit.covered[1] ?? 0) + overlap(target, hit.target),
      ]
    }
    sums.gold += pairs.length
    sums.found += pairs.filter(
      ({ source, target, covered }) =>
        (covered[0] ?? 0) * 2 >= size(source) && (covered[1] ?? 0) * 2 >= size(target),
    ).length
  }
  return { precision: sums.right / sums.predicted, recall: sums.found / sums.gold }
}

describe.skipIf(!existsSync(root))('pairs of hand-labelled documents', () => {
  test('the guide: every pair, and no other', () => {
    expect(score('guide')).toEqual({ precision: 1, recall: 1 })
  })

  test.each(['flask', 'docker', 'book'])('%s: F1 of 0.97 or more', folder => {
    const { precision, recall } = score(folder)
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.97)
  })
})
