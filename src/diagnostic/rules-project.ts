import type { Rule } from './rules.ts'

/** Rules of the stage `project`. */
export const projectRules: Readonly<Record<string, Rule>> = {
  'address-collision': {
    severity: 'error',
    summary:
      'A document has the address of another one, or one that the site needs itself; it is not published.',
  },
  'unreadable-document': {
    severity: 'error',
    summary: 'A document cannot be read, or is not UTF-8; nothing in it is counted.',
  },
}
