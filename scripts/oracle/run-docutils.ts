import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Trees that docutils makes of files, as pseudo-XML by path. */
export interface OracleTrees {
  version: string
  trees: Record<string, string>
}

/** Runs the docutils of a Python on files. Throws when there is none. */
export function runDocutils(python: string, paths: readonly string[]): OracleTrees {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-oracle-'))
  try {
    const job = join(folder, 'job.json')
    writeFileSync(job, JSON.stringify({ paths }))
    const script = fileURLToPath(new URL('dump.py', import.meta.url))
    const { stdout, stderr, status } = spawnSync(python, [script, job], { encoding: 'utf8', maxBuffer: 1e9 })
    if (status !== 0) throw new Error(`${python} could not run docutils: ${stderr.trim().split('\n').at(-1)}`)
    return JSON.parse(stdout) as OracleTrees
  } finally {
    rmSync(folder, { recursive: true })
  }
}
