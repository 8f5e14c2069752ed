import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPyodide } from 'pyodide'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createEmulation,
  type Emulation,
  type Interpreter,
  type StartResult,
} from '../../src/example/browser/emulation.ts'
import type { RequestStep, Step } from '../../src/example/manifest.ts'
import { normalizeLines, replaceVolatile, type TranscriptStep } from '../../src/example/transcript.ts'
import { loadExamples, transcriptName } from '../../src/project/examples/load.ts'

const content = new URL('../../content', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'taiyaku-'))
let emulation: Emulation

beforeAll(async () => {
  const archive = join(folder, 'packages.zip')
  execFileSync(process.execPath, [
    new URL('../../scripts/make-python-packages.mjs', import.meta.url).pathname,
    archive,
  ])
  const python = await loadPyodide({
    indexURL: new URL('../../node_modules/pyodide/', import.meta.url).pathname,
  })
  emulation = createEmulation(python as unknown as Interpreter, new Uint8Array(readFileSync(archive)))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('the emulated server gives what real Apache gave', () => {
  for (const set of loadExamples(content)) {
    for (const scenario of set.scenarios) {
      it(`${scenario.subject} ${scenario.variant} ${scenario.name}`, () => {
        const transcript = set.transcripts.get(transcriptName(scenario))
        expect(transcript).toBeDefined()
        const started = emulation.start(scenario)
        const names = new Map<string, string>()
        const lines = (log: readonly string[]): string[] =>
          normalizeLines(
            log.join('\n'),
            text => text,
            path => scenario.remap.some(root => path.startsWith(root)),
          )
        const steps = scenario.steps.map(step => runStep(step, started, names, lines))
        expect(steps).toEqual(transcript?.steps.map(timeless))
      })
    }
  }
})

function runStep(
  step: Step,
  started: StartResult,
  names: Map<string, string>,
  lines: (log: readonly string[]) => string[],
): object {
  if ('touch' in step) {
    emulation.touch(step.touch)
    return { touch: step.touch }
  }
  if ('write' in step) {
    emulation.write(step.write, step.text)
    return { write: step.write }
  }
  if ('config' in step) {
    if (started.ok) return { config: 'pass', output: ['Syntax OK'] }
    return {
      config: 'fail',
      output: 'output' in started ? started.output : [`not emulated: ${started.notEmulated}`],
    }
  }
  return request(step, names, lines)
}

function request(
  step: RequestStep,
  names: Map<string, string>,
  lines: (log: readonly string[]) => string[],
): object {
  const answer = emulation.request({
    method: step.method,
    target: step.get,
    host: 'example.com',
    headers: step.headers,
    body: '',
  })
  if ('notEmulated' in answer) return answer
  const title = /<title>([^<]*)<\/title>/.exec(answer.body)?.[1]
  const failed = typeof answer.status === 'number' && answer.status >= 400
  const body = answer.body.replace(/\bprocess (\d+)\b/g, (_all, id: string) => {
    if (!names.has(id)) names.set(id, String.fromCharCode(65 + names.size))
    return `process ${names.get(id)}`
  })
  return {
    request: `${step.method} ${step.get}`,
    status: answer.status,
    body: failed && title ? title : replaceVolatile(body),
    log: lines(answer.log),
  }
}

function timeless(step: TranscriptStep): object {
  if (!('request' in step)) return step
  const { milliseconds: _milliseconds, ...rest } = step
  return rest
}
