/** Entry of a reading thread: a reader, driven by messages. `threads.ts` is the other end. */
import module from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { ProjectProblem } from '../problem.ts'
import type { ReaderSettings } from './reader.ts'
import type { Numbered, Reply, Request } from './threads.ts'

// Threads do not take over the cache of compiled modules, and what is imported statically would come before it.
module.enableCompileCache?.()
const { openReader } = await import('./reader.ts')

const settings: ReaderSettings = workerData
const reader = openReader(settings)

parentPort?.on('message', async ({ number, request }: Numbered<{ request: Request }>) => {
  const reply = await answer(request)
  parentPort?.postMessage({ number, reply } satisfies Numbered<{ reply: Reply }>)
})

async function answer(request: Request): Promise<Reply> {
  try {
    switch (request.ask) {
      case 'pair':
        return { answer: await reader.pair(request.document) }
      case 'use':
        return { answer: await reader.use(request.model) }
      case 'check':
        return { answer: await reader.check(request.document) }
      case 'compose':
        return { answer: await reader.compose(request.document) }
    }
  } catch (error) {
    if (error instanceof ProjectProblem) return { problem: error.message }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
