import { omittedSources } from '../../align/sentence-beads.ts'
import { lacksClause, lacksSentence, type Measure } from '../completeness.ts'
import type { Facts } from '../facts.ts'
import { missingRange, missingSentences, quoted } from '../missing.ts'
import type { Missing, UnitRule } from '../rule.ts'
import { isPlaceholder } from './placeholder.ts'

/**
 * Probability from which an omission is reported: of whole sentences, of tiny ones that nobody may miss (“Enjoy!”), of a clause of one of
 * several, and of a part of the only one, which is harder to tell and rarer.
 */
const thresholds = { several: 0.24, tiny: 0.8, clause: 0.5, single: 0.75 } as const
/** The same where nothing is known of the words. */
const cautious = { several: 0.9, tiny: 1, clause: 0.97, single: 0.97 } as const
/** Weight up to which a sentence is tiny. */
const tiny = 16
/** Weight below which one sentence, often a heading or a list's item, says too little to be measured. */
const leastWeight = 40

/** Source sentences, or parts of one, that have no counterpart in the target. */
export const omittedSentence: UnitRule = facts => {
  const { unit, pairing } = facts
  if (
    pairing === null ||
    unit.target === null ||
    !isIncomplete(facts, pairing.measure) ||
    isPlaceholder(facts)
  )
    return []
  const sentences = omittedSentences(facts)
  const missing =
    sentences.length > 0 ? missingSentences(facts.source, pairing.source, sentences) : omittedPart(facts)
  return [
    {
      rule: 'omitted-sentence',
      message:
        sentences.length === 0
          ? `The translation says less than its source: look for ${quoted(missing)}. Complete it.`
          : `Nothing in the translation stands for ${quoted(missing)}. Translate what is missing.`,
      span: unit.target.span,
      missing,
      implies: 'partial',
    },
  ]
}

function isIncomplete({ unit, setting }: Facts, measure: Measure): boolean {
  const limits = setting.informed ? thresholds : cautious
  if (measure.omittedWeight === 0) return false
  const probability = lacksSentence(measure)
  const part = lacksClause(measure)
  // Where every sentence's words are there, two of them have become one.
  const merged = measure.targetCount < measure.sourceCount
  if (merged && measure.weakest >= 4 && measure.gap < 2 && Math.max(probability, part) < 0.97) return false
  if (measure.sourceCount > 1)
    return (
      part >= limits.clause || probability >= (measure.omittedWeight <= tiny ? limits.tiny : limits.several)
    )
  if (setting.informed && isUnrelated(measure)) return true
  const terse = measure.sourceWeight < leastWeight || unit.kind === 'title'
  return !terse && probability >= limits.single
}

/** Whether a text has nothing in common with its source: no word is found again, and it is much too short or the source says a lot. */
function isUnrelated({ sourceWeight, length, words }: Measure): boolean {
  return words < -1 && ((sourceWeight >= 20 && length < -2.5) || (sourceWeight >= 40 && words < -1.5))
}

/** Indexes of the sentences that the best alignment with omissions leaves out; none where it is likelier that only parts are missing. */
function omittedSentences({ pairing, setting }: Facts): number[] {
  const { measure, alignment } = pairing!
  const limits = setting.informed ? thresholds : cautious
  if (lacksSentence(measure) < limits.several && lacksClause(measure) >= limits.clause) return []
  const left = omittedSources(alignment)
  if (left.length === 0 || left.length === measure.sourceCount || measure.omission < -6) return []
  const strong = left.filter(i => measure.sentences[i]! < 3)
  return strong.length > 0 ? strong : left
}

/** The stretch of words that leaves the least trace, with the function words before it; its whole sentence where that is most of it. */
function omittedPart(facts: Facts): Missing[] {
  const { pairing, source } = facts
  const { stretch, sentences, gap } = pairing!.measure
  const sentence = pairing!.source[stretch.sentence]!
  const words = pairing!.alignment.evidence[stretch.sentence]!.map(({ word }) => word)
  if (gap < 2.5 || (stretch.to - stretch.from) * 3 >= words.length * 2) {
    const weakest = gap < 2.5 ? sentences.indexOf(Math.min(...sentences)) : stretch.sentence
    return missingSentences(source, pairing!.source, [weakest])
  }
  const before = words[stretch.from - 1]?.end ?? 0
  const lead = /^[\s\u0003"'”’)\]*]*[,;:.–—(-]*\s*/.exec(sentence.text.slice(before))![0].length
  return [missingRange(source, sentence.start + before + lead, sentence.start + words[stretch.to - 1]!.end)]
}
