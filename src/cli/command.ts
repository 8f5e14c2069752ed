import type { ParseArgsOptionDescriptor } from 'node:util'
import type { Style } from './terminal.ts'

/** What a command may use of the world; nothing else in `cli` touches the process. */
export interface Io {
  /** Absolute path of the working directory. */
  cwd: string
  env: NodeJS.ProcessEnv
  /** Columns of the terminal; 80 where standard output is none. */
  columns: number
  /** Style of standard output. */
  style: Style
  /** Writes to standard output, as it is. */
  write(text: string): void
  /** Writes to standard error, as it is. */
  warn(text: string): void
  /** Whether standard error is a terminal, so that progress may be shown. */
  progress: boolean
  /** Resolves when the user asks to stop: Ctrl-C or SIGTERM. */
  stopped(): Promise<void>
}

/** An option as help shows it and `parseArgs` reads it. */
export interface Option extends Omit<ParseArgsOptionDescriptor, 'default'> {
  /** What stands for the value in help, e.g. `FILE`; absent for switches. */
  value?: string
  /** The value may be left out. */
  optional?: boolean
  /** One line, verb first. */
  help: string
}

/** Values of the options by name, as they were given. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** What stands after a command on the command line. */
export interface Arguments {
  values: Values
  /** What is no option, in order. */
  positionals: readonly string[]
}

/** A row in the list of commands. */
export interface CommandEntry {
  name: string
  /** One sentence for help. */
  summary: string
  load(): Promise<Command>
}

/** A command: one file in `commands/`. */
export interface Command {
  /** What stands after the name, e.g. `[PATH…]`. */
  usage: string
  options: Readonly<Record<string, Option>>
  /** Command lines without `taiyaku`, each with what it does. */
  examples: readonly (readonly [line: string, what: string])[]
  /** How many positionals it takes at most. Default: any number. */
  positionals?: number
  /** Does the work; gives the exit code. */
  run(args: Arguments, io: Io): Promise<number>
}

/** The person at the terminal wrote something that makes no sense; `message` is one sentence. Exit code 2. */
export class UsageProblem extends Error {
  override readonly name: string = 'UsageProblem'
}

/** A text option, or null. */
export function text(values: Values, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

/** A whole number within bounds, both allowed, or null. */
export function wholeNumber(
  values: Values,
  name: string,
  { least, most = Number.POSITIVE_INFINITY }: { least: number; most?: number },
): number | null {
  const given = text(values, name)
  if (given === null) return null
  const number = Number(given)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageProblem(
      `--${name} is a number from ${least} ${most === Number.POSITIVE_INFINITY ? 'on' : `to ${most}`}, not "${given}".`,
    )
  return number
}

/** An option that can be given several times or with commas: all its values. */
export function list(values: Values, name: string): string[] {
  const value = values[name]
  const given = Array.isArray(value) ? value : [value]
  return given
    .flatMap(entry => (typeof entry === 'string' ? entry.split(',') : []))
    .filter(entry => entry !== '')
}

/** One of a few words, or the default. */
export function choice<T extends string>(
  values: Values,
  name: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const value = text(values, name)
  if (value === null) return fallback
  const found = allowed.find(word => word === value)
  if (found === undefined)
    throw new UsageProblem(`--${name} is one of ${allowed.join(', ')}, not "${value}".`)
  return found
}
