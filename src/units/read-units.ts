import { segmentMarkdown } from '../segment/markdown.ts'
import { segmentRst } from '../segment/rst.ts'
import {
  checkDocument,
  type DocumentUnits,
  memoryOf,
  type PairedDocument,
  pairReading,
  type ReadOptions,
  syntaxOf,
} from './paired-document.ts'

/** Reads a document: parses it, takes it apart, pairs both sides, says how complete each unit is. */
export function readUnits(text: string, options: ReadOptions): DocumentUnits {
  return checkDocument(pairDocument(text, options), options)
}

/** Parses a document, takes it apart and pairs both sides. */
export function pairDocument(text: string, options: ReadOptions): PairedDocument {
  const memory = memoryOf(options)
  const { path } = options
  const reading =
    syntaxOf(options) === 'markdown'
      ? segmentMarkdown(text, memory.languages)
      : segmentRst(text, memory.languages, { path, ...options.rst })
  return pairReading(reading, { ...options, memory })
}
