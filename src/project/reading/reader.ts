import { deserialize, serialize } from 'node:v8'
import { newPairMemory } from '../../align/align.ts'
import type { Pair } from '../../align/learn.ts'
import { type Model, priorModel } from '../../align/model.ts'
import type { Unit } from '../../align/unit.ts'
import { type Finder, finder } from '../../align/word-evidence.ts'
import {
  checkDocument,
  type DocumentUnits,
  type PairedDocument,
  pairDocument,
  samplePairs,
} from '../../units/read-units.ts'
import type { DocumentReport } from '../../units/report.ts'
import { readDocumentText } from '../text-file.ts'
import type { Composed, Composer, PageFile } from './compose.ts'
import { type LeaveOut, settle } from './leave-out.ts'
import { type Folders, fileReader } from './named-files.ts'
import type { ReadSettings } from './settings.ts'

/** A document to read. */
export interface ReadFile {
  /** Absolute path. */
  file: string
  /** What reports call it. */
  path: string
  folders: Folders
  leaveOut: LeaveOut
}

/** What a reader needs to know, as plain data. */
export interface ReaderSettings {
  read: ReadSettings
  /** Where pages are kept, and whether raw HTML may stand in them; null when no pages are made. */
  pages: { folder: string; rawHtml: boolean } | null
}

/** Reads documents in two steps, since what a project's pairs teach is learned from the pairs of all of them. */
export interface Reader {
  /** Parses and pairs a document, and keeps it until it is checked; gives its pairs to learn from. */
  pair(document: ReadFile): Promise<Pair[]>
  /** Sets what was learned. Before that, only what is known of the languages counts. */
  use(model: Model): Promise<void>
  /** Checks a document; pairs it first when that was not done. */
  check(document: ReadFile): Promise<DocumentReport>
  /** Checks a document and makes its page. */
  compose(document: PageFile): Promise<Composed>
  close(): Promise<void>
}

/** A reader in this thread. */
export function openReader(settings: ReaderSettings): Reader {
  /** Documents that wait for the model, packed: thousands of small objects take more room and are looked through at every garbage collection. */
  const waiting = new Map<string, Buffer>()
  let model = priorModel
  /** Shared by all documents: what one of them looked up, the next one need not. */
  let look: Finder | null = null
  let composer: Promise<Composer> | null = null
  const { sourceLanguage = 'en', targetLanguage = 'ja' } = settings.read
  const memory = newPairMemory(sourceLanguage, targetLanguage, priorModel)
  const read = ({ file, path, folders }: ReadFile) =>
    pairDocument(readDocumentText(file, path), {
      ...settings.read,
      path,
      memory,
      rst: { readFile: fileReader(folders) },
    })
  const finish = (document: ReadFile): DocumentUnits => {
    const packed = waiting.get(document.file)
    waiting.delete(document.file)
    const paired: PairedDocument = packed === undefined ? read(document) : deserialize(packed)
    look ??= finder({ source: paired.sourceLanguage, target: paired.targetLanguage }, model)
    const options = { ...settings.read, path: document.path, model, memory, look }
    return settle(checkDocument(paired, options), document.leaveOut)
  }
  return {
    async pair(document) {
      const paired = read(document)
      waiting.set(document.file, serialize(settings.pages === null ? lean(paired) : paired))
      return samplePairs(paired, memory)
    },
    async use(learned) {
      model = learned
      look = null
    },
    async check(document) {
      return finish(document).report
    },
    async compose(document) {
      composer ??= import('./compose.ts').then(({ openComposer }) => openComposer(settings))
      return (await composer).compose(finish(document), document)
    },
    async close() {
      waiting.clear()
    },
  }
}

/** A paired document without its tree and the places of its lines, which only pages need: what waits for the model holds as little memory as it can. */
function lean(document: PairedDocument): PairedDocument {
  const side = (of: Unit['source']) =>
    of === null
      ? null
      : { ...of, segments: of.segments.map(segment => ({ ...segment, nodes: [], lines: [] })) }
  const units = document.units.map(unit => ({
    ...unit,
    source: side(unit.source),
    target: side(unit.target),
  }))
  return { ...document, tree: { type: document.tree.type }, comments: [], items: [], units }
}
