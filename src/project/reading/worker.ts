/** Entry of a reading thread: one shard, driven by messages. See `threads.ts` for the other end. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Model } from '../../align/model.ts'
import { ProjectProblem } from '../problem.ts'
import type { ReadSettings } from './settings.ts'
import { openShard, type ShardFile } from './shard.ts'
import type { Reply, Request } from './threads.ts'

const { settings }: { settings: ReadSettings } = workerData
const shard = openShard(settings)

parentPort?.on('message', async (request: Request) => {
  parentPort?.postMessage(await answer(request))
})

async function answer(request: Request): Promise<Reply> {
  try {
    if (request.ask === 'pair') return { pairs: await shard.pair(request.document satisfies ShardFile) }
    return { reports: shard.check(request.model satisfies Model) }
  } catch (error) {
    if (error instanceof ProjectProblem) return { problem: error.message }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
