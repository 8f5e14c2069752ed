import { newPairMemory } from '../../align/align.ts'
import type { Pair } from '../../align/learn.ts'
import { type Model, priorModel } from '../../align/model.ts'
import { type Finder, finder } from '../../align/word-evidence.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { segmentRst } from '../../segment/rst.ts'
import type { Reading } from '../../segment/stream.ts'
import {
  checkDocument,
  type DocumentUnits,
  type PairedDocument,
  pairReading,
  samplePairs,
  syntaxOf,
} from '../../units/paired-document.ts'
import type { DocumentReport } from '../../units/report.ts'
import { ProjectProblem } from '../problem.ts'
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

/** Reads documents in two steps, since what a project's pairs teach is learned before the first one is checked. */
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
  /** Documents that wait for the model. */
  const waiting = new Map<string, PairedDocument>()
  let model = priorModel
  /** Shared by all documents: what one of them looked up, the next one need not. */
  let look: Finder | null = null
  let composer: Promise<Composer> | null = null
  const { sourceLanguage = 'en', targetLanguage = 'ja' } = settings.read
  const memory = newPairMemory(sourceLanguage, targetLanguage, priorModel)
  const unreadable = new Set<string>()
  /** The modules that read Markdown are a third of all: a project of RST does without them. */
  let markdown: Promise<typeof import('../../segment/markdown.ts')> | null = null
  const read = async ({ file, path, folders }: ReadFile): Promise<PairedDocument> => {
    const found = textOf(file, path)
    const options = { ...settings.read, path, memory, rst: { readFile: fileReader(folders) } }
    let reading: Reading
    if (syntaxOf(options) === 'markdown') {
      markdown ??= import('../../segment/markdown.ts')
      reading = (await markdown).segmentMarkdown(found.text, memory.languages)
    } else reading = segmentRst(found.text, memory.languages, { path, ...options.rst })
    const paired = pairReading(reading, options)
    if (found.problem === null) return paired
    unreadable.add(file)
    return { ...paired, diagnostics: [found.problem] }
  }
  const finish = async (document: ReadFile): Promise<DocumentUnits> => {
    const paired = waiting.get(document.file) ?? (await read(document))
    waiting.delete(document.file)
    look ??= finder({ source: paired.sourceLanguage, target: paired.targetLanguage }, model)
    const options = { ...settings.read, path: document.path, model, memory, look }
    return settle(checkDocument(paired, options), document.leaveOut)
  }
  return {
    async pair(document) {
      const paired = await read(document)
      waiting.set(document.file, paired)
      return samplePairs(paired, memory)
    },
    async use(learned) {
      if (learned !== model) look = null
      model = learned
    },
    async check(document) {
      return (await finish(document)).report
    },
    async compose(document) {
      const checked = await finish(document)
      if (unreadable.delete(document.file)) return { entry: null, report: checked.report }
      composer ??= import('./compose.ts').then(({ openComposer }) => openComposer(settings))
      return (await composer).compose(checked, document)
    },
    async close() {
      waiting.clear()
    },
  }
}

/** The text of a document; one that cannot be read is empty and has a finding, so that it does not keep the others from being read. */
function textOf(file: string, path: string): { text: string; problem: Diagnostic | null } {
  try {
    return { text: readDocumentText(file, path), problem: null }
  } catch (error) {
    if (!(error instanceof ProjectProblem)) throw error
    const start = { line: 1, column: 1, offset: 0 }
    const span = { start, end: start }
    return { text: '', problem: { rule: 'unreadable-document', message: error.message, span } }
  }
}
