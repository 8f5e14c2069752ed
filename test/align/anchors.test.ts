import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { newPairMemory } from '../../src/align/align.ts'
import { anchoredBeads } from '../../src/align/anchors.ts'
import { arrange } from '../../src/align/arrange.ts'
import { bestBeads } from '../../src/align/beads.ts'
import { priorModel } from '../../src/align/model.ts'
import { beadScore, probesBy, rarityOf } from '../../src/align/score.ts'
import { segmentRst } from '../../src/segment/rst.ts'

const root = resolve(import.meta.dirname, '../..')
const documents = globSync(['content/guide/*.rst', 'test/fixtures/**/*.rst'], { cwd: root })

/** Beads found both ways, and how often a pair was looked at for each. */
function bothWays(text: string, path: string) {
  const memory = newPairMemory('en', 'ja', priorModel)
  const { items } = segmentRst(text, memory.languages, { path })
  const { sources, targets } = arrange(items, memory.languages, memory.sounds)
  const scales = { model: priorModel, rarity: rarityOf(sources), probesOf: probesBy(memory.look) }
  const score = beadScore(sources, targets, scales)
  return [anchoredBeads, bestBeads].map(align => {
    let looks = 0
    const beads = align(sources, targets, (...place) => {
      looks += 1
      return score(...place)
    })
    return { beads, looks }
  })
}

it('finds what a search of everything finds', () => {
  for (const name of documents) {
    const [anchored, all] = bothWays(readFileSync(join(root, name), 'utf8'), name)
    expect(anchored?.beads, name).toEqual(all?.beads)
  }
})

it('looks at no other pairs where translations stand behind their sources one by one', () => {
  const text = Array.from(
    { length: 30 },
    (_, n) =>
      `.. Start the server on port ${8000 + n} and open the \`\`settings_${n}.conf\`\` file of the container.\n\nサーバをポート ${8000 + n} で起動し、コンテナの \`\`settings_${n}.conf\`\` ファイルを開きます。\n`,
  ).join('\n')
  const [anchored, all] = bothWays(text, 'many.rst')
  expect(anchored?.beads).toEqual(all?.beads)
  expect(anchored?.beads).toHaveLength(30)
  expect(anchored?.looks).toBe(30)
  expect(all?.looks).toBeGreaterThan(100)
})
