import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DiagnosticReport, DocumentReport, Report } from '../units/report.ts'
import type { Project } from './open.ts'
import { ProjectProblem } from './problem.ts'
import { reason } from './text-file.ts'
import { writeWhole } from './write.ts'

/**
 * Findings that are known and shall not be reported: by document (its name below the content root) and, within, by `rule unit-id`,
 * or `rule message` for those that belong to no unit, with how often. No line numbers: it survives edits elsewhere.
 */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Absolute path of the baseline file. */
export function baselineFile(project: Pick<Project, 'root' | 'config'>): string {
  return resolve(project.root, project.config.baseline ?? 'taiyaku-baseline.json')
}

/** Reads the baseline; an absent file is an empty one, unless the config names it. */
export function readBaseline(project: Pick<Project, 'root' | 'config'>): Baseline {
  const file = baselineFile(project)
  if (!existsSync(file)) {
    if (project.config.baseline === null) return new Map()
    throw new ProjectProblem(
      `The baseline ${project.config.baseline} is not there; write it with taiyaku check --write-baseline.`,
    )
  }
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return new Map(
      entries(content).map(([name, found]) => [
        name,
        new Map(entries(found).map(([key, count]) => [key, Number(count)])),
      ]),
    )
  } catch (error) {
    throw new ProjectProblem(
      `${project.config.baseline ?? 'taiyaku-baseline.json'} cannot be read: ${reason(error)}.`,
    )
  }
}

/** Leaves out what the baseline knows, each as often as it stands there. */
export function withoutKnown(document: DocumentReport, known: ReadonlyMap<string, number>): DocumentReport {
  const left = new Map(known)
  const isNew = (key: string) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count <= 0
  }
  return {
    ...document,
    units: document.units.map(unit => ({
      ...unit,
      diagnostics: unit.diagnostics.filter(found => isNew(unitKey(found, unit.id))),
    })),
    diagnostics: document.diagnostics.filter(found => isNew(ownKey(found))),
  }
}

/** Adds all findings of a report to what the baseline holds; gives how many it holds then. */
export function writeBaseline(project: Project, report: Report): number {
  const names = new Map(project.documents.map(({ path, name }) => [path, name]))
  const known = new Map([...readBaseline(project)].map(([name, found]) => [name, new Map(found)]))
  for (const document of report.documents) {
    const name = names.get(document.path) ?? document.path
    const found = known.get(name) ?? new Map<string, number>()
    known.set(name, found)
    const ofUnits = document.units.flatMap(unit =>
      unit.diagnostics.map(diagnostic => unitKey(diagnostic, unit.id)),
    )
    for (const key of [...document.diagnostics.map(ownKey), ...ofUnits])
      found.set(key, (found.get(key) ?? 0) + 1)
  }
  const content = [...known].filter(([, found]) => found.size > 0).sort(byKey)
  const json = Object.fromEntries(
    content.map(([name, found]) => [name, Object.fromEntries([...found].sort(byKey))]),
  )
  writeWhole(
    baselineFile(project),
    `${JSON.stringify(json, null, 2)}\n`,
    project.config.baseline ?? 'taiyaku-baseline.json',
  )
  return content.flatMap(([, found]) => [...found.values()]).reduce((sum, count) => sum + count, 0)
}

function unitKey({ rule }: DiagnosticReport, id: string): string {
  return `${rule} ${id}`
}

function ownKey({ rule, message }: DiagnosticReport): string {
  return `${rule} ${message}`
}

function entries(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null)
    throw new Error('it holds something else than a table of findings')
  return Object.entries(value)
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
