import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Atom, type Bead, bestBeads } from '../../src/align/beads.ts'
import type { Features } from '../../src/align/features.ts'

function atoms(stretches: readonly number[], skip: number): Atom[] {
  return stretches.map((stretch, block) => ({
    features: {} as Features,
    text: '',
    block,
    comment: block,
    stretch,
    order: 0,
    shared: 0,
    skip,
    superseded: false,
    hidden: false,
  }))
}

/** Every atom of a side, as the beads have them. */
function covered(beads: readonly Bead[], side: 'sources' | 'targets'): number[] {
  return beads.flatMap(bead =>
    Array.from({ length: bead[side][1] - bead[side][0] }, (_, index) => bead[side][0] + index),
  )
}

test('pairs what scores best and leaves the rest alone', () => {
  const fits = new Set(['0-0', '2-1'])
  const beads = bestBeads(atoms([0, 0, 0], -1), atoms([0, 0], -1), (a, aEnd, b, bEnd) =>
    aEnd - a === 1 && bEnd - b === 1 && fits.has(`${a}-${b}`) ? 3 : -9,
  )
  expect(beads.filter(({ sources, targets }) => sources[0] < sources[1] && targets[0] < targets[1])).toEqual([
    { sources: [0, 1], targets: [0, 1] },
    { sources: [2, 3], targets: [1, 2] },
  ])
})

test('several sources may share one target', () => {
  const beads = bestBeads(atoms([0, 0], -2), atoms([0], -2), (a, aEnd) => (aEnd - a === 2 ? 2 : -1))
  expect(beads).toEqual([{ sources: [0, 2], targets: [0, 1] }])
})

test('what stands far off is no candidate', () => {
  const beads = bestBeads(atoms([0], -1), atoms([9], -1), () => 100)
  expect(beads.every(({ sources, targets }) => sources[0] === sources[1] || targets[0] === targets[1])).toBe(
    true,
  )
})

test('every atom is in one bead, in order, for any document', () => {
  const stretches = fc.array(fc.nat(3), { maxLength: 30 }).map(steps => {
    let at = 0
    return steps.map(step => {
      at += step === 3 ? 1 : 0
      return at
    })
  })
  fc.assert(
    fc.property(
      stretches,
      stretches,
      fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 97, maxLength: 97 }),
      (left, right, noise) => {
        const beads = bestBeads(
          atoms(left, -2),
          atoms(right, -2),
          (a, aEnd, b, bEnd) => (noise[(a * 31 + aEnd * 7 + b * 13 + bEnd) % 97] ?? 0) / 10,
        )
        expect(covered(beads, 'sources')).toEqual(left.map((_, index) => index))
        expect(covered(beads, 'targets')).toEqual(right.map((_, index) => index))
      },
    ),
    { numRuns: 200 },
  )
})
