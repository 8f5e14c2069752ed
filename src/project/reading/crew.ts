import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { enoughPairs, learn, type Pair } from '../../align/learn.ts'
import type { Model } from '../../align/model.ts'
import type { Reader, ReaderSettings, ReadFile } from './reader.ts'
import { startHere, startThread } from './threads.ts'

/** Bytes from which threads pay for their start. */
const manyBytes = 400_000

/** Threads at most; more only make more copies of the model. */
const mostThreads = 8

/** Documents that another thread is handed at once: it need not wait while this one, which hands them out, reads its own. */
const handedOut = 8

/** Bytes of documents that are paired before it is looked whether they have given pairs enough to learn from. */
const roundBytes = 1_500_000

/** Bytes that another thread pairs while this one learns. */
const meanwhileBytes = 450_000

/** Readers that share the work on a project's documents. The results do not depend on how many they are. */
export interface Crew {
  /** Pairs documents from everywhere in the list, all of them where they are few, and gives what their pairs teach. */
  learn(documents: readonly ReadFile[]): Promise<Model>
  /** Does something with every document, each by the reader that paired it, if one did; the results are in the order of the documents. */
  each<D extends ReadFile, R>(
    documents: readonly D[],
    model: Model,
    work: (reader: Reader, document: D) => Promise<R>,
  ): Promise<R[]>
  close(): Promise<void>
}

/** Opens a crew of so many threads that fit the work; one means this thread. */
export function openCrew(
  documents: readonly ReadFile[],
  settings: ReaderSettings,
  threads: number = fittingThreads(documents),
): Crew {
  const others = Array.from({ length: threads - 1 }, () => startThread(settings))
  // This thread reads, too: it is there, and what it reads need not be sent.
  const own = startHere(settings)
  const readers = [own, ...others]
  const pairedBy = new Map<string, Reader>()
  /** Does something with documents, the largest first: none of them is left for the end, when all other readers are done. Each reader takes the next one when it is done with one, those that it has paired before all others. */
  const share = async <D extends ReadFile>(
    all: readonly D[],
    work: (reader: Reader, document: D, index: number) => Promise<void>,
  ): Promise<void> => {
    const sizes = all.map(sizeOf)
    const order = [...all.keys()].sort((one, other) => sizes[other]! - sizes[one]!)
    const queues = Map.groupBy(order, index => pairedBy.get(all[index]!.file))
    const take = (reader: Reader): number | undefined =>
      queues.get(reader)?.shift() ?? queues.get(undefined)?.shift()
    await Promise.all(
      [own, ...others.flatMap(other => new Array<Reader>(handedOut).fill(other))].map(async reader => {
        for (let index = take(reader); index !== undefined; index = take(reader)) {
          await work(reader, all[index]!, index)
          // Between two documents of its own this thread takes in what the others have done.
          if (reader === own && others.length > 0) await nextTurn()
        }
      }),
    )
  }
  return {
    async learn(all) {
      const order = spread(all.length)
      const pairs: (readonly Pair[])[] = all.map(() => [])
      const take = (most: number): number[] => {
        const taken: number[] = []
        for (let bytes = 0; bytes < most && order.length > 0; bytes += sizeOf(all[taken.at(-1)!]!))
          taken.push(order.shift()!)
        return taken
      }
      let count = 0
      while (order.length > 0 && count < enoughPairs) {
        const round = take(roundBytes)
        await share(
          round.map(index => all[index]!),
          async (reader, document, at) => {
            const found = await reader.pair(document)
            pairs[round[at]!] = found
            count += found.length
            pairedBy.set(document.file, reader)
          },
        )
      }
      for (const other of others) {
        for (const index of take(meanwhileBytes)) {
          pairedBy.set(all[index]!.file, other)
          // A document that cannot be paired is read, and told of, once more when it is its turn.
          other.pair(all[index]!).catch(() => undefined)
        }
      }
      const { sourceLanguage: source = 'en', targetLanguage: target = 'ja' } = settings.read
      return learn(pairs.flat(), { source, target })
    },
    async each<D extends ReadFile, R>(
      all: readonly D[],
      model: Model,
      work: (reader: Reader, document: D) => Promise<R>,
    ): Promise<R[]> {
      await Promise.all(readers.map(reader => reader.use(model)))
      const results: R[] = []
      await share(all, async (reader, document, index) => {
        results[index] = await work(reader, document)
      })
      return results
    },
    close: async () => void (await Promise.all(readers.map(reader => reader.close()))),
  }
}

/** Numbers from 0 in an order whose beginnings, of any length, lie evenly among all of them (Fibonacci hashing). */
function spread(count: number): number[] {
  const place = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0
  return Array.from({ length: count }, (_, number) => number).sort((one, other) => place(one) - place(other))
}

function sizeOf({ file }: ReadFile): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** One a core for much, one for little. */
function fittingThreads(documents: readonly ReadFile[]): number {
  return isMuch(documents) ? Math.min(mostThreads, availableParallelism()) : 1
}

function isMuch(documents: readonly ReadFile[]): boolean {
  let bytes = 0
  for (const document of documents) {
    bytes += sizeOf(document)
    if (bytes > manyBytes) return true
  }
  return false
}
