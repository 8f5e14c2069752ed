import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserRun } from '../pages/example-data.ts'

/** Files of Pyodide that a page loads. */
const pyodideFiles = [
  'pyodide.mjs',
  'pyodide.asm.js',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
] as const

/** The folder of this package. */
const packageFolder = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Puts together what running examples in the browser takes, in a folder below `cache` (absolute): Pyodide and Flask's packages. The
 * packages come with this package; a checkout makes them from Debian's. Says why not when either is missing.
 */
export function prepareBrowserRun(cache: string): BrowserRun {
  const pyodide = pyodideFolder()
  if (pyodide === null) return { reason: 'no-pyodide' }
  const folder = join(cache, 'browser-run')
  mkdirSync(folder, { recursive: true })
  const packages = join(folder, 'python-packages.zip')
  const shipped = join(packageFolder, 'dist', 'assets', 'python-packages.zip')
  if (existsSync(shipped)) copyFileSync(shipped, packages)
  else if (!existsSync(packages) && !makePackages(packages)) return { reason: 'no-packages' }
  for (const name of pyodideFiles) {
    if (!existsSync(join(folder, name))) copyFileSync(join(pyodide, name), join(folder, name))
  }
  return { folder }
}

function pyodideFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('pyodide/package.json'))
  } catch {
    return null
  }
}

function makePackages(output: string): boolean {
  const script = join(packageFolder, 'scripts', 'make-python-packages.mjs')
  if (!existsSync(script)) return false
  return spawnSync(process.execPath, [script, output], { stdio: 'ignore', timeout: 60_000 }).status === 0
}
