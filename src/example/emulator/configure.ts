import { authzCommand, isAuthzContainer } from './authz-config.ts'
import { compatCommand } from './compat-config.ts'
import { directiveNames } from './directive-names.ts'
import { ConfigError, type Directive, parseConfig, words } from './parse.ts'
import { type Machine, one, type Place } from './place.ts'
import { type Config, NotEmulated, type Section, type ServerSettings } from './settings.ts'
import { wsgiCommand } from './wsgi-config.ts'

type Context = 'outside' | 'inside' | 'anywhere'

const known: ReadonlyMap<string, readonly { name: string; module: string; context: Context }[]> = indexNames()

/**
 * Reads a configuration as Apache does at its start. Throws `ConfigError` with Apache's words where Apache refuses it, and
 * `NotEmulated` where it uses what the emulator does not model.
 */
export function configure(text: string, machine: Machine): Config {
  const main = newServer()
  const config: Config = { main, hosts: [], daemons: [], restrictStdout: false, restrictStdin: true }
  main.name = 'localhost'
  const tree = parseConfig(text, section => isFalseCondition(section, machine))
  walk(tree, { machine, config, server: main, section: null, around: [] })
  return config
}

function walk(directives: readonly Directive[], place: Place): void {
  for (const directive of directives) command(directive, place)
}

function command(directive: Directive, place: Place): void {
  const plain = unquoted(directive.name)
  if (/^<If(Module|Define|Version|File|Directive|Section)?$/i.test(plain)) {
    conditional(directive, plain, place)
    return
  }
  const entry = (known.get(plain.toLowerCase()) ?? []).find(
    ({ module }) => module === 'core' || place.machine.modules.has(module),
  )
  if (!entry) {
    throw new ConfigError(
      directive.line,
      `Invalid command '${plain}', perhaps misspelled or defined by a module not included in the server configuration`,
    )
  }
  checkContext(entry.name, entry.context, directive, place)
  const named = { ...directive, name: entry.name }
  if (entry.name.startsWith('<')) {
    container(named, place)
    return
  }
  if (entry.module === 'wsgi') {
    wsgiCommand(named, place)
    return
  }
  if (entry.module === 'access_compat') {
    compatCommand(named, place)
    return
  }
  if (entry.module === 'authz_core') {
    authzCommand(named, place)
    return
  }
  if (entry.module === 'core') {
    coreCommand(named, place)
    return
  }
  throw new NotEmulated(directive.line, `${entry.name} (mod_${entry.module})`)
}

function checkContext(name: string, context: Context, directive: Directive, place: Place): void {
  const innermost = place.around.at(-1)
  const inSection = place.section !== null
  const allowed = context === 'anywhere' || (context === 'inside') === inSection
  const inRequire = innermost !== undefined && isAuthzContainer(innermost)
  const wanted = inRequire ? /^(<Require|Require)/.test(name) : allowed
  if (wanted) return
  throw new ConfigError(
    directive.line,
    innermost ? `${name} not allowed in <${innermost}> context` : `${name} not allowed here`,
  )
}

function container(directive: Directive, place: Place): void {
  const name = directive.name.slice(1)
  if (isAuthzContainer(name)) {
    authzCommand(directive, place)
    return
  }
  const inner = sectionArguments(directive)
  switch (name) {
    case 'VirtualHost': {
      if (place.server !== place.config.main)
        throw new ConfigError(directive.line, '<VirtualHost> cannot occur within <VirtualHost> section')
      for (const address of words(inner)) {
        if (!/^(\*|_default_|127\.0\.0\.1)(:\*)?$/.test(address))
          throw new NotEmulated(directive.line, `<VirtualHost ${address}>: only * is`)
      }
      const server = newServer()
      place.config.hosts.push(server)
      walk(directive.children, { ...place, server, around: [...place.around, name] })
      return
    }
    case 'Directory':
    case 'Location':
    case 'Files': {
      if (name === 'Files' && place.section?.kind === 'location') {
        throw new ConfigError(directive.line, '<Files> cannot occur within <Location> section')
      }
      const [pattern = '', ...more] = words(inner)
      if (pattern === '~') throw new NotEmulated(directive.line, `<${name} ~ …>`)
      if (more.length > 0)
        throw new ConfigError(directive.line, `Multiple <${name}> arguments not (yet) supported.`)
      const section: Section = {
        kind: name.toLowerCase() as Section['kind'],
        pattern,
        wsgi: {},
        compat: null,
        authz: null,
        inner: [],
      }
      const siblings = place.section ? place.section.inner : place.server.sections
      siblings.push(section)
      walk(directive.children, { ...place, section, around: [...place.around, name] })
      return
    }
    default:
      throw new NotEmulated(directive.line, `<${name}>`)
  }
}

