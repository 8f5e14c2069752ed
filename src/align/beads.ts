import type { Features } from './features.ts'

/** A block (or a part of one) on its way through the alignment. */
export interface Atom {
  features: Features
  text: string
  /** Which block it is a part of. */
  block: number
  /** Which comment a source block comes from; -1 for target blocks. */
  comment: number
  /** Which stretch of the document it stands in: a run of comments and the visible blocks after it have the same number. */
  stretch: number
  /** Number of its block among those of its side in the stretch, from 0. */
  order: number
  /** How much shared content (code, figures) stands before it. */
  shared: number
  /** What it costs to leave it without a counterpart, in log-likelihood: 0 or less. */
  skip: number
  /** A later comment before the same translation says nearly the same, so that this is an older generation of the source. */
  superseded: boolean
  /** A translation stands in its own comment, where nobody sees it, so that a visible one is unlikely. */
  hidden: boolean
}

/** A bead: atoms `sources` and `targets` (from, to exclusive) belong together. One range may be empty. */
export interface Bead {
  sources: readonly [number, number]
  targets: readonly [number, number]
}

/** Atoms in a run at the most. */
const longestRun = 40

/** How far from its comment a translation may stand, in stretches. */
const reach = 2

/** Scores a run of source atoms against a run of target atoms. */
export type Score = (sourceFrom: number, sourceTo: number, targetFrom: number, targetTo: number) => number

/**
 * The best monotone path through the two lists: every atom in one bead, order kept on both sides. Only atoms that stand near each other
 * are compared, so that the work grows with the document and not with its square.
 */
export function bestBeads(sources: readonly Atom[], targets: readonly Atom[], score: Score): Bead[] {
  const rows = bandRows(sources, targets)
  const n = sources.length
  const m = targets.length
  const offsets = new Uint32Array(n + 2)
  for (let i = 0; i <= n; i++)
    offsets[i + 1] = (offsets[i] ?? 0) + (rows.high[i] ?? 0) - (rows.low[i] ?? 0) + 1
  const best = new Float64Array(offsets[n + 1] ?? 0).fill(Number.NEGATIVE_INFINITY)
  // The lengths of the two runs that led to a cell, one in each byte.
  const steps = new Uint16Array(best.length)
  const at = (i: number, j: number): number =>
    j < (rows.low[i] ?? 0) || j > (rows.high[i] ?? 0) ? -1 : (offsets[i] ?? 0) + j - (rows.low[i] ?? 0)
  const offer = (i: number, j: number, a: number, b: number, value: number): void => {
    const there = at(i + a, j + b)
    if (there !== -1 && value > (best[there] ?? 0)) {
      best[there] = value
      steps[there] = (a << 8) | b
    }
  }
  const ends: (readonly number[] | undefined)[] = []
  best[0] = 0
  for (let i = 0; i <= n; i++) {
    const lefts = runEnds(sources, i)
    for (let j = rows.low[i] ?? 0; j <= (rows.high[i] ?? 0); j++) {
      const here = at(i, j)
      const value = best[here] ?? Number.NEGATIVE_INFINITY
      if (value === Number.NEGATIVE_INFINITY) continue
      if (i < n) offer(i, j, 1, 0, value + (sources[i]?.skip ?? 0))
      if (j < m) offer(i, j, 0, 1, value + (targets[j]?.skip ?? 0))
      const distance = stretchesApart(sources[i], targets[j])
      if (distance > reach) continue
      if (distance > 1) {
        offer(i, j, 1, 1, value + score(i, i + 1, j, j + 1))
        continue
      }
      const rights = ends[j] ?? runEnds(targets, j)
      ends[j] = rights
      for (const a of lefts) {
        for (const b of rights) {
          if (
            i + a > n ||
            j + b > m ||
            (a > 1 && b > 1 && !(oneBlock(sources, i, a) && oneBlock(targets, j, b)))
          )
            continue
          offer(i, j, a, b, value + score(i, i + a, j, j + b))
        }
      }
    }
  }
  return trace(n, m, at, steps)
}

function stretchesApart(source: Atom | undefined, target: Atom | undefined): number {
  return source === undefined || target === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs(source.stretch - target.stretch)
}

/** Lengths of the runs that may form one side of a bead, from `index` on: parts of one block freely, and up to four blocks. */
function runEnds(atoms: readonly Atom[], index: number): number[] {
  const first = atoms[index]
  const ends: number[] = []
  let blocks = 1
  for (let length = 1; length <= longestRun; length++) {
    const atom = atoms[index + length - 1]
    if (first === undefined || atom === undefined || atom.stretch !== first.stretch) break
    if (length > 1 && atom.block !== atoms[index + length - 2]?.block) blocks++
    if (blocks > 4) break
    const whole = atoms[index + length]?.block !== atom.block
    if (length <= 4 || whole) ends.push(length)
  }
  return ends
}

function oneBlock(atoms: readonly Atom[], index: number, length: number): boolean {
  return atoms[index]?.block === atoms[index + length - 1]?.block
}

/** For each row (source atom) the columns (target atoms) that are within reach; together they make one connected band. */
function bandRows(
  sources: readonly Atom[],
  targets: readonly Atom[],
): { low: Uint32Array; high: Uint32Array } {
  const n = sources.length
  const m = targets.length
  const low = new Uint32Array(n + 1)
  const high = new Uint32Array(n + 1)
  let from = 0
  let to = 0
  for (let i = 0; i <= n; i++) {
    const stretch = sources[i]?.stretch ?? Number.POSITIVE_INFINITY
    const previous = sources[i - 1]?.stretch ?? stretch
    while (from < m && (targets[from]?.stretch ?? 0) < Math.min(stretch, previous) - reach) from++
    while (to < m && (targets[to]?.stretch ?? 0) <= stretch + reach) to++
    low[i] = from
    high[i] = to
  }
  low[0] = 0
  high[n] = m
  return { low, high }
}

function trace(n: number, m: number, at: (i: number, j: number) => number, steps: Uint16Array): Bead[] {
  const beads: Bead[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const step = steps[at(i, j)] ?? 0
    const a = step >> 8
    const b = step & 255
    if (a === 0 && b === 0) break
    beads.push({ sources: [i - a, i], targets: [j - b, j] })
    i -= a
    j -= b
  }
  return beads.reverse()
}
