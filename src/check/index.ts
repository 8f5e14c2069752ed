import type { Unit } from '../align/unit.ts'
import { type CheckOptions, type Facts, makeSetting, readFacts } from './facts.ts'
import { isTranslatable } from './prose.ts'
import type { CheckDiagnostic, Finding, UnitRule } from './rule.ts'
import { unitRules } from './rules.ts'
import { heaviest, type State } from './state.ts'

export type { CheckOptions, GlossaryEntry } from './facts.ts'
export type { CheckDiagnostic, Missing } from './rule.ts'
export type { State } from './state.ts'

/** A unit with its state and what was found in it. */
export interface CheckedUnit {
  unit: Unit
  state: State
  /** In the order of the rules. */
  diagnostics: CheckDiagnostic[]
}

/** Says of each unit how complete its translation is. The units are those of one document, in order; so is the result. */
export function checkUnits(units: readonly Unit[], options: CheckOptions): CheckedUnit[] {
  const setting = makeSetting(units, options)
  const facts = units.map(unit => readFacts(unit, setting))
  return facts.map((fact, i) => checkUnit(fact, facts[i + 1]))
}

function checkUnit(facts: Facts, next: Facts | undefined): CheckedUnit {
  const { unit } = facts
  const ignored = new Set(unit.marks.filter(({ name }) => name === 'ignore').map(({ value }) => value))
  const settled = namesAPage(facts, next)
  const findings = settled
    ? []
    : unitRules
        .flatMap((rule: UnitRule) => rule(facts))
        .filter(finding => !ignored.has('') && !ignored.has(finding.rule))
  return {
    unit,
    state: settled
      ? 'not-translatable'
      : heaviest(
          findings.map(({ implies }) => implies),
          restState(facts),
        ),
    diagnostics: findings.map(toDiagnostic),
  }
}

/** The state of a unit that no rule objects to. */
function restState({ unit, written, source, setting }: Facts): State {
  if (unit.target === null)
    return isTranslatable(source, setting.names(), /^en\b/i.test(setting.languages.source))
      ? 'translated'
      : 'not-translatable'
  if (!written) return 'not-translatable'
  return unit.source === null ? 'target-only' : 'translated'
}

/** A term in the source language whose definition is an address alone: the title of a page elsewhere, given as that page has it. */
function namesAPage(facts: Facts, next: Facts | undefined): boolean {
  if (
    facts.written ||
    facts.unit.source !== null ||
    facts.unit.kind !== 'term' ||
    next?.unit.kind !== 'definition'
  )
    return false
  return /^\s*<?(?:https?|ftp):\/\/\S+\s*$/.test(next.target.replace(/[\u0002\u0003]/g, ''))
}

function toDiagnostic({ rule, message, span, missing }: Finding): CheckDiagnostic {
  return missing === undefined ? { rule, message, span } : { rule, message, span, missing }
}
