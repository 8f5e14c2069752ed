import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Pair } from '../../align/learn.ts'
import type { Model } from '../../align/model.ts'
import type { DocumentReport } from '../../units/report.ts'
import { ProjectProblem } from '../problem.ts'
import type { ReadSettings } from './settings.ts'
import type { ShardFile } from './shard.ts'

/** What a thread is asked. */
export type Request = { ask: 'pair'; document: ShardFile } | { ask: 'check'; model: Model }

/** What it answers: as asked, or why it could not (`problem` is for people, `fault` one of ours). */
export type Reply =
  | { pairs: Pair[] }
  | { reports: DocumentReport[] }
  | { problem: string }
  | { fault: string }

/** A shard in a thread of its own. */
export interface ThreadShard {
  pair(document: ShardFile): Promise<Pair[]>
  check(model: Model): Promise<DocumentReport[]>
  close(): Promise<void>
}

/** Starts a thread with an empty shard. The caller closes it. */
export function startThread(settings: ReadSettings): ThreadShard {
  // Sources are TypeScript here and JavaScript when installed.
  const entry = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(entry, { workerData: { settings } })
  const ask = (request: Request) =>
    new Promise<Reply>((done, fail) => {
      const onError = (error: unknown) => fail(error)
      worker.once('error', onError)
      worker.once('message', (reply: Reply) => {
        worker.off('error', onError)
        if ('problem' in reply) fail(new ProjectProblem(reply.problem))
        else if ('fault' in reply) fail(new Error(reply.fault))
        else done(reply)
      })
      worker.postMessage(request)
    })
  return {
    async pair(document) {
      const reply = await ask({ ask: 'pair', document })
      return 'pairs' in reply ? reply.pairs : []
    },
    async check(model) {
      const reply = await ask({ ask: 'check', model })
      return 'reports' in reply ? reply.reports : []
    },
    async close() {
      await worker.terminate()
    },
  }
}
