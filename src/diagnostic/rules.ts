import type { Severity } from './diagnostic.ts'
import { checkRules } from './rules-check.ts'
import { exampleRules } from './rules-example.ts'
import { markdownRules } from './rules-markdown.ts'
import { projectRules } from './rules-project.ts'
import { rstRules } from './rules-rst.ts'
import { segmentRules } from './rules-segment.ts'

/** A row of the rule table. */
export interface Rule {
  /** Severity where the project's config says nothing else. */
  severity: Severity
  /** One sentence: what the rule finds. */
  summary: string
}

/** Every rule by its permanent id. */
export const rules: Readonly<Record<string, Rule>> = {
  ...rstRules,
  ...markdownRules,
  ...segmentRules,
  ...checkRules,
  ...projectRules,
  ...exampleRules,
}
