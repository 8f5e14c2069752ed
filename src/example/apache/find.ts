import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** An Apache on this machine. */
export interface Apache {
  binary: string
  modulesFolder: string
  /** As the program says: `Apache/2.4.71`. */
  version: string
  /** Modules compiled into the program, without `mod_`. */
  builtIn: ReadonlySet<string>
  /** The module for WSGI; null when mod_wsgi is not installed. */
  wsgiModule: string | null
}

/** Where to look. The first that exists counts; all can be overridden. */
export interface FindOptions {
  /** The program, from `--apache` or the environment variable `TAIYAKU_APACHE`. */
  binary?: string
  /** The folder of modules, from `--modules` or `TAIYAKU_APACHE_MODULES`. */
  modulesFolder?: string
}

const binaries = [
  '/usr/sbin/apache2', // Debian
  '/usr/sbin/httpd', // Fedora, macOS
  '/opt/homebrew/bin/httpd', // Homebrew on Apple silicon
  '/opt/homebrew/opt/httpd/bin/httpd',
  '/usr/local/bin/httpd', // Homebrew on Intel
  '/usr/local/opt/httpd/bin/httpd',
  '/usr/local/apache2/bin/httpd', // built from source
] as const

const moduleFolders = [
  '/usr/lib/apache2/modules', // Debian
  '/usr/lib64/httpd/modules', // Fedora
  '/usr/lib/httpd/modules',
  '/opt/homebrew/lib/httpd/modules',
  '/usr/local/lib/httpd/modules',
  '/usr/local/apache2/modules',
  '/usr/libexec/apache2', // macOS
] as const

/** How to install what `findApache` did not find, one line a system. */
export const installAdvice: readonly string[] = [
  'Debian, Ubuntu:  apt-get install apache2 libapache2-mod-wsgi-py3 python3-flask libnss-wrapper virtualenv',
  'Fedora:          dnf install httpd python3-mod_wsgi python3-flask nss_wrapper',
  'macOS, Homebrew: brew install httpd && pip install mod_wsgi flask',
]

/** Looks for Apache and mod_wsgi; null when there is no Apache. */
export function findApache(options: FindOptions = {}): Apache | null {
  const binary = options.binary ?? process.env['TAIYAKU_APACHE'] ?? binaries.find(path => existsSync(path))
  if (!binary || !existsSync(binary)) return null
  const modulesFolder =
    options.modulesFolder ??
    process.env['TAIYAKU_APACHE_MODULES'] ??
    moduleFolders.find(path => existsSync(join(path, 'mod_authz_core.so')))
  if (!modulesFolder) return null
  const version = /Apache\/[\d.]+/.exec(run(binary, ['-v']))?.[0] ?? 'Apache'
  const builtIn = new Set(
    Array.from(run(binary, ['-l']).matchAll(/^\s*(?:mod_)?(\w+)\.c$/gm), match => match[1] ?? ''),
  )
  return { binary, modulesFolder, version, builtIn, wsgiModule: findWsgi(modulesFolder) }
}

function findWsgi(modulesFolder: string): string | null {
  const name = readdirSync(modulesFolder)
    .filter(file => /^mod_wsgi(_python3)?.*\.so/.test(file))
    .sort((a, b) => a.length - b.length)[0]
  if (name) return join(modulesFolder, name)
  const installed = run('mod_wsgi-express', ['module-location']).trim()
  return installed !== '' && existsSync(installed) ? installed : null
}

function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 })
  return result.error ? '' : result.stdout
}
