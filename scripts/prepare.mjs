// Builds what is published: npm runs it for `npm pack`, `npm publish`, and for installing from git (as pre-commit does). A checkout runs
// its sources, so `npm ci` and adding a package there need no build.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const isPacked = ['pack', 'publish'].includes(process.env['npm_command'] ?? '')
// npm's own clone of a git dependency is in a folder of its cache.
const isClone = /[\\/]_cacache[\\/]/.test(root) || !existsSync(join(root, '.git'))

if (isPacked || isClone) {
  for (const args of [
    ['run', 'build'],
    ['exec', '--', 'node', 'scripts/make-python-packages.mjs', '--if-present'],
  ]) {
    const { status } = spawnSync('npm', args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
}
