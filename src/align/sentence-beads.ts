import type { Model } from './model.ts'
import { weight } from './script.ts'
import type { Sentence } from './sentence.ts'
import { words } from './word.ts'
import {
  type Finder,
  type FoldedTarget,
  foldTarget,
  isFound,
  logRatio,
  type WordEvidence,
} from './word-evidence.ts'

/** Sentences of the source and of the target that translate one another; one of the two ranges may be empty. Ends are exclusive. */
export interface SentenceBead {
  source: readonly [start: number, end: number]
  target: readonly [start: number, end: number]
  /** Log of the ratio of probabilities: that they translate one another, to that they have nothing in common. */
  score: number
}

/** Beads in order, with the sum of their scores and of what their shapes cost; `score` is -Infinity where there is no such alignment. */
export interface ScoredBeads {
  beads: readonly SentenceBead[]
  score: number
}

/** The best alignments of two lists of sentences, with what was looked at for them. */
export interface SentenceAlignment {
  /** The best one that leaves no source sentence out. */
  complete: ScoredBeads
  /** The best one that leaves at least one source sentence out. */
  omitting: ScoredBeads
  /** Words of each source sentence. */
  evidence: readonly (readonly WordEvidence[])[]
  target: FoldedTarget
  sourceWeights: readonly number[]
  targetWeights: readonly number[]
}

/** Indexes of the source sentences that the best alignment with omissions leaves out. */
export function omittedSources({ omitting }: SentenceAlignment): number[] {
  return omitting.beads.filter(({ target }) => target[0] === target[1]).map(({ source }) => source[0])
}

/** What it costs to leave a sentence of the source, or of the target, without counterpart. */
const omission = -4.5
const insertion = -4
/** Shapes of beads with the logarithm of how much rarer they are than one to one. */
const shapes: readonly (readonly [source: number, target: number, prior: number])[] = [
  [1, 1, 0],
  [1, 0, omission],
  [0, 1, insertion],
  [2, 1, -2],
  [1, 2, -2],
  [2, 2, -3.5],
  [3, 1, -4],
  [1, 3, -4],
  [3, 2, -5],
  [2, 3, -5],
]

/** Aligns the sentences of one unit. Both lists may be empty. */
export function alignSentences(
  source: readonly Sentence[],
  target: readonly Sentence[],
  look: Finder,
  model: Model,
): SentenceAlignment {
  const folded = foldTarget(target.map(sentence => sentence.text))
  const evidence = source.map(sentence => words(sentence.text).map(word => look.find(word, folded)))
  const sourceWeights = source.map(sentence => Math.max(1, weight(sentence.text)))
  const targetWeights = target.map(sentence => Math.max(1, weight(sentence.text)))
  const wordScore = wordScorer(evidence, folded)
  const scoreOf = memorized(
    source.length,
    target.length,
    (i, k, j, l) =>
      wordScore(i, k, j, l) + lengthScore(sum(sourceWeights, i, i + k), sum(targetWeights, j, j + l), model),
  )
  if (source.length === 1 && target.length === 1) {
    const bead: SentenceBead = { source: [0, 1], target: [0, 1], score: scoreOf(0, 1, 0, 1) }
    const omitting: ScoredBeads = {
      beads: [
        { source: [0, 1], target: [0, 0], score: 0 },
        { source: [1, 1], target: [0, 1], score: 0 },
      ],
      score: omission + insertion,
    }
    return {
      complete: { beads: [bead], score: bead.score },
      omitting,
      evidence,
      target: folded,
      sourceWeights,
      targetWeights,
    }
  }
  const complete = search(source.length, target.length, scoreOf, 'none')
  const omitting = search(source.length, target.length, scoreOf, 'some')
  return { complete, omitting, evidence, target: folded, sourceWeights, targetWeights }
}

/** Scores a bead of `k` source sentences from `i` on and `l` target sentences from `j` on. */
type BeadScore = (i: number, k: number, j: number, l: number) => number

/** Works each score out once. Keys hold counts below 4096. */
function memorized(n: number, m: number, score: BeadScore): BeadScore {
  // Beads of up to three sentences on both sides are nearly all.
  const small = new Float64Array(n * m * 9).fill(Number.NaN)
  const large = new Map<number, number>()
  return (i, k, j, l) => {
    if (k > 3 || l > 3) {
      const key = ((i * 4096 + k) * 4096 + j) * 4096 + l
      let value = large.get(key)
      if (value === undefined) {
        value = score(i, k, j, l)
        large.set(key, value)
      }
      return value
    }
    const at = (i * m + j) * 9 + k * 3 + l - 4
    let value = small[at]!
    if (Number.isNaN(value)) {
      value = score(i, k, j, l)
      small[at] = value
    }
    return value
  }
}

function sum(values: readonly number[], start: number, end: number): number {
  let total = 0
  for (let i = start; i < end; i++) total += values[i]!
  return total
}

