import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { didYouMean } from '../../diagnostic/closest.ts'
import { rules } from '../../diagnostic/rules.ts'
import { ProjectProblem } from '../problem.ts'
import { reason } from '../text-file.ts'
import { type Config, completeConfig, type UserConfig } from './config.ts'

/** Names of config files, in the order in which they are looked for. */
export const configNames: readonly string[] = [
  'taiyaku.config.ts',
  'taiyaku.config.mjs',
  'taiyaku.config.json',
]

/** A config and where it came from. */
export interface LoadedConfig {
  config: Config
  /** Absolute path of the config file; null when there is none and every default holds. */
  file: string | null
  /** Absolute path of the project's root: the folder of the config, else `folder`. */
  root: string
}

/** The nearest config file in `folder` or above it, up to the root of the git checkout; null when there is none. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of configNames) {
      const file = join(at, name)
      if (existsSync(file)) return file
    }
    if (existsSync(join(at, '.git')) || dirname(at) === at) return null
  }
}

/** Reads `file`, or the nearest config at or above `folder`, or gives the defaults. */
export async function loadConfig(folder: string, file: string | null): Promise<LoadedConfig> {
  const found = file === null ? findConfig(folder) : resolve(file)
  if (found === null)
    return { config: completeConfig({}, basename(resolve(folder))), file: null, root: resolve(folder) }
  const name = basename(found)
  if (!existsSync(found)) throw new ProjectProblem(`There is no config at ${file ?? found}.`)
  if (!/\.(ts|mjs|json)$/.test(name))
    throw new ProjectProblem(`${name} is no config; it ends in .ts, .mjs or .json.`)
  const value = await readValue(found, name)
  const { checkConfig } = await import('./schema.ts')
  const result = checkConfig(value)
  const problems = 'problems' in result ? result.problems : unknownRules(result.config)
  if (problems.length > 0 || 'problems' in result) {
    throw new ProjectProblem(`${name} is not valid:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
  }
  return {
    config: completeConfig(result.config, basename(dirname(found))),
    file: found,
    root: dirname(found),
  }
}

async function readValue(file: string, name: string): Promise<unknown> {
  try {
    if (name.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
    const address = pathToFileURL(file)
    // One that has changed is another module.
    address.search = `t=${Math.trunc(statSync(file).mtimeMs)}`
    const module: Record<string, unknown> = await import(address.href)
    return module['default']
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && name.endsWith('.ts')) {
      throw new ProjectProblem(
        `${name} needs Node 22.18 or newer; with this Node (${process.version}) write taiyaku.config.mjs.`,
      )
    }
    const lacksTaiyaku = code === 'ERR_MODULE_NOT_FOUND' && /'taiyaku'/.test(reason(error))
    const hint = lacksTaiyaku
      ? ' Install taiyaku in this project (npm install --save-dev taiyaku), or export the object without defineConfig.'
      : ''
    const place = placeIn(file, error)
    const search =
      place === '' && error instanceof SyntaxError && !name.endsWith('.json')
        ? ` \`node --check ${name}\` shows the place.`
        : ''
    throw new ProjectProblem(`${name}${place} cannot be read: ${reason(error)}.${hint}${search}`)
  }
}

/** The line of a config at which an error was thrown, as `:3`; empty where the engine does not tell. */
function placeIn(file: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = stack.indexOf(pathToFileURL(file).href)
  const line = at === -1 ? undefined : /^[^\s:]+:\/\/[^\s:]*(?:\?t=\d+)?:(\d+)/.exec(stack.slice(at))?.[1]
  return line === undefined ? '' : `:${line}`
}

function unknownRules({ rules: severities = {}, ignore = [] }: UserConfig): string[] {
  const named = [
    ...Object.keys(severities).map(id => [id, `rules.${id}`] as const),
    ...ignore.flatMap(({ rules: ids = [] }, entry) =>
      ids.map((id, index) => [id, `ignore[${entry}].rules[${index}]`] as const),
    ),
  ]
  return named
    .filter(([id]) => rules[id] === undefined)
    .map(([id, place]) => `${place}: there is no rule "${id}".${didYouMean(id, Object.keys(rules))}`)
}
