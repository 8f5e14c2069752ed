import { type AccessSettings, checkAccess, mergeAuthz } from './access.ts'
import {
  type Config,
  NotEmulated,
  type ScriptAlias,
  type Section,
  type ServerSettings,
  type WsgiSettings,
} from './settings.ts'

/** A request as it arrives. */
export interface EmulatedRequest {
  method: string
  /** Path and query as sent. */
  target: string
  /** The `Host` header. */
  host: string
  /** IPv4 address of the client. */
  address: string
}

/** What lies on the emulated disk: `file`, `directory`, or null. */
export type Lookup = (path: string) => 'file' | 'directory' | null

/** What Apache does with a request: hands it to a script, or answers itself. */
export type Decision =
  | {
      kind: 'script'
      script: string
      scriptName: string
      pathInfo: string
      query: string
      serverName: string
      /** Empty: embedded in Apache's own process. */
      processGroup: string
      /** Empty: the first interpreter of the process. */
      applicationGroup: string
      callable: string
      scriptReloading: boolean
    }
  | { kind: 'answer'; status: number; log: string[] }

/** Methods whose way through Apache is modelled. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])

/** Decides a request as Apache's core, access control and mod_wsgi do. Throws `NotEmulated`. */
export function route(config: Config, request: EmulatedRequest, lookup: Lookup): Decision {
  if (!methods.has(request.method)) throw new NotEmulated(null, `the method ${request.method}`)
  const [rawPath = '', ...rest] = request.target.split('?')
  const path = normalizePath(rawPath)
  if (typeof path === 'number') return { kind: 'answer', status: path, log: [] }
  const server = selectServer(config, request.host)
  const alias = findAlias(config, server, path)
  if (!alias) return unmatched(config, server, path, request)
  const file = alias.script + (alias.location === '/' ? path : path.slice(matchLength(path, alias.location)))
  const { script, pathInfo } = splitPathInfo(file, lookup)
  const { access, wsgi } = collect(config, server, script, path)
  const refused = checkAccess(access, request)
  if (refused !== 'granted') return { kind: 'answer', status: 403, log: [denial(refused, script)] }
  const found = lookup(script)
  if (found === null) {
    return {
      kind: 'answer',
      status: 404,
      log: [`[wsgi:error] Target WSGI script not found or unable to stat: ${script}`],
    }
  }
  if (found === 'directory') {
    return {
      kind: 'answer',
      status: 403,
      log: [`[wsgi:error] Attempt to invoke directory as WSGI application: ${script}`],
    }
  }
  const scriptName = pathInfo === '' ? path : path.slice(0, path.length - pathInfo.length)
  const processGroup = group(alias.processGroup ?? wsgi.processGroup, 'process', '')
  const daemon = config.daemons.find(({ name }) => name === processGroup)
  if (processGroup !== '' && !daemon) {
    return {
      kind: 'answer',
      status: 500,
      log: [`[wsgi:error] No WSGI daemon process called '${processGroup}' has been configured: ${script}`],
    }
  }
  if (daemon?.host && daemon.host !== server && daemon.host.name !== server.name) {
    return {
      kind: 'answer',
      status: 500,
      log: [
        `[wsgi:error] Daemon process called '${processGroup}' cannot be accessed by this WSGI application: ${script}`,
      ],
    }
  }
  return {
    kind: 'script',
    script,
    scriptName,
    pathInfo,
    query: rest.join('?'),
    serverName: server.name ?? 'localhost',
    processGroup,
    applicationGroup: group(
      alias.applicationGroup ?? wsgi.applicationGroup,
      'application',
      `${server.name ?? 'localhost'}|${scriptName.toLowerCase()}`,
    ),
    callable: wsgi.callable ?? 'application',
    scriptReloading: wsgi.scriptReloading ?? true,
  }
}

/** `%{GLOBAL}` is the empty group, `%{RESOURCE}` or nothing the default one. */
function group(value: string | undefined, kind: 'process' | 'application', resource: string): string {
  if (value === undefined) return resource
  if (value === '%{GLOBAL}') return ''
  if (value === '%{RESOURCE}' && kind === 'application') return resource
  if (value.startsWith('%{')) throw new NotEmulated(null, `the ${kind} group ${value}`)
  return value
}

/** A path that no alias takes lies below the document root, a folder with nothing in it. */
function unmatched(config: Config, server: ServerSettings, path: string, request: EmulatedRequest): Decision {
  const file = `/htdocs/${path.split('/')[1] ?? ''}`
  const { access } = collect(config, server, file, path)
  const refused = checkAccess(access, request)
  if (refused !== 'granted') return { kind: 'answer', status: 403, log: [denial(refused, file)] }
  if (request.method === 'OPTIONS') throw new NotEmulated(null, 'OPTIONS for a path that no script serves')
  return {
    kind: 'answer',
    status: request.method === 'GET' || request.method === 'HEAD' || request.method === 'POST' ? 404 : 405,
    log: [],
  }
}

