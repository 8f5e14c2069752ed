import type { Rule } from './rules.ts'

/** Rules of the stage `check`. */
export const checkRules: Readonly<Record<string, Rule>> = {}