/** What the words of some source sentences say about some target sentences. A word that comes back counts little: translations leave repetitions out. */
function wordScorer(evidence: SentenceAlignment['evidence'], target: FoldedTarget): BeadScore {
  const numbers = new Map<string, number>()
  const words = evidence.map(items =>
    items.map(({ word }) => {
      let number = numbers.get(word.key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word.key, number)
      }
      return number
    }),
  )
  /** For each word the last bead that had it. */
  const seen = new Int32Array(numbers.size).fill(-1)
  const ratios = new Map<number, Float64Array>()
  const ratiosOf = (i: number, j: number, l: number): Float64Array => {
    const key = (i * 4096 + j) * 4096 + l
    let values = ratios.get(key)
    if (values === undefined) {
      const start = target.starts[j]!
      const end = target.starts[j + l]!
      const items = evidence[i]!
      values = new Float64Array(items.length)
      for (let at = 0; at < items.length; at++)
        values[at] = logRatio(items[at]!, isFound(items[at]!, start, end), end - start)
      ratios.set(key, values)
    }
    return values
  }
  let bead = 0
  return (from, k, j, l) => {
    let score = 0
    for (let i = from; i < from + k; i++) {
      const values = ratiosOf(i, j, l)
      const keys = words[i]!
      for (let at = 0; at < keys.length; at++) {
        const again = seen[keys[at]!] === bead
        seen[keys[at]!] = bead
        score += values[at]! * (again ? 0.2 : 1)
      }
    }
    bead++
    return score * 0.6
  }
}

/** Standard deviation of the log length ratio for a source of a given weight: short sentences vary more. */
export function spread(sourceWeight: number, model: Model): number {
  const deviation = Math.max(0.08, model.length.deviation * 1.3)
  return Math.sqrt(deviation * deviation + 3 / Math.max(8, sourceWeight))
}

function lengthScore(source: number, target: number, model: Model): number {
  const sigma = spread(source, model)
  const off = (Math.log(target / source) - model.length.median) / sigma
  // Against a background in which any ratio within a factor of three is about as likely.
  return Math.max(-6, -0.5 * Math.min(off * off, 40) - Math.log(sigma) + Math.log(0.8))
}

/** What an alignment must do about source sentences without counterpart: leave none out, or leave at least one out. */
type Omissions = 'none' | 'some'

function search(
  n: number,
  m: number,
  scoreOf: BeadScore,
  omissions: Omissions,
): { beads: SentenceBead[]; score: number } {
  const list = omissions === 'some' ? shapes : completeShapes(n, m)
  const width = m + 1
  const plane = (n + 1) * width
  // Two planes: before and after the first omission.
  const totals = new Float64Array(plane * 2).fill(Number.NEGATIVE_INFINITY)
  const steps = new Int8Array(plane * 2).fill(-1)
  totals[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      for (let omitted = 0; omitted < 2; omitted++) {
        const here = totals[omitted * plane + i * width + j]!
        if (here === Number.NEGATIVE_INFINITY) continue
        for (let shape = 0; shape < list.length; shape++) {
          // This is the innermost loop of checking: taking the three apart by a pattern would cost more than the rest of it.
          const each = list[shape]!
          const k = each[0]
          const l = each[1]
          if (i + k > n || j + l > m) continue
          const prior = each[2]
          const score = here + prior + (k > 0 && l > 0 ? scoreOf(i, k, j, l) : 0)
          const at = (l === 0 ? 1 : omitted) * plane + (i + k) * width + j + l
          if (score > totals[at]!) {
            totals[at] = score
            steps[at] = shape * 2 + omitted
          }
        }
      }
    }
  }
  const beads: SentenceBead[] = []
  let [i, j, omitted] = [n, m, omissions === 'some' ? 1 : 0]
  const score = totals[omitted * plane + n * width + m]!
  while (i > 0 || j > 0) {
    const step = steps[omitted * plane + i * width + j]!
    const shape = list[step >> 1]
    if (step < 0 || shape === undefined) break
    const [k, l] = shape
    beads.push({
      source: [i - k, i],
      target: [j - l, j],
      score: k > 0 && l > 0 ? scoreOf(i - k, k, j - l, l) : 0,
    })
    i -= k
    j -= l
    omitted = step & 1
  }
  return { beads: beads.reverse(), score }
}

const withoutOmissions = shapes.filter(([, target]) => target > 0)

function completeShapes(n: number, m: number): typeof shapes {
  const more = bulkShapes(n, m)
  return more.length === 0 ? withoutOmissions : [...withoutOmissions, ...more]
}

/** One bead for everything (and one for an even share of it), so that an alignment without omissions always exists. */
function bulkShapes(n: number, m: number): (readonly [number, number, number])[] {
  return n > 3 && m > 0
    ? [[n, m, -6 - n], ...(m < n ? [[Math.ceil(n / m), 1, -4 - n / m] as const] : [])]
    : []
}
