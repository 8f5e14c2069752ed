import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts'
import type { Facts } from './facts.ts'
import type { State } from './state.ts'

/** A stretch of the source that the target lacks. */
export interface Missing {
  /** As a reader sees it, white space folded. */
  text: string
  /** Range in the source side's plain text (`plainText` of its pieces); `end` is exclusive. */
  start: number
  end: number
}

/** A diagnostic of a unit. */
export interface CheckDiagnostic extends Diagnostic {
  /** What the target lacks of the source, for rules that know it; in order. */
  missing?: readonly Missing[]
}

/** What a rule finds: a diagnostic, and the state that it puts the unit in. */
export interface Finding {
  rule: string
  message: string
  span: Span
  missing?: readonly Missing[]
  implies?: State
}

/** A rule looks at the facts about one unit. */
export type UnitRule = (facts: Facts) => Finding[]

/** A text for a message: on one line and not too long. */
export function excerpt(text: string, length: number = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line
}
