import { configure } from '../emulator/configure.ts'
import { ConfigError } from '../emulator/parse.ts'
import { type EmulatedRequest, route } from '../emulator/route.ts'
import { type Config, NotEmulated } from '../emulator/settings.ts'
import { driver } from './driver.ts'

/** The parts of Pyodide that the emulation uses; `loadPyodide` gives them. */
export interface Interpreter {
  FS: {
    mkdirTree(path: string): void
    writeFile(path: string, data: string): void
    symlink(target: string, path: string): void
    chmod(path: string, mode: number): void
    utime(path: string, atime: number, mtime: number): void
    analyzePath(path: string): { exists: boolean; object?: { mode: number } }
    isDir(mode: number): boolean
  }
  globals: { get(name: string): unknown }
  runPython(code: string): unknown
  unpackArchive(data: ArrayBuffer | Uint8Array, format: string, options: { extractDir: string }): void
}

/** The server to emulate; paths as the document writes them. */
export interface EmulatedServer {
  conf: string
  files: Readonly<Record<string, string>>
  links: Readonly<Record<string, string>>
  modes: Readonly<Record<string, string>>
  modules: readonly string[]
  users: Readonly<Record<string, string>>
  remap: readonly string[]
  virtualenv: string | null
}

/** How the start of a server ended. `notEmulated` says what is not modelled; Apache might well accept it. */
export type StartResult = { ok: true } | { ok: false; output: string[] } | { ok: false; notEmulated: string }

/** What came back for a request. */
export type EmulatedAnswer =
  | { status: number | 'timeout'; headers: [string, string][]; body: string; log: string[] }
  | { notEmulated: string }

/** An emulated Apache with mod_wsgi. */
export interface Emulation {
  start(server: EmulatedServer): StartResult
  request(
    call: Omit<EmulatedRequest, 'address'> & { headers: Readonly<Record<string, string>>; body: string },
  ): EmulatedAnswer
  /** Writes a file of the running server and gives it a later modification time. */
  write(path: string, text: string): void
  /** Gives a file a later modification time. */
  touch(path: string): void
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
}

/** The folder that the packages of the archive go to; on Python's path before the first script. */
const packages = '/usr/lib/python3/dist-packages'

/** Prepares an interpreter: `archive` is the zip of Flask's packages. */
export function createEmulation(python: Interpreter, archive: Uint8Array): Emulation {
  python.FS.mkdirTree(packages)
  python.unpackArchive(archive, 'zip', { extractDir: packages })
  python.runPython(`import sys; sys.path.append('${packages}')`)
  python.runPython(driver)
  const begin = python.globals.get('begin') as (settings: string) => void
  const serve = python.globals.get('serve') as (call: string) => string
  let config: Config | null = null
  let server: EmulatedServer | null = null
  let clock = 1_000_000_000
  const write = (path: string, text: string): void => {
    python.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')) || '/')
    python.FS.writeFile(path, text)
    touch(path)
  }
  const touch = (path: string): void => {
    clock += 10_000
    python.FS.utime(path, clock, clock)
  }
  const lookup = (path: string): 'file' | 'directory' | null => {
    const bare = path.length > 1 ? path.replace(/\/+$/, '') : path
    const { exists, object } = python.FS.analyzePath(bare)
    if (!exists || !object) return null
    return python.FS.isDir(object.mode) ? 'directory' : path.endsWith('/') ? null : 'file'
  }
  return {
    write,
    touch,
    start: wanted => {
      config = null
      server = wanted
      clear(python, wanted.remap)
      for (const folder of wanted.remap) python.FS.mkdirTree(folder)
      for (const [path, text] of Object.entries(wanted.files)) write(path, text)
      if (wanted.virtualenv !== null)
        write(`${wanted.virtualenv}/bin/activate_this.py`, activateThis(wanted.virtualenv))
      for (const [path, to] of Object.entries(wanted.links)) {
        python.FS.mkdirTree(path.slice(0, path.lastIndexOf('/')))
        python.FS.symlink(to, path)
      }
      for (const [path, mode] of Object.entries(wanted.modes)) python.FS.chmod(path, Number.parseInt(mode, 8))
      const groups = new Set(Object.values(wanted.users))
      try {
        config = configure(wanted.conf, {
          modules: new Set(wanted.modules),
          users: new Set(Object.keys(wanted.users)),
          groups,
        })
      } catch (error) {
        if (error instanceof NotEmulated) return { ok: false, notEmulated: place(error) }
        if (error instanceof ConfigError) return { ok: false, output: configOutput(error) }
        throw error
      }
      begin(JSON.stringify({ restrictStdout: config.restrictStdout, roots: wanted.remap }))
      return { ok: true }
    },
    request: call => {
      if (config === null || server === null)
        return { notEmulated: 'a request to a server that did not start' }
      try {
        const decision = route(config, { ...call, address: '127.0.0.1' }, lookup)
        if (decision.kind === 'answer')
          return { status: decision.status, headers: [], body: page(decision.status), log: decision.log }
        const answer = JSON.parse(
          serve(
            JSON.stringify({
              script: decision.script,
              group: decision.processGroup,
              application: decision.applicationGroup,
              callable: decision.callable,
              reloading: decision.scriptReloading,
              environ: environ(call, decision),
              body: call.body,
            }),
          ),
        ) as { status: number | 'timeout'; headers: [string, string][]; body: string | null; log: string[] }
        const head = call.method === 'HEAD'
        return {
          ...answer,
          body: head ? '' : (answer.body ?? (typeof answer.status === 'number' ? page(answer.status) : '')),
        }
      } catch (error) {
        if (error instanceof NotEmulated) return { notEmulated: place(error) }
        throw error
      }
    },
  }
}

