import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toPseudoXml } from '../../src/doctree/to-pseudo-xml.ts'
import { fromRst } from '../../src/rst/from-rst.ts'
import type { RstOptions } from '../../src/rst/options.ts'
import { exclusionOf, exclusions, type Vector } from './vector-exclusions.ts'

// The parser cases of docutils' own tests are no part of the repository: without them the suite is skipped.
const path = new URL('../../../shared/vectors/docutils.json', import.meta.url)
const vectors: Vector[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []

/** Settings of a case, in our names. */
function optionsOf(vector: Vector): RstOptions {
  const entries = Object.entries(vector.settings ?? {}).map(([name, value]) => [
    name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ])
  return { ...(Object.fromEntries(entries) as RstOptions), path: 'test data' }
}

describe.skipIf(vectors.length === 0)("docutils' own parser cases (../shared/vectors)", () => {
  const cases = vectors.filter(vector => vector.mode === 'parse')
  const results = cases.map(vector => ({
    vector,
    exclusion: exclusionOf(vector),
    equal: toPseudoXml(fromRst(vector.input, optionsOf(vector))) === vector.expected,
  }))

  const groups = [
    { name: 'test_*.py', share: 0.97, directives: false },
    { name: 'test_directives/', share: 0.9, directives: true },
  ]
  for (const { name, share, directives } of groups) {
    test(`at least ${share * 100} % of the cases of ${name} are equal`, () => {
      const counted = results.filter(
        ({ vector, exclusion }) =>
          exclusion === null && vector.file.startsWith('test_directives/') === directives,
      )
      const files = Map.groupBy(counted, ({ vector }) => vector.file)
      for (const [file, of] of files) {
        const equal = of.filter(each => each.equal).length
        if (equal < of.length) {
          const failing = of
            .filter(each => !each.equal)
            .map(each => each.vector.id.split('/').slice(-2).join('/'))
          console.log(`${file}: ${equal} of ${of.length}; not equal: ${failing.join(', ')}`)
        }
      }
      const equal = counted.filter(each => each.equal).length
      console.log(`${name}: ${equal} of ${counted.length}`)
      expect(equal / counted.length).toBeGreaterThanOrEqual(share)
    })
  }

  test('no exclusion is without a case', () => {
    const unused = exclusions.filter(({ matches }) => !cases.some(matches))
    expect(unused.map(each => each.reason)).toEqual([])
  })
})
