import type { Rule } from './rules.ts'

/** Rules of the stage `rst`. */
export const rstRules: Readonly<Record<string, Rule>> = {}
