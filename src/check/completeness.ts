import type { Model } from '../align/model.ts'
import { type SentenceAlignment, spread } from '../align/sentence-beads.ts'
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
  for (const bead of alignment.complete.beads) {
    const start = alignment.target.starts[bead.target[0]]!
    const end = alignment.target.starts[bead.target[1]]!
    const seen = new Set<string>()
    let run = 0
    let from = 0
    for (let i = bead.source[0]; i < bead.source[1]; i++) {
      for (const [index, item] of alignment.evidence[i]!.entries()) {
        const ratio =
          logRatio(item, isFound(item, start, end), end - start) * (seen.has(item.word.key) ? 0.2 : 1)
        seen.add(item.word.key)
        sentences[i]! += ratio
        if (run === 0 || index === 0) from = index
        run = Math.max(0, run - ratio)
        if (run <= gap) continue
        gap = run
        stretch = { sentence: i, from, to: index + 1 }
      }
    }
  }
  const left = alignment.omitting.beads
    .filter(bead => bead.target[0] === bead.target[1])
    .map(bead => bead.source[0])
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
    omittedWeight: left
      .filter(i => hasWords(alignment.evidence[i]))
      .reduce((sum, i) => sum + (alignment.sourceWeights[i] ?? 0), 0),
    sentences,
  }
}

function hasWords(evidence: readonly WordEvidence[] | undefined): boolean {
  return evidence?.some(({ word }) => word.kind === 'word' || word.kind === 'proper') ?? false
}

/** What the logistic regression looks at; the order is that of `several` and `single`. */
export function features(measure: Measure): number[] {
  const difference = measure.sourceCount - measure.targetCount
  const { length, omission } = measure
  return [
    1,
    omission / 5,
    Math.max(0, omission + 8) / 5,
    Math.max(-4, Math.min(2, length)),
    Math.min(10, measure.gap),
    difference >= 1 ? 1 : 0,
    difference < 0 ? 1 : 0,
    Math.max(-8, Math.min(8, measure.weakest)) / 4,
    Math.max(-2, Math.min(4, measure.words / Math.sqrt(Math.max(10, measure.sourceWeight)))),
  ]
}

/** Weights for sources of several sentences and for those of one, fitted on sound translations and on copies of them with sentences or clauses taken out. */
const several = [-3.62, 1.31, 4.47, -1.67, 0.77, -0.83, 0.54, 1.02, 0.01]
const single = [-6.27, -0.24, 1.38, -2.58, 0.55, 0, 0.56, 0.75, -1.28]

/** Probability, between 0 and 1, that the target lacks a sentence or a substantial clause of the source. */
export function incompleteness(measure: Measure): number {
  const weights = measure.sourceCount > 1 ? several : single
  const sum = features(measure).reduce((total, value, i) => total + value * weights[i]!, 0)
  return 1 / (1 + Math.exp(-sum))
}