function denial(id: 'AH01797' | 'AH01630', file: string): string {
  const module = id === 'AH01797' ? 'access_compat' : 'authz_core'
  return `[${module}:error] ${id}: client denied by server configuration: ${file}`
}

/** The decoded path with dots and double slashes resolved, or the status with which Apache refuses it. */
function normalizePath(raw: string): string | number {
  if (!raw.startsWith('/')) return 400
  if (/%(?![0-9a-f]{2})/i.test(raw) || /%00/.test(raw)) return 400
  if (/%2f/i.test(raw)) return 404
  const parts: string[] = []
  const unreserved = raw.replace(
    /%(2d|2e|5f|7e|3[0-9]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/gi,
    (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)),
  )
  const pieces = unreserved.split('/').slice(1)
  for (const [index, part] of pieces.entries()) {
    const last = index === pieces.length - 1
    if (part === '..') {
      if (parts.length === 0) return 400
      parts.pop()
      if (last) parts.push('')
    } else if (part === '.') {
      if (last) parts.push('')
    } else if (part !== '' || last) parts.push(part)
  }
  const bytes = `/${parts.join('/')}`
  try {
    return decodeURIComponent(bytes)
  } catch {
    throw new NotEmulated(null, 'a path that is not UTF-8')
  }
}

function selectServer(config: Config, host: string): ServerSettings {
  const name = host.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase()
  const matches = (server: ServerSettings): boolean =>
    server.name === name || server.aliases.some(alias => wildcard(alias, name))
  return config.hosts.find(matches) ?? config.hosts[0] ?? config.main
}

function wildcard(pattern: string, text: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === text
  return new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
  ).test(text)
}

/** A virtual host's own aliases come before the main server's; within each, the first that fits counts. */
function findAlias(config: Config, server: ServerSettings, path: string): ScriptAlias | null {
  const aliases =
    server === config.main ? server.scriptAliases : [...server.scriptAliases, ...config.main.scriptAliases]
  return aliases.find(({ location }) => matchLength(path, location) > 0) ?? null
}

/** How much of the path a location covers; 0 when it does not end at a segment's end. */
function matchLength(path: string, location: string): number {
  if (!path.startsWith(location)) return 0
  if (location.endsWith('/') || path.length === location.length || path[location.length] === '/')
    return location.length
  return 0
}

/** The first part of the path that is a file, and the rest. */
function splitPathInfo(file: string, lookup: Lookup): { script: string; pathInfo: string } {
  for (let end = file.indexOf('/', 1); end > 0; end = file.indexOf('/', end + 1)) {
    const part = file.slice(0, end)
    const found = lookup(part)
    if (found === 'file') return { script: part, pathInfo: file.slice(end) }
    if (found === null) return { script: part, pathInfo: file.slice(end) }
  }
  return { script: file, pathInfo: '' }
}

/** The settings in force: directories from the root down, then files, then locations. */
function collect(
  config: Config,
  server: ServerSettings,
  file: string,
  path: string,
): { access: AccessSettings; wsgi: WsgiSettings } {
  const all = server === config.main ? server.sections : [...config.main.sections, ...server.sections]
  const folders = file
    .split('/')
    .slice(0, -1)
    .map((_part, i, parts) => `${parts.slice(0, i + 1).join('/')}/`)
  const depth = (section: Section): number => section.pattern.replace(/\/+$/, '').split('/').length
  const directories = all
    .filter(
      section =>
        section.kind === 'directory' && folders.some(folder => matchesFolder(section.pattern, folder)),
    )
    .sort((a, b) => depth(a) - depth(b))
  const name = file.slice(file.lastIndexOf('/') + 1)
  const files = [
    ...all.filter(section => section.kind === 'files'),
    ...directories.flatMap(section => section.inner),
  ].filter(section => wildcard(section.pattern, name))
  const locations = all.filter(
    section => section.kind === 'location' && matchesLocation(section.pattern, path),
  )
  const access: AccessSettings = { compat: null, authz: null }
  const wsgi: WsgiSettings = { ...config.main.wsgi, ...server.wsgi }
  for (const section of [...directories, ...files, ...locations]) {
    if (section.compat) access.compat = section.compat
    if (section.authz) access.authz = mergeAuthz(access.authz, section.authz)
    Object.assign(wsgi, section.wsgi)
  }
  return { access, wsgi }
}

function matchesFolder(pattern: string, folder: string): boolean {
  const wanted = pattern.endsWith('/') ? pattern : `${pattern}/`
  if (!/[*?[]/.test(wanted)) return wanted === folder
  if (wanted.includes('[')) throw new NotEmulated(null, `<Directory ${pattern}>`)
  return new RegExp(
    `^${wanted
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '[^/]*')
      .replace(/\?/g, '[^/]')}$`,
  ).test(folder)
}

function matchesLocation(pattern: string, path: string): boolean {
  if (/[*?[]/.test(pattern)) throw new NotEmulated(null, `<Location ${pattern}>`)
  if (!path.startsWith(pattern)) return false
  return pattern.endsWith('/') || path.length === pattern.length || path[pattern.length] === '/'
}
