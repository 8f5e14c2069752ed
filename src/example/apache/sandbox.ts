import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import type { Scenario } from '../scenario.ts'
import type { Apache } from './find.ts'

/** A private folder with everything one Apache needs: ServerRoot, configuration, files, accounts. */
export interface Sandbox {
  folder: string
  /** The server's main configuration file. */
  configFile: string
  errorLog: string
  pidFile: string
  port: number
  /** Environment for every process of the server. */
  env: NodeJS.ProcessEnv
  /** The account to run as; null: the present one. */
  account: { uid: number; gid: number } | null
  /** Where a path of the document is on disk. */
  locate(path: string): string
  /** Text with the sandbox's paths turned back to the document's. */
  restore(text: string): string
  remove(): void
}

/** A sandbox that cannot be made here. The message says what to install. */
export class SandboxError extends Error {}

/**
 * The account to run as instead of root: Apache's own, else one that can do nothing. Its home must exist, or mod_wsgi's daemon
 * processes never become ready.
 */
function unprivileged(): { uid: number; gid: number } {
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map(line => [line.split(':')[0] ?? '', line.split(':')]),
  )
  for (const name of ['www-data', 'apache', 'http', 'daemon', 'nobody']) {
    const [, , uid, gid, , home] = accounts.get(name) ?? []
    if (uid && gid && home && existsSync(home)) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new SandboxError('there is no account to run Apache as; run this as another user than root')
}

/** Makes the folder for a scenario. Nothing is started. Throws `SandboxError`. */
export function createSandbox(scenario: Scenario, apache: Apache, port: number): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-'))
  const root = join(folder, 'root')
  const account = process.getuid?.() === 0 ? unprivileged() : null
  try {
    const locate = (path: string): string => {
      const inside = resolve(join(root, path))
      if (!inside.startsWith(root + sep))
        throw new SandboxError(
          `${path} leaves the sandbox; write a path below ${scenario.remap.join(' or ')}`,
        )
      return inside
    }
    const remap = (text: string): string => {
      if (scenario.remap.length === 0) return text
      const folders = scenario.remap.map(path => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
      return text.replace(new RegExp(`(?<![\\w./-])(?:${folders})(?![\\w.-])`, 'g'), path => join(root, path))
    }
    for (const name of ['root', 'run', 'logs', 'home', 'htdocs']) mkdirSync(join(folder, name))
    for (const path of scenario.remap) mkdirSync(locate(path), { recursive: true })
    for (const [path, text] of Object.entries(scenario.files)) {
      mkdirSync(dirname(locate(path)), { recursive: true })
      writeFileSync(locate(path), remap(text))
    }
    if (scenario.virtualenv !== null) makeVirtualenv(locate(scenario.virtualenv))
    for (const [path, to] of Object.entries(scenario.links)) {
      mkdirSync(dirname(locate(path)), { recursive: true })
      symlinkSync(locate(to), locate(path))
    }
    writeFileSync(join(folder, 'site.conf'), remap(scenario.conf))
    const configFile = join(folder, 'httpd.conf')
    writeFileSync(configFile, serverConfig(folder, apache, scenario.modules, port))
    const env = environment(
      folder,
      scenario,
      account ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 },
    )
    chmodSync(folder, 0o755)
    if (account) chownTree(folder, account)
    for (const [path, mode] of Object.entries(scenario.modes))
      chmodSync(locate(path), Number.parseInt(mode, 8))
    return {
      folder,
      configFile,
      errorLog: join(folder, 'logs', 'error.log'),
      pidFile: join(folder, 'run', 'httpd.pid'),
      port,
      env,
      account,
      locate,
      restore: text =>
        text
          .replaceAll(root, '')
          .replaceAll(join(folder, 'site.conf'), 'site.conf')
          .replaceAll(folder, '<sandbox>'),
      remove: () => {
        for (const path of Object.keys(scenario.modes))
          if (existsSync(locate(path))) chmodSync(locate(path), 0o700)
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function serverConfig(folder: string, apache: Apache, modules: readonly string[], port: number): string {
  const lines = [
    `ServerRoot "${folder}"`,
    'ServerName localhost',
    `DefaultRuntimeDir "${folder}/run"`,
    `PidFile "${folder}/run/httpd.pid"`,
    `Mutex "file:${folder}/run"`,
    `Listen 127.0.0.1:${port}`,
    `DocumentRoot "${folder}/htdocs"`,
    `ErrorLog "${folder}/logs/error.log"`,
    'ErrorLogFormat "[%m:%l] %M"',
    'LogLevel warn',
  ]
  for (const name of ['mpm_event', ...modules]) {
    if (apache.builtIn.has(name)) continue
    const file = name === 'wsgi' ? apache.wsgiModule : join(apache.modulesFolder, `mod_${name}.so`)
    if (file === null || !existsSync(file))
      throw new SandboxError(`the Apache module ${name} is not installed`)
    lines.push(`LoadModule ${name}_module "${file}"`)
  }
  if (modules.includes('wsgi')) lines.push(`WSGISocketPrefix "${folder}/run/wsgi"`)
  return `${lines.join('\n')}\nInclude "${folder}/site.conf"\n`
}

function environment(
  folder: string,
  scenario: Scenario,
  account: { uid: number; gid: number },
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: join(folder, 'home') }
  const users = Object.entries(scenario.users)
  if (users.length === 0) return env
  const library = findNssWrapper()
  if (library === null) {
    throw new SandboxError('accounts of other names need nss_wrapper: apt-get install libnss-wrapper')
  }
  const home = join(folder, 'home')
  writeFileSync(
    join(folder, 'passwd'),
    users.map(([user]) => `${user}:x:${account.uid}:${account.gid}::${home}:/bin/sh\n`).join(''),
  )
  writeFileSync(join(folder, 'group'), users.map(([, group]) => `${group}:x:${account.gid}:\n`).join(''))
  return {
    ...env,
    LD_PRELOAD: library,
    NSS_WRAPPER_PASSWD: join(folder, 'passwd'),
    NSS_WRAPPER_GROUP: join(folder, 'group'),
  }
}

function findNssWrapper(): string | null {
  for (const base of ['/usr/lib', '/usr/lib64', '/usr/local/lib']) {
    if (!existsSync(base)) continue
    const folders = [
      base,
      ...readdirSync(base)
        .filter(name => name.includes('-linux-gnu'))
        .map(name => join(base, name)),
    ]
    const found = folders.map(path => join(path, 'libnss_wrapper.so')).find(path => existsSync(path))
    if (found) return found
  }
  return null
}

function makeVirtualenv(path: string): void {
  const result = spawnSync(
    'virtualenv',
    ['--quiet', '--no-download', '--system-site-packages', '--without-pip', '-p', '/usr/bin/python3', path],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  if (result.error) throw new SandboxError('this example needs virtualenv: apt-get install virtualenv')
  if (result.status !== 0) throw new SandboxError(`virtualenv failed: ${result.stderr.trim()}`)
}

function chownTree(folder: string, account: { uid: number; gid: number }): void {
  chownSync(folder, account.uid, account.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) chownTree(path, account)
    else lchownSync(path, account.uid, account.gid)
  }
}
