/** What a build costs and what it leaves: time, memory, sizes. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What one run of a program took. */
export interface Run {
  /** Seconds on the clock, and of processor time (of processes that the program waited for). */
  seconds: number
  cpu: number
  /** Most memory of any one process, in megabytes. */
  memory: number
}

/** A command to measure. */
export interface Command {
  program: string
  args: readonly string[]
  cwd: string
}

/** Runs a command below `/usr/bin/time`; the last lines of its output when it fails. */
export function timed({ program, args, cwd }: Command): Run | { failed: string } {
  const result = spawnSync('/usr/bin/time', ['-f', 'taiyaku-bench %e %U %S %M', program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  })
  if (result.error !== undefined) return { failed: result.error.message }
  const numbers = /^taiyaku-bench (\S+) (\S+) (\S+) (\S+)$/m.exec(result.stderr)
  if (result.status !== 0 || numbers === null) return { failed: lastLines(result.stderr + result.stdout) }
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = numbers.slice(1).map(Number)
  return { seconds, cpu: user + system, memory: kilobytes / 1024 }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n')
}

/** Size of the pages of a finished site. */
export interface Sizes {
  pages: number
  /** Average kilobytes of a page's HTML, as it is and compressed. */
  raw: number
  gzip: number
}

/** Looks through all HTML files of a folder. */
export function sizesOf(folder: string): Sizes {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.html'),
  )
  let raw = 0
  let gzip = 0
  for (const name of files) {
    const bytes = readFileSync(join(folder, name))
    raw += bytes.length
    gzip += gzipSync(bytes).length
  }
  const average = (bytes: number) => bytes / 1000 / Math.max(1, files.length)
  return { pages: files.length, raw: average(raw), gzip: average(gzip) }
}
