import type { Rule } from './rules.ts'

/** Rules of the stage `project`. */
export const projectRules: Readonly<Record<string, Rule>> = {}
