/** States of hand-labelled documents of real projects, kept beside the repository in ../shared; skipped where they are absent. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { learn } from '../../src/align/learn.ts'
import { checkDocument, samplePairs } from '../../src/units/paired-document.ts'
import { pairDocument } from '../../src/units/read-units.ts'

interface GoldUnit {
  source: [number, number] | null
  target: [number, number] | null
  state: string
}

const root = join(import.meta.dirname, '../../../shared/gold')
const needsWork = (state: string): boolean => state === 'partial' || state === 'untranslated'

/** Units that need work by hand label and by the report, where both share a line. */
function score(): { precision: number; recall: number } {
  const documents = globSync('**/*.gold.json', { cwd: root }).map(file => {
    const path = join(root, file.replace(/\.gold\.json$/, ''))
    const gold: { units: GoldUnit[] } = JSON.parse(readFileSync(`${path}.gold.json`, 'utf8'))
    return { gold, paired: pairDocument(readFileSync(path, 'utf8'), { path }) }
  })
  const model = learn(documents.flatMap(({ paired }) => samplePairs(paired)))
  const sums = { right: 0, flagged: 0, expected: 0 }
  for (const { gold, paired } of documents) {
    const { units } = checkDocument(paired, { path: paired.path, model })
    for (const { source, target, state } of gold.units) {
      const side = target === null ? 'source' : 'target'
      const lines = target ?? source
      if (state === 'metadata' || lines === null) continue
      const flagged = units.some(unit => {
        const span = unit[side]?.span
        return (
          span !== undefined &&
          needsWork(unit.state) &&
          span.start.line <= lines[1] &&
          span.end.line >= lines[0]
        )
      })
      if (flagged) sums.flagged++
      if (needsWork(state)) sums.expected++
      if (flagged && needsWork(state)) sums.right++
    }
  }
  return { precision: sums.right / sums.flagged, recall: sums.right / sums.expected }
}

describe.skipIf(!existsSync(root))('hand-labelled documents', () => {
  test('what needs work is found, and little else', () => {
    const { precision, recall } = score()
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.92)
  })
})
