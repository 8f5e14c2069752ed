import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Model } from '../../align/model.ts'
import { ProjectProblem } from '../problem.ts'
import type { PageFile } from './compose.ts'
import type { Reader, ReaderSettings, ReadFile } from './reader.ts'

/** What a thread is asked: a method of `Reader` and its argument. */
export type Request =
  | { ask: 'pair' | 'check'; document: ReadFile }
  | { ask: 'compose'; document: PageFile }
  | { ask: 'use'; model: Model }

/** What it answers: what the method gives, or why it could not (`problem` is for people, `fault` one of ours). */
export type Reply = { answer: unknown } | { problem: string } | { fault: string }

/** Room for short-lived objects: more is hardly faster, and each thread takes several times as much memory. */
const youngMegabytes = 24

/** A reader in a thread of its own, for one question at a time. The caller closes it. */
export function startThread(settings: ReaderSettings): Reader {
  // Sources are TypeScript in a checkout and JavaScript when installed.
  const entry = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(entry, {
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  // The answer has the type that the method of the same name gives: see `worker.ts`.
  const ask = <T>(request: Request) =>
    new Promise<T>((done, fail) => {
      worker.once('error', fail)
      worker.once('message', (reply: Reply) => {
        worker.off('error', fail)
        if ('problem' in reply) fail(new ProjectProblem(reply.problem))
        else if ('fault' in reply) fail(new Error(reply.fault))
        else done(reply.answer as T)
      })
      worker.postMessage(request)
    })
  return {
    pair: document => ask({ ask: 'pair', document }),
    use: model => ask({ ask: 'use', model }),
    check: document => ask({ ask: 'check', document }),
    compose: document => ask({ ask: 'compose', document }),
    close: async () => void (await worker.terminate()),
  }
}
