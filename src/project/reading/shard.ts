import type { Pair } from '../../align/learn.ts'
import type { Model } from '../../align/model.ts'
import { checkDocument, type PairedDocument, pairDocument, samplePairs } from '../../units/read-units.ts'
import type { DocumentReport } from '../../units/report.ts'
import { readDocumentText } from '../text-file.ts'
import type { ReadSettings } from './settings.ts'

/** A document to read: where it is and what reports call it. */
export interface ShardFile {
  file: string
  path: string
}

/** Reads some of a project's documents, in two steps, since the model is learned from the pairs of all of them. */
export interface Shard {
  /** Parses and pairs one more document; gives its pairs to learn from. */
  pair(document: ShardFile): Promise<Pair[]>
  /** Checks all documents that were paired, in that order, with what was learned. */
  check(model: Model): DocumentReport[]
}

/** Opens a shard without documents. */
export function openShard(settings: ReadSettings): Shard {
  let paired: PairedDocument[] = []
  return {
    async pair({ file, path }) {
      const document = pairDocument(await readDocumentText(file, path), { ...settings, path })
      paired.push(document)
      return samplePairs(document)
    },
    check(model) {
      const reports = paired.map(
        document => checkDocument(document, { ...settings, path: document.path, model }).report,
      )
      paired = []
      return reports
    },
  }
}
