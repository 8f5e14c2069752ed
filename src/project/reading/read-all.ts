import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { learn, type Pair } from '../../align/learn.ts'
import type { Model } from '../../align/model.ts'
import type { DocumentReport } from '../../units/report.ts'
import type { ReadSettings } from './settings.ts'
import { openShard, type ShardFile } from './shard.ts'
import { startThread, type ThreadShard } from './threads.ts'

/** Bytes from which threads pay for their start. */
const manyBytes = 400_000

/** Threads at most; more only make more copies of the model. */
const mostThreads = 8

/** Reports of all documents, in their order, and the model that was learned from them. */
export interface AllRead {
  reports: DocumentReport[]
  model: Model
}

/** Reads documents: pairs all, learns from all pairs, checks all. Many are spread over threads; the result is the same. */
export async function readAll(
  documents: readonly ShardFile[],
  settings: ReadSettings,
  onDocument: () => void,
): Promise<AllRead> {
  const threads =
    availableParallelism() > 1 && isMuch(documents) ? Math.min(mostThreads, availableParallelism()) : 1
  if (threads === 1) return readHere(documents, settings, onDocument)
  const started = Array.from({ length: threads }, () => startThread(settings))
  try {
    return await readInThreads(documents, settings, started, onDocument)
  } finally {
    await Promise.all(started.map(thread => thread.close()))
  }
}

/** The model of a project that pairs teach; `pairs` in the order of the documents. */
function learned(pairs: readonly Pair[], settings: ReadSettings): Model {
  return learn(pairs, { source: settings.sourceLanguage ?? 'en', target: settings.targetLanguage ?? 'ja' })
}

async function readHere(
  documents: readonly ShardFile[],
  settings: ReadSettings,
  onDocument: () => void,
): Promise<AllRead> {
  const shard = openShard(settings)
  const pairs: Pair[] = []
  for (const document of documents) {
    for (const pair of await shard.pair(document)) pairs.push(pair)
    onDocument()
  }
  const model = learned(pairs, settings)
  return { reports: shard.check(model), model }
}

async function readInThreads(
  documents: readonly ShardFile[],
  settings: ReadSettings,
  threads: readonly ThreadShard[],
  onDocument: () => void,
): Promise<AllRead> {
  const pairs: (readonly Pair[])[] = documents.map(() => [])
  let next = 0
  // Each thread takes the next document when it is done with one; which has which is remembered by number.
  const taken = await Promise.all(
    threads.map(async thread => {
      const numbers: number[] = []
      for (let number = next++; number < documents.length; number = next++) {
        numbers.push(number)
        pairs[number] = await thread.pair(documents[number]!)
        onDocument()
      }
      return { thread, numbers }
    }),
  )
  const model = learned(pairs.flat(), settings)
  const reports: DocumentReport[] = []
  await Promise.all(
    taken.map(async ({ thread, numbers }) => {
      const checked = await thread.check(model)
      for (const [index, number] of numbers.entries()) reports[number] = checked[index]!
    }),
  )
  return { reports, model }
}

function isMuch(documents: readonly ShardFile[]): boolean {
  let bytes = 0
  for (const { file } of documents) {
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (bytes > manyBytes) return true
  }
  return false
}
