import type { Rule } from './rules.ts'

/** Rules of the stage `example`. */
export const exampleRules: Readonly<Record<string, Rule>> = {}
