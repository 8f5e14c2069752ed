import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { learn, type Pair } from '../../align/learn.ts'
import type { Model } from '../../align/model.ts'
import { openReader, type Reader, type ReaderSettings, type ReadFile } from './reader.ts'
import { startThread } from './threads.ts'

/** Bytes from which threads pay for their start. */
const manyBytes = 400_000

/** Threads at most; more only make more copies of the model. */
const mostThreads = 8

/** Documents that another thread is handed at once: it need not wait while this one, which hands them out, reads its own. */
const handedOut = 8

/** Readers that share the work on a project's documents. The results do not depend on how many they are. */
export interface Crew {
  /** Pairs all documents and gives what their pairs teach. */
  learn(documents: readonly ReadFile[], onDocument: () => void): Promise<Model>
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
  // This thread reads, too: it is there, and what it reads need not be sent.
  const own = openReader(settings)
  const others = Array.from({ length: threads - 1 }, () => startThread(settings))
  const readers = [own, ...others]
  /** Each reader takes the next item when it is done with one. */
  const share = async (
    items: readonly number[],
    work: (reader: Reader, item: number) => Promise<void>,
    by: readonly Reader[] = readers,
  ): Promise<void> => {
    let next = 0
    await Promise.all(
      by
        .flatMap(reader => (reader === own ? [reader] : new Array<Reader>(handedOut).fill(reader)))
        .map(async reader => {
          for (let at = next++; at < items.length; at = next++) {
            await work(reader, items[at]!)
            // Between two documents of its own this thread takes in what the others have done.
            if (reader === own && others.length > 0) await nextTurn()
          }
        }),
    )
  }
  const pairedBy = new Map<string, Reader>()
  return {
    async learn(all, onDocument) {
      const pairs: (readonly Pair[])[] = all.map(() => [])
      await share(bySize(all), async (reader, index) => {
        const document = all[index]!
        pairs[index] = await reader.pair(document)
        pairedBy.set(document.file, reader)
        onDocument()
      })
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
      const free = [...all.keys()].filter(index => !pairedBy.has(all[index]!.file))
      const perform = async (reader: Reader, index: number) => {
        results[index] = await work(reader, all[index]!)
      }
      await Promise.all(
        readers.map(reader => {
          const paired = [...all.keys()].filter(index => pairedBy.get(all[index]!.file) === reader)
          return share(paired, perform, [reader])
        }),
      )
      await share(free, perform)
      return results
    },
    close: async () => void (await Promise.all(readers.map(reader => reader.close()))),
  }
}

/** Indexes of documents, the largest first: none of them is left for the end, when all other readers are done. */
function bySize(documents: readonly ReadFile[]): number[] {
  const sizes = documents.map(sizeOf)
  return [...sizes.keys()].sort((one, other) => sizes[other]! - sizes[one]!)
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
