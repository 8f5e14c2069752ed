// npm run bench -- [--corpus DIR] [--rounds N] [--python PATH]
// Compares throughput and peak memory of our parser with docutils, restructured and rst-compiler, in one run on the same files.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { BenchResult } from './bench/worker.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    python: { type: 'string', default: '/usr/bin/python3' },
  },
})
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const shared = here('../../shared/corpus')
const corpus = values.corpus ?? (existsSync(shared) ? shared : here('../content'))
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.rst'))
  .map(path => join(corpus, path))
  .sort()
const megabytes = files.reduce((size, path) => size + statSync(path).size, 0) / 1e6
const scratch = join(tmpdir(), 'taiyaku-bench')
mkdirSync(scratch, { recursive: true })
const list = join(scratch, 'files.json')
writeFileSync(list, JSON.stringify(files))

/** Other parsers are no dependencies of ours: they are installed beside, once. */
function install(): void {
  if (existsSync(join(scratch, 'node_modules/rst-compiler'))) return
  writeFileSync(join(scratch, 'package.json'), '{"private": true}')
  const packages = ['restructured', 'rst-compiler']
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', ...packages], {
    cwd: scratch,
    stdio: 'inherit',
  })
}

function run(command: string, args: string[]): BenchResult | null {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status === 0) return JSON.parse(stdout) as BenchResult
  process.stderr.write(`${stderr.trim().split('\n').at(-1)}\n`)
  return null
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(11))).join('')
}

install()
process.stdout.write(`${files.length} files, ${megabytes.toFixed(1)} MB, ${corpus}\n\n`)
process.stdout.write(`${row(['', 'first', 'best', 'MB/s', 'memory', 'failed', 'times'])}\n`)
let ours = 0
for (const name of ['taiyaku', 'rst-compiler', 'restructured', 'docutils']) {
  const worker = [here('bench/worker.ts'), name, list, values.rounds, scratch]
  const result =
    name === 'docutils'
      ? run(values.python, [here('bench/docutils_worker.py'), list, values.rounds])
      : run(process.execPath, worker)
  if (!result) continue
  const best = Math.min(...result.rounds)
  if (name === 'taiyaku') ours = best
  process.stdout.write(
    `${row([
      `${name} ${result.version}`,
      `${((result.rounds[0] ?? 0) / 1000).toFixed(2)} s`,
      `${(best / 1000).toFixed(2)} s`,
      ((megabytes / best) * 1000).toFixed(2),
      `${result.memory.toFixed(0)} MB`,
      String(result.failed),
      `${(best / ours).toFixed(1)} x`,
    ])}\n`,
  )
}
