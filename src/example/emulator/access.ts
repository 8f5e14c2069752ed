import { hostMatches } from './compat-config.ts'
import type { AuthzSettings, CompatSettings, Requirement } from './settings.ts'

/** What access control looks at. */
export interface Client {
  /** IPv4 address. */
  address: string
  method: string
}

/** The settings in force for one resource. */
export interface AccessSettings {
  compat: CompatSettings | null
  authz: Requirement | null
}

/** Whether access is granted, or Apache's log message without the file name. */
export function checkAccess(
  { compat, authz }: AccessSettings,
  client: Client,
): 'granted' | 'AH01797' | 'AH01630' {
  const hostAllowed = compat === null || allowedByOrder(compat, client.address)
  if (compat?.satisfyAny) {
    // Either will do; where nothing is required, that part is content.
    if (hostAllowed) return 'granted'
  } else if (!hostAllowed) return 'AH01797'
  if (authz === null) return 'granted'
  return evaluate(authz, client) === 'granted' ? 'granted' : 'AH01630'
}

/** Joins the authorization of a section with that of the sections before it. */
export function mergeAuthz(before: Requirement | null, settings: AuthzSettings): Requirement | null {
  const { require, merging } = settings
  if (require === null) return before
  if (before === null || merging === 'Off') return require
  return { kind: merging === 'And' ? 'RequireAll' : 'RequireAny', of: [before, require] }
}

function allowedByOrder(settings: CompatSettings, address: string): boolean {
  const allowed = settings.allow.some(host => hostMatches(host, address))
  const denied = settings.deny.some(host => hostMatches(host, address))
  if (settings.order === 'deny,allow') return allowed || !denied
  return allowed && !denied
}

type Verdict = 'granted' | 'denied' | 'neutral'

function evaluate(requirement: Requirement, client: Client): Verdict {
  switch (requirement.kind) {
    case 'all':
      return requirement.granted ? 'granted' : 'denied'
    case 'method': {
      const name = client.method === 'HEAD' ? 'GET' : client.method
      return condition(requirement.methods.includes(name), requirement.negated)
    }
    case 'ip':
      return condition(
        requirement.ranges.some(range => hostMatches(range, client.address)),
        requirement.negated,
      )
    case 'local':
      return condition(client.address.startsWith('127.'), requirement.negated)
    default: {
      const verdicts = requirement.of.map(part => evaluate(part, client))
      if (requirement.kind === 'RequireAll')
        return verdicts.includes('denied') ? 'denied' : verdicts.includes('granted') ? 'granted' : 'neutral'
      const any = verdicts.includes('granted')
      if (requirement.kind === 'RequireNone') return any ? 'denied' : 'neutral'
      return any ? 'granted' : verdicts.includes('denied') ? 'denied' : 'neutral'
    }
  }
}

function condition(holds: boolean, negated: boolean): Verdict {
  if (negated) return holds ? 'denied' : 'neutral'
  return holds ? 'granted' : 'denied'
}
