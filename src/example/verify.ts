import { utimesSync, writeFileSync } from 'node:fs'
import type { Apache } from './apache/find.ts'
import { createSandbox, type Sandbox } from './apache/sandbox.ts'
import { freePort, type HttpAnswer, type Server, startServer, testConfig } from './apache/server.ts'
import type { RequestStep, Step } from './manifest.ts'
import type { Scenario } from './scenario.ts'
import {
  compareTranscripts,
  normalizeLines,
  replaceVolatile,
  type Transcript,
  type TranscriptStep,
} from './transcript.ts'

/** Milliseconds that a request may take before it counts as unanswered. */
const patience = { answer: 10_000, timeout: 1_500 } as const

/** A scenario that was run, and what is not as it should be. */
export interface Verification {
  scenario: Scenario
  transcript: Transcript
  /** Empty when everything is as the manifest and the committed transcript say. */
  problems: string[]
}

/** Runs a scenario in a private Apache and compares. `committed` is null when there is no transcript yet. */
export async function verifyScenario(
  scenario: Scenario,
  apache: Apache,
  committed: Transcript | null,
): Promise<Verification> {
  const run = await runScenario(scenario, apache, committed)
  const problems = [...run.problems]
  if (committed === null)
    problems.push('there is no committed transcript; run `taiyaku example verify --update` and review it')
  else problems.push(...compareTranscripts(run.transcript, committed))
  return { scenario, transcript: run.transcript, problems }
}

async function runScenario(
  scenario: Scenario,
  apache: Apache,
  committed: Transcript | null,
): Promise<{ transcript: Transcript; problems: string[] }> {
  const sandbox = createSandbox(scenario, apache, await freePort())
  const problems: string[] = []
  const transcript: Transcript = {
    subject: scenario.subject,
    variant: scenario.variant,
    case: scenario.name,
    server: apache.version,
    steps: [],
  }
  const lines = (text: string): string[] =>
    normalizeLines(text, sandbox.restore, path => path.startsWith(sandbox.folder) || path.startsWith('<'))
  const processes = new Map<string, string>()
  let server: Server | null = null
  try {
    for (const [index, step] of scenario.steps.entries()) {
      const found = (text: string): void => void problems.push(`step ${index + 1}: ${text}`)
      if ('get' in step) {
        server ??= await startServer(sandbox, apache)
        const timeout = step.status === 'timeout' ? patience.timeout : patience.answer
        const answer = await server.request({
          method: step.method,
          path: step.get,
          headers: step.headers,
          timeout,
        })
        if (answer.server) transcript.server = answer.server
        const before = committed?.steps[index]
        const wanted = before !== undefined && 'request' in before ? before.log.length : 0
        const log = lines(await server.takeLog(text => lines(text).length >= wanted))
        const body = nameProcesses(replaceVolatile(sandbox.restore(answer.body)), processes)
        transcript.steps.push(requestRecord(step, answer, body, log))
        checkAnswer(step, answer.status, body, log, found)
      } else transcript.steps.push(quietStep(step, sandbox, apache, lines, found))
    }
  } catch (error) {
    problems.push(lines(error instanceof Error ? error.message : String(error)).join('\n'))
  } finally {
    await server?.stop()
    sandbox.remove()
  }
  return { transcript, problems }
}

function quietStep(
  step: Exclude<Step, RequestStep>,
  sandbox: Sandbox,
  apache: Apache,
  lines: (text: string) => string[],
  found: (text: string) => void,
): TranscriptStep {
  if ('touch' in step) {
    const later = new Date(Date.now() + 10_000)
    utimesSync(sandbox.locate(step.touch), later, later)
    return { touch: step.touch }
  }
  if ('write' in step) {
    writeFileSync(sandbox.locate(step.write), step.text)
    return { write: step.write }
  }
  const result = testConfig(sandbox, apache)
  const output = lines(result.output)
  const got = result.passed ? 'pass' : 'fail'
  if (got !== step.config) found(`the config test was to ${step.config}, but: ${output.join(' ')}`)
  if (step.message && !output.join('\n').includes(step.message))
    found(`Apache was to say “${step.message}”, but said: ${output.join(' ')}`)
  return { config: got, output }
}

function requestRecord(step: RequestStep, answer: HttpAnswer, body: string, log: string[]): TranscriptStep {
  const headers = Object.keys(step.headers).length > 0 ? { headers: step.headers } : {}
  return {
    request: `${step.method} ${step.get}`,
    ...headers,
    status: answer.status,
    body: isErrorPage(answer, body) ? errorTitle(body) : body,
    log,
    milliseconds: Math.round(answer.milliseconds),
  }
}

function checkAnswer(
  step: RequestStep,
  status: number | 'timeout',
  body: string,
  log: string[],
  found: (text: string) => void,
): void {
  if (status !== step.status)
    found(`${step.method} ${step.get} was to give ${step.status}, but gave ${status}`)
  if (step.body && !body.includes(step.body))
    found(`the body was to hold “${step.body}”, but is: ${body.slice(0, 200)}`)
  if (step.log && !log.join('\n').includes(step.log))
    found(`the log was to say “${step.log}”, but says: ${log.join(' / ') || 'nothing'}`)
}

/** Error pages of Apache and Flask differ between versions in all but their title. */
function isErrorPage(answer: HttpAnswer, body: string): boolean {
  return typeof answer.status === 'number' && answer.status >= 400 && body.includes('<title>')
}

function errorTitle(body: string): string {
  return /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? ''
}

/** `process 4711` → `process A`, the next one `process B`: that it changed can be seen, the number cannot. */
function nameProcesses(text: string, names: Map<string, string>): string {
  return text.replace(/\bprocess (\d+)\b/g, (_all, id: string) => {
    const name = names.get(id) ?? String.fromCharCode(65 + names.size)
    names.set(id, name)
    return `process ${name}`
  })
}
