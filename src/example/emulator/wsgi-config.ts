import { ConfigError, type Directive, words } from './parse.ts'
import { flag, one, type Place } from './place.ts'
import { NotEmulated, type ScriptAlias } from './settings.ts'

/** Options of `WSGIDaemonProcess` that change nothing of what the emulator models. */
const harmlessOptions = new Set([
  'threads',
  'umask',
  'display-name',
  'lang',
  'locale',
  'maximum-requests',
  'graceful-timeout',
  'shutdown-timeout',
  'deadlock-timeout',
  'inactivity-timeout',
  'request-timeout',
  'startup-timeout',
  'connect-timeout',
  'socket-timeout',
  'queue-timeout',
  'stack-size',
  'listen-backlog',
  'send-buffer-size',
  'receive-buffer-size',
  'header-buffer-size',
  'response-buffer-size',
  'python-eggs',
  'memory-limit',
  'virtual-memory-limit',
  'cpu-time-limit',
  'cpu-priority',
  'restart-interval',
  'eviction-timeout',
  'response-socket-timeout',
  'server-metrics',
])

/** Options that the reader would expect to act, and that are not modelled. */
const actingOptions = new Set([
  'python-path',
  'python-home',
  'home',
  'chroot',
  'supplementary-groups',
  'script-user',
  'script-group',
  'socket-user',
  'socket-rotation',
])

/** A directive of mod_wsgi. */
export function wsgiCommand(directive: Directive, place: Place): void {
  const wsgi = place.section ? place.section.wsgi : place.server.wsgi
  const args = words(directive.args)
  switch (directive.name) {
    case 'WSGIScriptAlias':
      place.server.scriptAliases.push(scriptAlias(directive))
      return
    case 'WSGIDaemonProcess':
      daemonProcess(directive, place)
      return
    case 'WSGIProcessGroup':
      wsgi.processGroup = one(directive, args, 'Name of the WSGI process group.')
      return
    case 'WSGIApplicationGroup':
      wsgi.applicationGroup = one(directive, args, 'Application interpreter group.')
      return
    case 'WSGICallableObject':
      wsgi.callable = one(directive, args, 'Name of entry point in WSGI script file.')
      return
    case 'WSGIScriptReloading':
      wsgi.scriptReloading = flag(
        directive,
        one(directive, args, 'Enable/Disable script reloading mechanism.'),
      )
      return
    case 'WSGIPassAuthorization':
      flag(directive, one(directive, args, 'Enable/Disable WSGI authorization.'))
      return
    case 'WSGIRestrictStdout':
      place.config.restrictStdout = globalFlag(directive, args, 'STDOUT', place)
      return
    case 'WSGIRestrictStdin':
      place.config.restrictStdin = globalFlag(directive, args, 'STDIN', place)
      return
    default:
      throw new NotEmulated(directive.line, directive.name)
  }
}

function globalFlag(directive: Directive, args: readonly string[], stream: string, place: Place): boolean {
  const value = one(directive, args, `Enable/Disable restrictions on use of ${stream}.`)
  if (place.server !== place.config.main)
    throw new ConfigError(directive.line, `${directive.name} cannot occur within <VirtualHost> section`)
  return flag(directive, value)
}

function scriptAlias(directive: Directive): ScriptAlias {
  const [location = '', script = '', ...options] = words(directive.args)
  if (location === '' || script === '') {
    throw new ConfigError(
      directive.line,
      'WSGIScriptAlias requires at least two arguments, Map location to target WSGI script file.',
    )
  }
  const alias: ScriptAlias = { location, script }
  for (const option of options) {
    const [, name, value = ''] = /^([^=\s]+)=(.*)$/.exec(option) ?? []
    if (name === 'process-group') alias.processGroup = value
    else if (name === 'application-group') alias.applicationGroup = value
    else if (name === 'callable-object' || name === 'pass-authorization')
      throw new NotEmulated(directive.line, `WSGIScriptAlias … ${name}`)
    else throw new ConfigError(directive.line, 'Invalid option to WSGI script alias definition.')
  }
  return alias
}

function daemonProcess(directive: Directive, place: Place): void {
  const [name = '', ...options] = words(directive.args)
  if (name === '') throw new ConfigError(directive.line, 'Name of WSGI daemon process not supplied.')
  for (const option of options) daemonOption(option, directive, place)
  if (place.config.daemons.some(daemon => daemon.name === name)) {
    throw new ConfigError(directive.line, 'Name duplicates previous WSGI daemon definition.')
  }
  place.config.daemons.push({ name, host: place.server === place.config.main ? null : place.server })
}

function daemonOption(option: string, directive: Directive, { machine }: Place): void {
  const [, name = '', value = ''] = /^([^=\s]+)=(.*)$/.exec(option) ?? []
  if (name === 'user') {
    if (!machine.users.has(value)) throw new ConfigError(null, `bad user name ${value}`)
  } else if (name === 'group') {
    if (!machine.groups.has(value)) throw new ConfigError(null, `bad group name ${value}`)
  } else if (name === 'processes') {
    if (!(Number.parseInt(value, 10) >= 1))
      throw new ConfigError(directive.line, 'Invalid process count for WSGI daemon process.')
    if (Number.parseInt(value, 10) > 1) throw new NotEmulated(directive.line, 'more than one daemon process')
  } else if (actingOptions.has(name)) throw new NotEmulated(directive.line, `WSGIDaemonProcess … ${name}`)
  else if (!harmlessOptions.has(name))
    throw new ConfigError(directive.line, 'Invalid option to WSGI daemon process definition.')
}
