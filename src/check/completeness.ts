import type { Model } from '../align/model.ts'
import { omittedSources, type SentenceAlignment, spread } from '../align/sentence-beads.ts'
import { isFound, logRatio, type WordEvidence } from '../align/word-evidence.ts'

/** What speaks for and against a target saying all that its source says. */
export interface Measure {
  /** Sentences of the source and of the target. */
  sourceCount: number
  targetCount: number
  /** Weight of the source; see `weight`. */
  sourceWeight: number
  /** How far the target's length is from the expected one, in standard deviations; negative when it is short. */
  length: number
  /** How much better an alignment explains the texts that leaves source sentences out, in log probability; negative when it explains them worse. */
  omission: number
  /** Evidence of the words against the worst stretch of consecutive words; 0 or more. */
  gap: number
  /** Where that stretch is: a source sentence, and the words of it that leave no trace (indexes, the second exclusive). */
  stretch: { sentence: number; from: number; to: number }
  /** Evidence of the words for the source sentence that has least of it. */
  weakest: number
  /** Evidence of all words for the pair. */
  words: number
  /** Weight of the source sentences that the best alignment with omissions leaves out, but for those that are only names, figures and code. */
  omittedWeight: number
  /** For each source sentence, evidence of its words in the best complete alignment. */
  sentences: readonly number[]
  /** Beads of the best complete alignment with text on both sides. */
  beads: number
  /** How thin the thinnest of them are in length and words together, see `thinness`: logarithm of the sum over the beads. */
  thin: number
}

/** Measures an aligned pair of texts. */
export function measure(alignment: SentenceAlignment, model: Model): Measure {
  const total = (values: readonly number[]): number =>
    Math.max(
      1,
      values.reduce((sum, value) => sum + value, 0),
    )
  const sourceWeight = total(alignment.sourceWeights)
  const targetWeight = total(alignment.targetWeights)
  const length = (Math.log(targetWeight / sourceWeight) - model.length.median) / spread(sourceWeight, model)
  const difference = alignment.omitting.score - alignment.complete.score
  const sentences: number[] = alignment.evidence.map(() => 0)
  let gap = 0
  let stretch = { sentence: 0, from: 0, to: 0 }
  let beads = 0
  let odds = 0
  for (const bead of alignment.complete.beads) {
    const start = alignment.target.starts[bead.target[0]]!
    const end = alignment.target.starts[bead.target[1]]!
    const seen = new Set<string>()
    let run = 0
    let from = 0
    const part: Bead = { source: 0, target: 0, words: 0, evidence: 0, gap: 0 }
    for (let j = bead.target[0]; j < bead.target[1]; j++) part.target += alignment.targetWeights[j]!
    for (let i = bead.source[0]; i < bead.source[1]; i++) {
      part.source += alignment.sourceWeights[i]!
      const evidence = alignment.evidence[i]!
      for (let index = 0; index < evidence.length; index++) {
        const item = evidence[index]!
        const share = seen.has(item.word.key) ? 0.2 : 1
        const ratio = logRatio(item, isFound(item, start, end), end - start) * share
        seen.add(item.word.key)
        sentences[i]! += ratio
        part.words += share
        part.evidence += ratio
        if (run === 0 || index === 0) from = index
        run = Math.max(0, run - ratio)
        if (run > part.gap) part.gap = run
        if (run <= gap) continue
        gap = run
        stretch = { sentence: i, from, to: index + 1 }
      }
    }
    if (part.source === 0 || part.target === 0) continue
    beads++
    odds += Math.exp(thinness(part, model))
  }
  return {
    sourceCount: alignment.sourceWeights.length,
    targetCount: alignment.targetWeights.length,
    sourceWeight,
    length,
    omission: Number.isNaN(difference) ? 0 : Math.max(-20, Math.min(12, difference)),
    gap,
    stretch,
    weakest: sentences.length === 0 ? 0 : Math.min(...sentences),
    words: sentences.reduce((sum, value) => sum + value, 0),
    omittedWeight: omittedSources(alignment)
      .filter(i => hasWords(alignment.evidence[i]))
      .reduce((sum, i) => sum + (alignment.sourceWeights[i] ?? 0), 0),
    sentences,
    beads,
    thin: Math.max(-7, Math.log(odds)),
  }
}

/** What is added up for one bead: weights of both sides, content words, evidence of the words and of the worst stretch of them. */
interface Bead {
  source: number
  target: number
  words: number
  evidence: number
  gap: number
}

/** Logarithm of the odds that a bead lacks a clause, by its own length and words; fitted like the weights below, on sources of one sentence. */
function thinness({ source, target, words, evidence, gap }: Bead, model: Model): number {
  const off = (Math.log(target / source) - model.length.median) / spread(source, model)
  const length = Math.max(-5, Math.min(2, off))
  const worst = Math.min(12, gap)
  const found = Math.max(-2, Math.min(4, evidence / Math.sqrt(Math.max(10, source))))
  return (
    -5.27 -
    2.14 * length +
    0.68 * worst -
    0.5 * found +
    0.38 * Math.log(1 + words) -
    0.09 * worst * Math.max(0, -length)
  )
}

function hasWords(evidence: readonly WordEvidence[] | undefined): boolean {
  return evidence?.some(({ word }) => word.kind === 'word' || word.kind === 'proper') ?? false
}

/** Weights for whole sentences left out, and for the only one being cut; fitted on sound translations and on copies of them with sentences or clauses taken out. In the order of the features in `lacksSentence`. */
const whole = [-4.75, 1.51, 3.63, -1.1, 0.54, -0.25, 0.54, 1.1, 0.05]
const single = [-6.27, -0.24, 1.38, -2.58, 0.55, 0, 0.56, 0.75, -1.28]

/** Probability, between 0 and 1, that the target lacks a whole sentence of the source; of one sentence, a part. */
export function lacksSentence(measure: Measure): number {
  const { sourceCount, sourceWeight, length, omission, gap, weakest, words } = measure
  const difference = sourceCount - measure.targetCount
  const weights = sourceCount > 1 ? whole : single
  return logistic(weights, [
    1,
    omission / 5,
    Math.max(0, omission + 8) / 5,
    Math.max(-4, Math.min(2, length)),
    Math.min(10, gap),
    difference >= 1 ? 1 : 0,
    difference < 0 ? 1 : 0,
    Math.max(-8, Math.min(8, weakest)) / 4,
    Math.max(-2, Math.min(4, words / Math.sqrt(Math.max(10, sourceWeight)))),
  ])
}

/** Weights for a clause left out of one of several sentences, fitted on copies with clauses taken out. In the order of the features in `lacksClause`. */
const clause = [0.58, 1.21, -1.21, 0.45, -0.13, 2.57, -0.5]

/** Probability, between 0 and 1, that the target of several sentences lacks a substantial clause of one of them. The more sentences, the thinner the thinnest is by chance. */
export function lacksClause(measure: Measure): number {
  const { sourceCount, targetCount, beads, thin, length, gap, omission } = measure
  if (sourceCount < 2) return 0
  return logistic(clause, [
    1,
    thin,
    Math.log(Math.max(1, beads)),
    Math.max(-4, Math.min(2, length)),
    Math.min(10, gap),
    Math.max(0, omission + 8) / 5,
    sourceCount < targetCount ? 1 : 0,
  ])
}

function logistic(weights: readonly number[], features: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return 1 / (1 + Math.exp(-sum))
}
