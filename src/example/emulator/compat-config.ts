import { ConfigError, type Directive, words } from './parse.ts'
import { one, type Place } from './place.ts'
import { NotEmulated } from './settings.ts'

/** A directive of mod_access_compat: `Order`, `Allow`, `Deny`, `Satisfy`. */
export function compatCommand(directive: Directive, { section }: Place): void {
  if (!section) return
  const settings = section.compat ?? { order: 'deny,allow', allow: [], deny: [], satisfyAny: false }
  section.compat = settings
  const args = words(directive.args)
  if (directive.name === 'order') {
    const order = one(directive, args, "'allow,deny', 'deny,allow', or 'mutual-failure'").toLowerCase()
    if (order !== 'deny,allow' && order !== 'allow,deny' && order !== 'mutual-failure')
      throw new ConfigError(directive.line, 'unknown order')
    settings.order = order
  } else if (directive.name === 'Satisfy') {
    const value = one(
      directive,
      args,
      "access policy if both allow and require used ('all' or 'any')",
    ).toLowerCase()
    if (value !== 'any' && value !== 'all')
      throw new ConfigError(directive.line, "Satisfy either 'any' or 'all'.")
    settings.satisfyAny = value === 'any'
  } else {
    const [from = '', ...hosts] = args
    if (hosts.length === 0) {
      throw new ConfigError(
        directive.line,
        `${directive.name} requires at least two arguments, 'from' followed by hostnames or IP-address wildcards`,
      )
    }
    if (from.toLowerCase() !== 'from')
      throw new ConfigError(directive.line, "allow and deny must be followed by 'from'")
    for (const host of hosts) checkHost(host, directive.line)
    settings[directive.name === 'allow' ? 'allow' : 'deny'].push(...hosts)
  }
}

/** Apache's words for a network whose size is none. */
const invalidMask = 'The specified network mask is invalid.'

/** Checks a host of `Allow`, `Deny` or `Require ip`: `all`, or an IPv4 address, its beginning, or a network. */
export function checkHost(host: string, line: number): void {
  if (host.toLowerCase() === 'all') return
  const [, address, mask] = /^(\d{1,3}(?:\.\d{1,3}){0,3}\.?)(?:\/(\d+))?$/.exec(host) ?? []
  if (address === undefined || address.split('.').some(part => Number(part) > 255))
    throw new NotEmulated(line, `the host “${host}”`)
  if (mask !== undefined && (Number(mask) > 32 || Number(mask) < 1)) throw new ConfigError(line, invalidMask)
}

/** Whether an IPv4 address is in the set that a host of `checkHost` names. */
export function hostMatches(host: string, address: string): boolean {
  if (host.toLowerCase() === 'all') return true
  const [base = '', mask] = host.replace(/\.(?=\/|$)/, '').split('/')
  const parts = base.split('.')
  const bits = mask === undefined ? parts.length * 8 : Number(mask)
  const number = (text: string): number =>
    text.split('.').reduce((sum, part, i) => sum + Number(part) * 2 ** (24 - 8 * i), 0)
  const size = 2 ** (32 - bits)
  return Math.floor(number(base) / size) === Math.floor(number(address) / size)
}
