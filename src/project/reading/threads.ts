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

/** Questions and answers carry a number, so that a thread finds its next question when it is done with one. */
export type Numbered<T> = T & { number: number }

/** What it answers: what the method gives, or why it could not (`problem` is for people, `fault` one of ours). */
export type Reply = { answer: unknown } | { problem: string } | { fault: string }

/** Room for short-lived objects: more is hardly faster, and each thread takes several times as much memory. */
const youngMegabytes = 24

/** A reader in a thread of its own. The caller closes it. */
export function startThread(settings: ReaderSettings): Reader {
  // Sources are TypeScript in a checkout and JavaScript when installed.
  const entry = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(entry, {
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  const waiting = new Map<number, { done: (answer: unknown) => void; fail: (error: unknown) => void }>()
  worker.on('message', ({ number, reply }: Numbered<{ reply: Reply }>) => {
    const { done, fail } = waiting.get(number) ?? {}
    waiting.delete(number)
    if ('problem' in reply) fail?.(new ProjectProblem(reply.problem))
    else if ('fault' in reply) fail?.(new Error(reply.fault))
    else done?.(reply.answer)
  })
  worker.on('error', error => {
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  })
  let asked = 0
  // The answer has the type that the method of the same name gives: see `worker.ts`.
  const ask = <T>(request: Request) =>
    new Promise<T>((done, fail) => {
      const number = asked++
      waiting.set(number, { done: answer => done(answer as T), fail })
      worker.postMessage({ number, request } satisfies Numbered<{ request: Request }>)
    })
  return {
    pair: document => ask({ ask: 'pair', document }),
    use: model => ask({ ask: 'use', model }),
    check: document => ask({ ask: 'check', document }),
    compose: document => ask({ ask: 'compose', document }),
    close: async () => void (await worker.terminate()),
  }
}

/** A reader in this thread. Its modules are loaded from now on, while other threads load theirs. */
export function startHere(settings: ReaderSettings): Reader {
  const reader = import('./reader.ts').then(({ openReader }) => openReader(settings))
  return {
    pair: async document => (await reader).pair(document),
    use: async model => (await reader).use(model),
    check: async document => (await reader).check(document),
    compose: async document => (await reader).compose(document),
    close: async () => (await reader).close(),
  }
}
