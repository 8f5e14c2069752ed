import { parse, stringify } from 'yaml'
import type { VariantName } from './scenario.ts'

/** What came out of one scenario, as it is committed and shown to readers. */
export interface Transcript {
  /** Id of the block or problem. */
  subject: string
  variant: VariantName
  case: string
  /** Who answered: Apache, mod_wsgi, Python. Recorded, never compared. */
  server: string
  steps: TranscriptStep[]
}

/** One step and what it gave. Paths are the document's; process ids and ports are replaced. */
export type TranscriptStep =
  | { config: 'pass' | 'fail'; output: string[] }
  | {
      request: string
      headers?: Record<string, string>
      status: number | 'timeout'
      body: string
      log: string[]
      /** Recorded, never compared. */
      milliseconds: number
    }
  | { touch: string }
  | { write: string }

/** Apache's own start and stop lines, which say nothing about the example. */
const housekeeping = /AH0(?:0489|0491|0492|0493|0094|0163|0169|0170|2811|0052|2572|0045|0046|0558)\b/

/**
 * Log or console lines without what changes from run to run: process ids, ports, addresses, frames of code that is not the example's.
 * `restore` turns sandbox paths back into the document's.
 */
export function normalizeLines(
  text: string,
  restore: (text: string) => string,
  inside: (path: string) => boolean,
): string[] {
  const lines: string[] = []
  let skipping = false
  for (const raw of text.split('\n')) {
    const frame = /^(?:\[[\w:]+\] )?(?:\s*)File "([^"]+)", line \d+/.exec(raw)
    if (frame) skipping = !inside(frame[1] ?? '')
    else if (!/^(?:\[[\w:]+\] )?\s{4}/.test(raw)) skipping = false
    const line = replaceVolatile(restore(raw)).trimEnd()
    if (skipping || line === '' || housekeeping.test(line) || /^(?:\[[\w:]+\])?[\s^~]*$/.test(line)) continue
    lines.push(line)
  }
  return lines
}

/** Text with process ids, ports and addresses replaced by words. */
export function replaceVolatile(text: string): string {
  return text
    .replace(/\bpid[ =]\d+/g, match => `${match.slice(0, 4)}N`)
    .replace(/\btid[ =]\d+/g, match => `${match.slice(0, 4)}N`)
    .replace(/\b127\.0\.0\.1:\d{2,5}\b/g, '127.0.0.1:PORT')
    .replace(/\b0x[0-9a-f]{4,}\b/g, '0x…')
    .replace(/\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\]/g, '[TIME]')
}

/** A transcript as the file that is committed (YAML). */
export function formatTranscript(transcript: Transcript): string {
  return stringify(transcript, { lineWidth: 0 })
}

/** Reads a committed transcript. */
export function parseTranscript(text: string): Transcript {
  return parse(text) as Transcript
}

/** What differs between a transcript and the committed one, a sentence each. Versions and times do not count. */
export function compareTranscripts(actual: Transcript, committed: Transcript): string[] {
  const strip = (step: TranscriptStep): string =>
    JSON.stringify(step, (key, value: unknown) => (key === 'milliseconds' ? undefined : value), 1)
  const differences: string[] = []
  const count = Math.max(actual.steps.length, committed.steps.length)
  for (let i = 0; i < count; i++) {
    const [now, before] = [actual.steps[i], committed.steps[i]]
    if (!now || !before) differences.push(`step ${i + 1}: ${now ? 'is new' : 'is gone'}`)
    else if (strip(now) !== strip(before)) {
      differences.push(
        `step ${i + 1} differs from the transcript\n  committed: ${strip(before)}\n  now:       ${strip(now)}`,
      )
    }
  }
  return differences
}

/** How a transcript ended. */
export interface Outcome {
  ok: boolean
  /** Status of the request that tells; null when the configuration was refused, or only tested. */
  status: number | 'timeout' | null
  /** The line that tells what went wrong. */
  reason: string | null
  /** Time of the last request. */
  milliseconds: number | null
}

/** How a transcript ended: the first thing that went wrong, else the last answer. */
export function outcomeOf(transcript: Transcript): Outcome {
  for (const step of transcript.steps) {
    if ('config' in step && step.config === 'fail')
      return { ok: false, status: null, reason: step.output.at(-1) ?? null, milliseconds: null }
    if ('request' in step && (step.status === 'timeout' || step.status >= 400)) {
      const reason =
        step.log.findLast(line => /Error|AH\d+|denied/.test(line))?.replace(/^\[[\w:]+\] /, '') ?? null
      return { ok: false, status: step.status, reason, milliseconds: step.milliseconds }
    }
  }
  const last = transcript.steps.findLast(step => 'request' in step)
  if (!last || !('request' in last)) return { ok: true, status: null, reason: null, milliseconds: null }
  return { ok: true, status: last.status, reason: null, milliseconds: Math.max(1, last.milliseconds) }
}
