// Parses every file of a list with one parser, several times, and prints what it cost. Called by scripts/bench.ts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** What a worker prints, as JSON. Times are milliseconds a round. */
export interface BenchResult {
  version: string
  rounds: number[]
  /** Files on which the parser threw. */
  failed: number
  /** Peak resident memory in MB. */
  memory: number
}

const [name = '', list = '', rounds = '3', scratch = ''] = process.argv.slice(2)

async function load(): Promise<{ version: string; parse: (text: string) => unknown }> {
  if (name === 'taiyaku') {
    const { fromRst } = await import('../../src/rst/from-rst.ts')
    return { version: '', parse: text => fromRst(text, { sphinx: true }) }
  }
  const require = createRequire(pathToFileURL(`${scratch}/package.json`))
  const { version } = JSON.parse(readFileSync(`${scratch}/node_modules/${name}/package.json`, 'utf8')) as {
    version: string
  }
  if (name === 'restructured') {
    const module = require('restructured') as { default: { parse: (text: string) => unknown } }
    return { version, parse: text => module.default.parse(text) }
  }
  const { RstToHtmlCompiler } = require('rst-compiler') as {
    RstToHtmlCompiler: new () => { parse: (text: string) => unknown }
  }
  return { version, parse: text => new RstToHtmlCompiler().parse(text) }
}

const { version, parse } = await load()
const texts = (JSON.parse(readFileSync(list, 'utf8')) as string[]).map(path => readFileSync(path, 'utf8'))
const times: number[] = []
let failed = 0
for (let round = 0; round < Number(rounds); round++) {
  failed = 0
  const start = performance.now()
  for (const text of texts) {
    try {
      parse(text)
    } catch {
      failed++
    }
  }
  times.push(performance.now() - start)
}
const memory = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ version, rounds: times, failed, memory } satisfies BenchResult))
