import { checkHost } from './compat-config.ts'
import { ConfigError, type Directive, words } from './parse.ts'
import { one, type Place } from './place.ts'
import { NotEmulated, type Requirement } from './settings.ts'

type Container = 'RequireAll' | 'RequireAny' | 'RequireNone'

/** Methods that `Require method` knows. */
const methods = new Set(
  'GET PUT POST DELETE CONNECT OPTIONS TRACE PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK VERSION-CONTROL CHECKOUT UNCHECKOUT CHECKIN UPDATE LABEL REPORT MKWORKSPACE MKACTIVITY BASELINE-CONTROL MERGE'.split(
    ' ',
  ),
)

/** Providers of `Require` that modules outside of mod_authz_core bring. */
const elsewhere: Readonly<Record<string, string>> = {
  ip: 'authz_host',
  host: 'authz_host',
  local: 'authz_host',
  'forward-dns': 'authz_host',
  user: 'authz_user',
  'valid-user': 'authz_user',
  group: 'authz_groupfile',
}

/** Whether the section is one of `<RequireAll>`, `<RequireAny>`, `<RequireNone>`. */
export function isAuthzContainer(name: string): name is Container {
  return name === 'RequireAll' || name === 'RequireAny' || name === 'RequireNone'
}

/** A directive of mod_authz_core: `Require`, its containers, `AuthMerging`. */
export function authzCommand(directive: Directive, place: Place): void {
  const { section } = place
  if (!section) return
  const settings = section.authz ?? { require: null, merging: 'Off' as const }
  if (directive.name === 'AuthMerging') {
    const value = one(
      directive,
      words(directive.args),
      'controls how a <Directory>, <Location>, or similar directive will inherit authorization directives from less specific directives',
    )
    const merging = (['Off', 'And', 'Or'] as const).find(name => name.toLowerCase() === value.toLowerCase())
    if (!merging) throw new ConfigError(directive.line, 'AuthMerging must be one of: Off | And | Or')
    section.authz = { ...settings, merging }
    return
  }
  const requirement = directive.name.startsWith('<')
    ? container(directive, 'RequireAny', place)
    : condition(directive, 'RequireAny', place)
  const before = settings.require
  const joined: Requirement =
    before?.kind === 'RequireAny' && implicit.has(before)
      ? { kind: 'RequireAny', of: [...before.of, requirement] }
      : { kind: 'RequireAny', of: [requirement] }
  implicit.add(joined)
  section.authz = { ...settings, require: joined }
}

/** The lists that `Require` lines of a section form without being written as a section. */
const implicit: WeakSet<Requirement> = new WeakSet()

function container(directive: Directive, parent: Container, place: Place): Requirement {
  const kind = directive.name.slice(1)
  if (!isAuthzContainer(kind)) throw new NotEmulated(directive.line, directive.name)
  if (!directive.args.includes('>'))
    throw new ConfigError(directive.line, `<${kind}> directive missing closing '>'`)
  if (directive.args.replace(/>\s*$/, '').trim() !== '')
    throw new ConfigError(directive.line, `<${kind}> directive doesn't take additional arguments`)
  const of: Requirement[] = []
  for (const child of directive.children) {
    const name = child.name.toLowerCase()
    if (name === 'require') of.push(condition({ ...child, name: 'Require' }, kind, place))
    else if (/^<require(all|any|none)$/.test(name)) {
      const canonical = `<Require${{ all: 'All', any: 'Any', none: 'None' }[name.slice(8) as 'all' | 'any' | 'none']}`
      of.push(container({ ...child, name: canonical }, kind, place))
    } else throw new ConfigError(child.line, `${canonicalName(child.name)} not allowed in <${kind}> context`)
  }
  if (of.length === 0)
    throw new ConfigError(directive.line, `<${kind}> directive contains no authorization directives`)
  if (kind === 'RequireNone' && parent !== 'RequireAll')
    throw new ConfigError(directive.line, `<RequireNone> directive has no effect in <${parent}> directive`)
  return { kind, of }
}

/** Names in Apache's command table that differ from the documentation's in case. */
function canonicalName(name: string): string {
  return /^(order|allow|deny)$/i.test(name) ? name.toLowerCase() : name
}

function condition(directive: Directive, parent: Container, place: Place): Requirement {
  const args = words(directive.args)
  const negated = args[0]?.toLowerCase() === 'not'
  const [provider = '', ...values] = negated ? args.slice(1) : args
  const requirement = parseCondition(provider, values, negated, directive.line, place)
  if (negated && parent !== 'RequireAll') {
    throw new ConfigError(directive.line, `negative Require directive has no effect in <${parent}> directive`)
  }
  return requirement
}

function parseCondition(
  provider: string,
  values: string[],
  negated: boolean,
  line: number,
  place: Place,
): Requirement {
  const name = provider.toLowerCase()
  if (name === 'all') {
    const value = values.join(' ').toLowerCase()
    if (value !== 'granted' && value !== 'denied')
      throw new ConfigError(line, "Argument for 'Require all' must be 'granted' or 'denied'")
    return { kind: 'all', granted: (value === 'granted') !== negated }
  }
  if (name === 'method') {
    const unknown = values.find(value => !methods.has(value))
    if (unknown !== undefined) throw new ConfigError(line, `Invalid Method '${unknown}'`)
    return { kind: 'method', methods: values, negated }
  }
  const module = elsewhere[name]
  if (name === 'env' || name === 'expr') throw new NotEmulated(line, `Require ${name}`)
  if (module === undefined || !place.machine.modules.has(module))
    throw new ConfigError(line, `Unknown Authz provider: ${provider}`)
  if (name === 'local') return { kind: 'local', negated }
  if (name !== 'ip') throw new NotEmulated(line, `Require ${name}`)
  if (values.length === 0) throw new ConfigError(line, "'require ip' requires an argument")
  for (const value of values) checkRange(value, line)
  return { kind: 'ip', ranges: values, negated }
}

/** \`Require ip\` words a bad network its own way. */
function checkRange(value: string, line: number): void {
  try {
    checkHost(value, line)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError(line, `ip address '${value}' appears to be invalid: ${error.message}`)
  }
}
