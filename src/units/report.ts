import type { State } from '../check/state.ts'
import type { Severity, Span } from '../diagnostic/diagnostic.ts'
import type { UnitKind } from '../segment/segment.ts'

export type { State }

/** The stable contract of `taiyaku status --format json`. */
export interface Report {
  tool: { name: string; version: string }
  /** Language tags, e.g. `en` and `ja`. */
  source: string
  target: string
  totals: Counts
  documents: DocumentReport[]
}

/** One document. `path` is relative to the working directory, with `/`. */
export interface DocumentReport {
  path: string
  title: string
  counts: Counts
  units: UnitReport[]
  /** Findings that belong to no unit (parse errors, dangling references, …). */
  diagnostics: DiagnosticReport[]
}

/** One translation unit. */
export interface UnitReport {
  /** Short hash of kind and normalized source text (the target's where there is no source) and the number of the occurrence; independent of position, context and translation. */
  id: string
  kind: UnitKind
  state: State
  /** Titles of the enclosing sections, outermost first, in the source language where known. */
  context: string[]
  /** Source words. */
  words: number
  source: Side | null
  target: Side | null
  diagnostics: DiagnosticReport[]
}

/** One side of a unit: its text as written (comment marks and indentation taken off) and its place. */
export interface Side {
  text: string
  span: Span
}

/** One finding as the report gives it. */
export interface DiagnosticReport {
  rule: string
  severity: Severity
  message: string
  span: Span
}

/** Units and source words per state. */
export type Counts = Record<State, { units: number; words: number }>
