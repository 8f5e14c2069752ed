import type { Rule } from './rules.ts'

/** Rules of the stage `markdown`. */
export const markdownRules: Readonly<Record<string, Rule>> = {}
