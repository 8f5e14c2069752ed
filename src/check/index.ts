import type { Unit } from '../align/unit.ts'
import { type CheckOptions, type Facts, makeSetting, readFacts } from './facts.ts'
import { isTranslatable } from './prose.ts'
import type { CheckDiagnostic, Finding } from './rule.ts'
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
  const findings =
    settled || ignored.has('')
      ? []
      : withoutRepeats(unitRules.flatMap(rule => rule(facts)).filter(({ rule }) => !ignored.has(rule)))
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

/** A text that breaks off lacks what follows, and one that lacks sentences lacks the code in them: that is not told twice. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const told = findings.find(({ rule }) => rule === 'broken-off')?.missing?.map(({ text }) => text) ?? []
  const incomplete = findings.some(({ implies }) => implies === 'partial' || implies === 'untranslated')
  return findings.filter(({ rule, missing }) => {
    if (rule === 'lost-literal') return !incomplete
    if (rule !== 'omitted-sentence' || told.length === 0) return true
    return !missing?.every(({ text }) => told.some(other => other.includes(text)))
  })
}

/** The state of a unit that no rule objects to. */
function restState({ unit, written, source, setting }: Facts): State {
  if (unit.target === null)
    return isTranslatable(source, setting.names(), setting.english) ? 'translated' : 'not-translatable'
  // `.. note::` is what a commented “Note” becomes.
  if (unit.target.segments[0]?.implicit && unit.source !== null) return 'translated'
  if (!written) return 'not-translatable'
  return unit.source === null ? 'target-only' : 'translated'
}

/** The title of a page elsewhere, given as that page has it: a term whose definition is an address alone, or a line with an address under it. */
function namesAPage(facts: Facts, next: Facts | undefined): boolean {
  const { unit, target, written } = facts
  if (written || unit.source !== null) return false
  if (unit.kind === 'term' && next?.unit.kind === 'definition') return address.test(next.target)
  const [title, link, ...more] = target.split('\n')
  return title !== '' && link !== undefined && more.length === 0 && address.test(link)
}

const address = /^\s*[\u0002<]?(?:https?|ftp):\/\/\S+\s*$/

function toDiagnostic({ rule, message, span, missing }: Finding): CheckDiagnostic {
  return missing === undefined ? { rule, message, span } : { rule, message, span, missing }
}
