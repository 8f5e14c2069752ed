import { ConfigError, type Directive } from './parse.ts'
import type { Config, Section, ServerSettings } from './settings.ts'

/** What the configuration finds on the machine. */
export interface Machine {
  /** Loaded modules, without `mod_`. */
  modules: ReadonlySet<string>
  users: ReadonlySet<string>
  groups: ReadonlySet<string>
}

/** Where a directive stands, and what it may change. */
export interface Place {
  machine: Machine
  config: Config
  server: ServerSettings
  /** The innermost `<Directory>`, `<Files>` or `<Location>`; null outside. */
  section: Section | null
  /** Names of the sections around, innermost last: `Directory`, `VirtualHost`, … */
  around: readonly string[]
}

/** The only argument of a directive, or Apache's words that it takes one. */
export function one(directive: Directive, args: readonly string[], description: string): string {
  const [value] = args
  if (value === undefined || args.length !== 1) {
    throw new ConfigError(directive.line, `${directive.name} takes one argument, ${description}`)
  }
  return value
}

/** `On` or `Off`, or Apache's words that it must be. */
export function flag(directive: Directive, value: string): boolean {
  const lower = value.toLowerCase()
  if (lower === 'on' || lower === 'off') return lower === 'on'
  throw new ConfigError(directive.line, `${directive.name} must be one of: Off | On`)
}
