// Builds what is published: npm runs it for `npm pack`, `npm publish`, and for installing from git (as pre-commit does). A checkout runs
// its sources, so `npm ci` and adding a package there need no build.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const isPacked = ['pack', 'publish'].includes(process.env['npm_command'] ?? '')
// npm's own clone of a git dependency is in a folder of its cache.
const isClone = /[\\/]_cacache[\\/]/.test(root) || !existsSync(join(root, '.git'))

/** What npm's options that came with the call (`-g`) would make of an installation in the clone is not wanted. */
const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' }

if (isPacked || isClone) {
  // With `npm install -g` npm prepares a git dependency without having installed what its build needs.
  const install = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  for (const args of [
    ...(existsSync(join(root, 'node_modules')) ? [] : [install]),
    ['run', 'build'],
    ['exec', '--', 'node', 'scripts/make-python-packages.mjs', '--if-present'],
  ]) {
    const { status } = spawnSync('npm', args, {
      cwd: root,
      env,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
}
