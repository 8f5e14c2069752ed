import { didYouMean } from '../diagnostic/closest.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import { rules } from '../diagnostic/rules.ts'
import { changedLines, isTouched } from '../project/git/changed.ts'
import type { Project } from '../project/open.ts'
import { addCounts, countUnits, openStates, percentTranslated, states } from '../units/counts.ts'
import type { DiagnosticReport, DocumentReport, Report, State, UnitReport } from '../units/report.ts'
import { choice, list, type Option, text, UsageProblem, type Values } from './command.ts'
import { type FormatName, formatNames } from './format/names.ts'

/** Options that choose and order what `status` and `check` show. */
export const viewOptions: Readonly<Record<string, Option>> = {
  format: { type: 'string', short: 'f', value: 'FORMAT', help: `write ${formatNames.join(', ')}` },
  state: {
    type: 'string',
    multiple: true,
    value: 'STATE',
    help: 'show only units in these states (comma-separated)',
  },
  rule: {
    type: 'string',
    multiple: true,
    value: 'RULE',
    help: 'show only findings of these rules (comma-separated)',
  },
  changed: {
    type: 'string',
    optional: true,
    value: 'BASE',
    help: 'count only what was touched since a git revision (default: since the branch began)',
  },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    help: 'exit with 1 on findings of this level or above: error, warning, info, none',
  },
  'fail-under': {
    type: 'string',
    value: 'PERCENT',
    help: 'exit with 1 when less than this share of the words is translated',
  },
}

/** One finding with the document and unit that it belongs to. */
export interface Finding extends DiagnosticReport {
  path: string
  unit: UnitReport | null
}

/** Severities from grave to slight. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What the options of `viewOptions` ask for. */
export interface View {
  format: FormatName
  /** Empty: all. */
  states: readonly State[]
  rules: ReadonlySet<string>
  /** Revision; empty: where the branch began; null: everything. */
  changed: string | null
  failOn: Severity | 'none'
  /** Percent; null when no share is asked for. */
  failUnder: number | null
}

/** Reads the options, before any document is read, so that a slip costs no time. */
export function readView(values: Values, failOn: Severity | 'none'): View {
  const unknown = list(values, 'rule').find(rule => rules[rule] === undefined)
  if (unknown !== undefined)
    throw new UsageProblem(`There is no rule "${unknown}".${didYouMean(unknown, Object.keys(rules))}`)
  return {
    format: choice(values, 'format', formatNames, 'pretty'),
    states: list(values, 'state').map(asState),
    rules: new Set(list(values, 'rule')),
    changed: text(values, 'changed'),
    failOn: choice(values, 'fail-on', [...severities, 'none'], failOn),
    failUnder: failUnder(values),
  }
}

/** Narrows a report to what a view asks for. Counts follow `--changed` alone: they say how much of it is translated. */
export async function narrowReport(report: Report, project: Project, view: View): Promise<Report> {
  const { changed } = view
  const touched =
    changed === null ? report : await onlyTouched(report, project, changed === '' ? null : changed)
  if (view.states.length === 0 && view.rules.size === 0) return touched
  const isWanted = ({ rule }: DiagnosticReport) => view.rules.size === 0 || view.rules.has(rule)
  const documents = touched.documents
    .map(document => ({
      ...document,
      units: document.units
        .filter(({ state }) => view.states.length === 0 || view.states.includes(state))
        .map(unit => ({ ...unit, diagnostics: unit.diagnostics.filter(isWanted) }))
        .filter(unit => view.rules.size === 0 || unit.diagnostics.length > 0),
      diagnostics: view.states.length === 0 ? document.diagnostics.filter(isWanted) : [],
    }))
    .filter(document => document.units.length > 0 || document.diagnostics.length > 0)
  return { ...touched, documents }
}

async function onlyTouched(report: Report, project: Project, base: string | null): Promise<Report> {
  const changed = await changedLines(project.cwd, base)
  const files = new Map(project.documents.map(document => [document.path, document.file]))
  const documents = report.documents.flatMap((document): DocumentReport[] => {
    const ranges = changed.get(files.get(document.path) ?? '')
    if (ranges === undefined) return []
    const units = document.units.filter(unit =>
      [unit.source, unit.target].some(side => side !== null && isTouched(side.span, ranges)),
    )
    const diagnostics = document.diagnostics.filter(({ span }) => isTouched(span, ranges))
    return [{ ...document, units, diagnostics, counts: countUnits(units) }]
  })
  return { ...report, documents, totals: addCounts(documents.map(document => document.counts)) }
}

function asState(word: string): State {
  const state = states.find(known => known === word)
  if (state === undefined) throw new UsageProblem(`--state is one of ${states.join(', ')}, not "${word}".`)
  return state
}

/** All findings of a report, in the order of the documents and of their lines. */
export function findingsOf(report: Report): Finding[] {
  return report.documents.flatMap(({ path, units, diagnostics }) => {
    const own = diagnostics.map(diagnostic => ({ ...diagnostic, path, unit: null }))
    const ofUnits = units.flatMap(unit => unit.diagnostics.map(diagnostic => ({ ...diagnostic, path, unit })))
    return [...own, ...ofUnits].sort((a, b) => a.span.start.offset - b.span.start.offset)
  })
}

/** Units that stand for work, in all documents. */
export function openUnits(report: Report): UnitReport[] {
  return report.documents.flatMap(({ units }) => units).filter(({ state }) => openStates.includes(state))
}

/** Why `--fail-under` fails, for standard error; null where it does not. */
export function shortfall(report: Report, { failUnder }: View): string | null {
  const percent = percentTranslated(report.totals, 'words')
  return failUnder !== null && percent !== null && percent < failUnder
    ? `${percent} % of the words are translated; --fail-under asks for ${failUnder} %.\n`
    : null
}

/** The exit code that `--fail-on` and `--fail-under` ask for. */
export function exitCode(report: Report, findings: readonly Finding[], view: View): 0 | 1 {
  const grave = view.failOn === 'none' ? [] : severities.slice(0, severities.indexOf(view.failOn) + 1)
  if (findings.some(({ severity }) => grave.includes(severity))) return 1
  return shortfall(report, view) === null ? 0 : 1
}

function failUnder(values: Values): number | null {
  const given = text(values, 'fail-under')
  if (given === null) return null
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(given)
  const percent = Number(match?.[1])
  // A fraction of one is not told from a percentage below one but by its sign.
  if (match === null || percent > 100 || (percent > 0 && percent < 1 && !given.endsWith('%')))
    throw new UsageProblem(`--fail-under is a share such as 80%, not "${given}".`)
  return percent
}
