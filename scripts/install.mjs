// What both `npm start` and `npm test` need before TypeScript can run. Plain JavaScript for Node 20 and newer, no packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node 24, a package like the others: it runs TypeScript without a build. */
export const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Installs the npm packages when they are missing or older than the lock file. Ends the process when that fails. */
export function installPackages() {
  if (isInstalled()) return
  console.error('Installing npm packages (npm ci) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (!works(node)) {
    console.error(
      'Node 24 did not install. Remove node_modules and try again, or see why with: npm ci --foreground-scripts',
    )
    process.exit(1)
  }
}

function isInstalled() {
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  const wanted = readLock(join(root, 'package-lock.json'))
  if (installed === null || wanted === null || !works(node)) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  )
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

/** Whether a program can be started at all. */
export function works(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * Debian packages that the tests use: the name of the package and how to see that it is there. Chromium and fonts serve the browser
 * tests, docutils is the oracle of the parser, Apache and virtualenv run the examples.
 */
const debianPackages = [
  ['chromium', () => findBrowser() !== null],
  ['fonts-noto-cjk', () => existsSync('/usr/share/fonts/opentype/noto')],
  ['python3-docutils', () => works('/usr/bin/python3', ['-c', 'import docutils'])],
  ['apache2', () => existsSync('/usr/sbin/apache2')],
  ['libapache2-mod-wsgi-py3', () => existsSync('/usr/lib/apache2/modules/mod_wsgi.so')],
  ['python3-flask', () => works('/usr/bin/python3', ['-c', 'import flask'])],
  ['libnss-wrapper', () => nssWrapper()],
  ['virtualenv', () => existsSync('/usr/bin/virtualenv')],
]

/** Installs what tests need beside npm packages: as root on Debian without asking, elsewhere by printing the command. Gives what is still missing. */
export function installTestTools() {
  const missing = missingTools()
  if (missing.length === 0) return []
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error(`Installing ${missing.join(' ')} (apt-get) …`)
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...missing], options)
    return missingTools()
  }
  console.error(
    `Some tests need programs that are missing here. On Debian or Ubuntu install them with:\n  ${command(missing)}`,
  )
  return missing
}

/** The command that installs Debian packages. */
export function command(packages) {
  return `sudo apt-get install --no-install-recommends ${packages.join(' ')}`
}

function missingTools() {
  return debianPackages.filter(([, present]) => !present()).map(([name]) => name)
}

/** A Chromium or Chrome on this machine; `CHROMIUM` names another one. */
export function findBrowser() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find(place => place !== undefined && existsSync(place)) ?? null
}

function nssWrapper() {
  return ['x86_64-linux-gnu', 'aarch64-linux-gnu'].some(machine =>
    existsSync(`/usr/lib/${machine}/libnss_wrapper.so`),
  )
}

/** Runs a program with the terminal's own streams; ends the process when it fails. */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  if (error !== undefined) console.error(`${program}: ${error.message}`)
  process.exit(status ?? 1)
}