function place(error: NotEmulated): string {
  return error.line === null ? error.message : `line ${error.line}: ${error.message}`
}

/** What `apache2 -t` prints. */
function configOutput(error: ConfigError): string[] {
  if (error.line === null)
    return [`AH0054${error.message.includes('group') ? 4 : 3}: apache2: ${error.message}`]
  return [`AH00526: Syntax error on line ${error.line} of site.conf:`, error.message]
}

function page(status: number): string {
  return `<title>${status} ${reasons[status] ?? ''}</title>`
}

function environ(
  call: { method: string; host: string; headers: Readonly<Record<string, string>>; body: string },
  decision: { scriptName: string; pathInfo: string; query: string; serverName: string; script: string },
): Record<string, string> {
  const variables: Record<string, string> = {
    REQUEST_METHOD: call.method,
    SCRIPT_NAME: latin1(decision.scriptName),
    PATH_INFO: latin1(decision.pathInfo),
    QUERY_STRING: decision.query,
    SERVER_NAME: decision.serverName,
    SERVER_PORT: '80',
    SERVER_PROTOCOL: 'HTTP/1.1',
    REMOTE_ADDR: '127.0.0.1',
    SCRIPT_FILENAME: decision.script,
    HTTP_HOST: call.host,
  }
  for (const [name, value] of Object.entries(call.headers)) {
    const upper = name.toUpperCase().replaceAll('-', '_')
    // mod_wsgi keeps credentials from applications unless told otherwise.
    if (upper === 'AUTHORIZATION') continue
    variables[upper === 'CONTENT_TYPE' || upper === 'CONTENT_LENGTH' ? upper : `HTTP_${upper}`] = value
  }
  if (call.body !== '') variables['CONTENT_LENGTH'] = String(new TextEncoder().encode(call.body).length)
  return variables
}

/** WSGI strings hold bytes as Latin-1 characters. */
function latin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('')
}

/** Empties the folders that an earlier server used. */
function clear(python: Interpreter, folders: readonly string[]): void {
  python.runPython(`
import os, shutil
for folder in ${JSON.stringify(folders)}:
    for base, names, files in os.walk(folder):
        for name in names + files:
            if not os.path.islink(os.path.join(base, name)):
                os.chmod(os.path.join(base, name), 0o700)
    shutil.rmtree(folder, ignore_errors=True)
`)
}

/** What virtualenv's script of this name does, as far as one sees it: the environment's prefix and its packages come first. */
function activateThis(folder: string): string {
  return `import os, sys
base = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(base, 'lib', 'python%d.%d' % sys.version_info[:2], 'site-packages'))
sys.real_prefix, sys.prefix = sys.prefix, base
os.environ['VIRTUAL_ENV'] = ${JSON.stringify(folder)}
`
}
