/** How much a finding weighs; fixed in the rule table, adjustable by a project's config. */
export type Severity = 'error' | 'warning' | 'info'

/** A range in the file on disk, structurally the same as doctree's `Position`. */
export interface Span {
  start: { line: number; column: number; offset: number }
  end: { line: number; column: number; offset: number }
}

/** One finding: the rule it comes from, what is wrong and what to do, and where. */
export interface Diagnostic {
  /** A permanent kebab-case id from the rule table. */
  rule: string
  message: string
  span: Span
}
