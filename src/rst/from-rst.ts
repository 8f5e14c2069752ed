import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document } from '../doctree/nodes.ts'
import type { RstOptions } from './options.ts'
import { completeOptions, parseLines, sourceLines } from './parse.ts'
import { createSource, type Source } from './source.ts'

/** A document with what the parse found. */
export interface RstResult {
  readonly document: Document
  /** Findings in the order in which the parser met them; those of every level, whatever `reportLevel` says. */
  readonly diagnostics: Diagnostic[]
  readonly source: Source
  readonly options: RstOptions
}

/**
 * Parses reStructuredText as docutils' parser does (no transforms: references are not resolved, a lone title stays a section).
 * Never throws on what the text says; problems are `system_message` elements in the tree.
 */
export function fromRst(text: string, options?: RstOptions): Document {
  return readRst(text, options).document
}

/** Parses as `fromRst` does, and gives the diagnostics as well. */
export function readRst(text: string, options: RstOptions = {}): RstResult {
  const complete = completeOptions(options)
  const source = createSource(complete.path, text, complete.tabWidth)
  const diagnostics: Diagnostic[] = []
  const document = parseLines(source, sourceLines(source), complete, diagnostics)
  return { document, diagnostics, source, options }
}
