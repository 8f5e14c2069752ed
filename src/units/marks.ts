import { didYouMean } from '../diagnostic/closest.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { rules } from '../diagnostic/rules.ts'
import { checkRules } from '../diagnostic/rules-check.ts'
import { type Mark, markNames, type StreamItem } from '../segment/stream.ts'

/** Findings about the marks of a document that say nothing: an unknown word, an unknown rule, a rule that no unit breaks. */
export function markFindings(items: readonly StreamItem[]): Diagnostic[] {
  return items.flatMap(item => {
    const message = item.type === 'mark' ? problemOf(item.mark) : null
    return item.type === 'mark' && message !== null
      ? [{ rule: 'unknown-mark', message, span: item.mark.span }]
      : []
  })
}

function problemOf({ name, value }: Mark): string | null {
  if (name === 'unknown')
    return `${value === '' ? 'The mark lacks its word.' : `There is no mark "${value}".${didYouMean(value, markNames)}`} Marks are ${markNames.join(' and ')}.`
  if (name !== 'ignore' || value === '' || checkRules[value] !== undefined) return null
  if (rules[value] !== undefined)
    return `${value} is told of no unit, so that a mark does not leave it out. Write it into ignore or rules in the config.`
  return /\s|,/.test(value)
    ? `A mark names one rule, not "${value}". Write a mark for each, or one without a name for every rule.`
    : `There is no rule "${value}", so that the mark leaves nothing out.${didYouMean(value, Object.keys(checkRules))} taiyaku help rules lists them.`
}
