import { measure } from '../completeness.ts'
import type { Facts } from '../facts.ts'
import { missingSentences, quoted } from '../missing.ts'
import type { UnitRule } from '../rule.ts'

/** Text that ends in the middle of a sentence. */
export const brokenOff: UnitRule = facts => {
  const { unit, pairing } = facts
  if (pairing === null || unit.target === null || pairing.target.length === 0) return []
  const how = ending(facts)
  if (how === null) return []
  const missing = missingSentences(facts.source, pairing.source, unfinished(facts))
  return [
    {
      rule: 'broken-off',
      message: `The translation breaks off: it ends ${how}${missing.length > 0 ? `; the source says ${quoted(missing)}` : ''}. Finish the sentence.`,
      span: unit.target.span,
      missing,
      implies: 'partial',
    },
  ]
}

const running = new Set(['paragraph', 'list-item', 'definition', 'field', 'other'])
const sentenceEnd = /[.!?。！？…][\s"'”’)）\]*`\u0003]*$/
const targetEnd = /[。！？!?.．｡…：:;；][\s"'”’」』)）\]】*`\u0003]*$/
const bracketEnd = /[)）\]】」』]\s*$/

/** How the text ends when it ends too early, as words for a message; null when it may end so. */
function ending(facts: Facts): string | null {
  const { unit, setting } = facts
  const target = facts.target.trimEnd().replace(/[:：\s]+$/, '')
  const source = facts.source.trimEnd()
  const announced = /[:：]\s*$/.test(facts.target)
  const language = setting.languages.target.toLowerCase().split('-')[0]
  if (/[、，,]$/.test(target) && !/[,、]\s*:?$/.test(source)) return `in “${target.slice(-1)}”`
  if (/[（(「『【“]$/.test(target)) return `in an open bracket “${target.slice(-1)}”`
  if (!running.has(unit.kind) || announced) return null
  if (!sentenceEnd.test(source) || targetEnd.test(facts.target.trimEnd())) return null
  if (language !== 'ja' && language !== 'zh' && language !== 'ko') return null
  const closes = bracketEnd.test(target)
  if (
    language === 'ja' &&
    /(?:ます|です|ました|でした|ません|ましょう|ください|下さい|である|だ|ない|でしょう|した|する|できる|ある)$/.test(
      target.replace(/[\u0003)）\]」』\s]+$/, ''),
    )
  ) {
    return short(facts) ? 'without a full stop and is too short' : null
  }
  if (closes || /[\u0003A-Za-z0-9%]$/.test(target))
    return short(facts) || (unit.kind === 'paragraph' && !closes) ? 'without a full stop' : null
  if (unit.kind === 'paragraph' || particle.test(target))
    return `in “${target.slice(-4).replace(/[\u0002\u0003]/g, '')}” without a full stop`
  return short(facts) ? 'without a full stop' : null
}

/** Japanese particles and conjunctive forms that no sentence, heading or item ends in. */
const particle = /(?:[をがはにへ]|ので|から|ため|には|では|とは|ながら|として|について|ことが|ことを)$/

/** Whether the target lacks what its length and words say it should hold. */
function short(facts: Facts): boolean {
  const { length, gap, weakest } = measure(facts.pairing!, facts.setting.model)
  return length < -1.2 || (length < -0.5 && (gap > 4 || weakest < -1))
}

/** The last source sentence, those that the alignment gives to the broken one, and all others that leave no trace. */
function unfinished({ pairing, setting }: Facts): number[] {
  const { sentences } = measure(pairing!, setting.model)
  const count = pairing!.source.length
  const fragment = pairing!.target.length === 1
  return [...sentences.keys()].filter(i => i === count - 1 || sentences[i]! < (fragment ? 1.5 : 0))
}
