import { incompleteness, type Measure } from '../completeness.ts'
import type { Facts } from '../facts.ts'
import { missingSentences, quoted } from '../missing.ts'
import type { UnitRule } from '../rule.ts'

/** Probability from which an omission is reported: of whole sentences, and of a part of the only one, which is harder to tell and rarer. */
const thresholds = { several: 0.4, single: 0.75 } as const
/** Weight below which one sentence, often a heading or a list's item, says too little to be measured. */
const leastWeight = 40

/** Source sentences that have no counterpart in the target. */
export const omittedSentence: UnitRule = facts => {
  const { unit, pairing } = facts
  if (pairing === null || unit.target === null) return []
  const measured = pairing.measure
  const alone = measured.sourceCount < 2
  const terse = alone && (measured.sourceWeight < leastWeight || unit.kind === 'title')
  if (
    terse
      ? !isUnrelated(measured)
      : incompleteness(measured) < (alone ? thresholds.single : thresholds.several)
  )
    return []
  const missing = missingSentences(facts.source, pairing.source, omitted(facts))
  return [
    {
      rule: 'omitted-sentence',
      message: alone
        ? `The translation says less than ${quoted(missing)}. Complete it.`
        : `Nothing in the translation stands for ${quoted(missing)}. Translate what is missing.`,
      span: unit.target.span,
      missing,
      implies: 'partial',
    },
  ]
}

/** Whether a heading or another short text has nothing in common with its source and is much too short for it. */
function isUnrelated({ sourceWeight, length, words }: Measure): boolean {
  return sourceWeight >= 20 && length < -2.5 && words < -1
}

/** Indexes of the sentences that the best alignment with omissions leaves out; the weakest one where it leaves none out. */
function omitted({ pairing }: Facts): number[] {
  const strengths = pairing!.measure.sentences
  const left = pairing!.alignment.omitting.beads
    .filter(bead => bead.target[0] === bead.target[1])
    .map(bead => bead.source[0])
  return left.length > 0 && left.length < strengths.length + 1
    ? left
    : [strengths.indexOf(Math.min(...strengths))]
}
