import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Apache,
  type FindOptions,
  findApache,
  installAdvice,
  type Scenario,
} from '../../example/index.ts'
import { loadConfig } from '../../project/config/load.ts'
import { contentRoot } from '../../project/discover.ts'
import { type ExampleSet, loadExamples } from '../../project/examples/load.ts'
import { ProjectProblem } from '../../project/problem.ts'
import { type Arguments, type Io, text, UsageProblem } from '../command.ts'

/** One call of `taiyaku example ACTION [ID]`. */
export interface ExampleCall {
  args: Arguments
  io: Io
  id: string | null
  /** Null: today where there is one. */
  variant: 'verbatim' | 'today' | null
  /** From 1 to 65535; null: a free one. */
  port: number | null
}

/** The example sets of the project, or of the folder named. */
export async function openExamples({ args, io }: ExampleCall): Promise<ExampleSet[]> {
  const named = text(args.values, 'content')
  const config = text(args.values, 'config')
  const content =
    named === null
      ? contentRoot(await loadConfig(io.cwd, config === null ? null : resolve(io.cwd, config)))
      : resolve(io.cwd, named)
  if (!existsSync(content)) throw new UsageProblem(`${named ?? content} does not exist.`)
  const sets = loadExamples(content)
  if (sets.length === 0)
    throw new ProjectProblem(`${content} has no examples (examples/DOCUMENT/manifest.yaml).`)
  return sets
}

/** The set and the scenario that the call names. */
export function selectScenario(
  sets: readonly ExampleSet[],
  { args, id, variant: wanted }: ExampleCall,
): { set: ExampleSet; scenario: Scenario } {
  const set = sets.find(
    ({ manifest }) =>
      id !== null && (manifest.blocks[id] !== undefined || manifest.problems[id] !== undefined),
  )
  if (!set || id === null)
    throw new UsageProblem(`There is no example “${id}”; taiyaku example list shows the ids.`)
  const refused = set.manifest.blocks[id]?.notRun
  if (refused) {
    throw new UsageProblem(
      `${id} is not run. ${refused.why.en}${refused.today === undefined ? '' : ` Today: ${refused.today}`}`,
    )
  }
  const own = set.scenarios.filter(scenario => scenario.subject === id)
  const fallback = own.some(scenario => scenario.variant === 'today') ? 'today' : 'verbatim'
  const variant = wanted ?? fallback
  const ofVariant = own.filter(scenario => scenario.variant === variant)
  const name = text(args.values, 'case')
  const scenario = name === null ? ofVariant[0] : ofVariant.find(entry => entry.name === name)
  if (!scenario) {
    const has = own.map(entry => `--variant ${entry.variant} --case ${entry.name}`).join(', ')
    throw new UsageProblem(`${id} has no such case; it has ${has}.`)
  }
  return { set, scenario }
}

/** Apache, or null after saying how to install it. */
export function requireApache({ args, io }: ExampleCall): Apache | null {
  const options: FindOptions = {}
  const binary = text(args.values, 'apache')
  const modules = text(args.values, 'modules')
  if (binary !== null) options.binary = binary
  if (modules !== null) options.modulesFolder = modules
  const apache = findApache(options)
  const missing = apache === null ? 'Apache' : apache.wsgiModule === null ? 'mod_wsgi' : null
  if (missing === null) return apache
  io.warn(`${io.style.error('taiyaku:')} ${missing} is not installed.\n`)
  for (const line of installAdvice) io.warn(`  ${line}\n`)
  return null
}