/** What stands between a section's name and its `>`. */
function sectionArguments(directive: Directive): string {
  const name = directive.name.slice(1)
  const end = directive.args.lastIndexOf('>')
  if (end < 0) throw new ConfigError(directive.line, `<${name}> directive missing closing '>'`)
  const inner = directive.args.slice(0, end).trim()
  if (inner === '') throw new ConfigError(directive.line, `<${name}> directive requires additional arguments`)
  return inner
}

function conditional(directive: Directive, name: string, place: Place): void {
  const kind = name.slice(1).toLowerCase()
  if (kind !== 'ifmodule' && kind !== 'ifdefine') throw new NotEmulated(directive.line, `${name}>`)
  if (holds(directive, machineCondition(directive), place.machine)) walk(directive.children, place)
}

/** What stands in `<IfModule …>` or `<IfDefine …>`. */
function machineCondition(directive: Directive): string {
  return sectionArguments({
    ...directive,
    name: /^<ifmodule$/i.test(directive.name) ? '<IfModule' : '<IfDefine',
  })
}

function holds(directive: Directive, written: string, machine: Machine): boolean {
  const negated = written.startsWith('!')
  const condition = negated ? written.slice(1).trim() : written
  if (!/^<ifmodule$/i.test(directive.name)) return negated
  const module = condition.replace(/^mod_(\w+)\.c$/, '$1').replace(/_module$/, '')
  return (machine.modules.has(module) || ['core', 'so', 'mpm_event'].includes(module)) !== negated
}

function isFalseCondition(section: Directive, machine: Machine): boolean {
  if (!/^<if(module|define)$/i.test(section.name) || !/\S\s*>/.test(section.args)) return false
  return !holds(section, machineCondition(section), machine)
}

function coreCommand(directive: Directive, place: Place): void {
  const args = words(directive.args)
  switch (directive.name) {
    case 'ServerName':
      place.server.name = one(directive, args, 'The hostname and port of the server')
        .replace(/:\d+$/, '')
        .toLowerCase()
      return
    case 'ServerAlias':
      if (place.server === place.config.main)
        throw new ConfigError(directive.line, 'ServerAlias only used in <VirtualHost>')
      place.server.aliases.push(...args.map(alias => alias.toLowerCase()))
      return
    case 'ServerAdmin':
      one(directive, args, 'The email address of the server administrator')
      return
    default:
      throw new NotEmulated(directive.line, directive.name)
  }
}

function newServer(): ServerSettings {
  return { name: null, aliases: [], scriptAliases: [], sections: [], wsgi: {} }
}

function unquoted(name: string): string {
  return /^(["']).*\1$/.test(name) ? name.slice(1, -1) : name
}

function indexNames(): ReadonlyMap<string, { name: string; module: string; context: Context }[]> {
  const index = new Map<string, { name: string; module: string; context: Context }[]>()
  for (const [module, names] of Object.entries(directiveNames)) {
    for (const context of ['outside', 'inside', 'anywhere'] as const) {
      for (const name of names[context]?.split(' ') ?? []) {
        const entries = index.get(name.toLowerCase()) ?? []
        entries.push({ name, module, context })
        index.set(name.toLowerCase(), entries)
      }
    }
  }
  return index
}
