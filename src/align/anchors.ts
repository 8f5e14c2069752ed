import type { Placed } from './arrange.ts'
import { type Bead, bestBeads, type Score } from './beads.ts'

/** Log-likelihood from which a pair that stands where translations do is beyond doubt. */
const certain = 6

/**
 * The best beads of two lists. Stretches with as many targets as sources, each right where it is expected and plainly its translation, are
 * what they are; only what lies between them is searched.
 */
export function anchoredBeads(sources: readonly Placed[], targets: readonly Placed[], score: Score): Bead[] {
  const beads: Bead[] = []
  let source = 0
  let target = 0
  const search = (sourceEnd: number, targetEnd: number): void => {
    if (source < sourceEnd || target < targetEnd)
      beads.push(...between([source, sourceEnd], [target, targetEnd]))
  }
  const between = ([i, iEnd]: Bead['sources'], [j, jEnd]: Bead['targets']): Bead[] =>
    bestBeads(sources.slice(i, iEnd), targets.slice(j, jEnd), (a, b, c, d) =>
      score(i + a, i + b, j + c, j + d),
    ).map(bead => ({
      sources: [i + bead.sources[0], i + bead.sources[1]],
      targets: [j + bead.targets[0], j + bead.targets[1]],
    }))
  for (const { i, j, length } of anchors(sources, targets, score)) {
    search(i, j)
    for (let at = 0; at < length; at++)
      beads.push({ sources: [i + at, i + at + 1], targets: [j + at, j + at + 1] })
    source = i + length
    target = j + length
  }
  search(sources.length, targets.length)
  return beads
}

/** Where such stretches begin on both sides, and how many pairs they hold; in order. */
function anchors(
  sources: readonly Placed[],
  targets: readonly Placed[],
  score: Score,
): { i: number; j: number; length: number }[] {
  const found: { i: number; j: number; length: number }[] = []
  let j = 0
  for (let i = 0; i < sources.length; ) {
    const { stretch } = sources[i]!
    const end = endOf(sources, i)
    while (j < targets.length && targets[j]!.stretch < stretch) j++
    const length = end - i
    if (endOf(targets, j) - j === length && targets[j]?.stretch === stretch) {
      let at = 0
      while (
        at < length &&
        isPlain(sources[i + at]!) &&
        isPlain(targets[j + at]!) &&
        score(i + at, i + at + 1, j + at, j + at + 1) >= certain
      )
        at++
      if (at === length) found.push({ i, j, length })
    }
    i = end
  }
  return found
}

/** Where the stretch that begins at an index ends. */
function endOf(atoms: readonly Placed[], from: number): number {
  let end = from
  while (end < atoms.length && atoms[end]!.stretch === atoms[from]!.stretch) end++
  return end
}

function isPlain({ weak, hidden, superseded, apart }: Placed): boolean {
  return !weak && !hidden && !superseded && !apart
}
