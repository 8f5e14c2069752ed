import type { Rule } from './rules.ts'

/** Rules of the stage `rst`. */
export const rstRules: Readonly<Record<string, Rule>> = {
  'inline-start-without-end': { severity: 'warning', summary: 'Inline markup starts but does not end.' },
  'inline-two-roles': {
    severity: 'warning',
    summary: 'Interpreted text has a role before and a role after it.',
  },
  'inline-role-and-reference': {
    severity: 'warning',
    summary: 'Interpreted text has a role and the underscore of a reference.',
  },
  'role-name-fallback': { severity: 'info', summary: 'A role name is not one of the document’s language.' },
  'unknown-role': { severity: 'error', summary: 'Interpreted text has a role that does not exist.' },
  'opaque-role': { severity: 'info', summary: 'A role is not known; its text is shown as it is.' },
  'role-value': { severity: 'error', summary: 'The text of a role is not what the role takes.' },
  'role-not-implemented': {
    severity: 'error',
    summary: 'docutils reserves the role but does not implement it.',
  },
  'raw-disabled': { severity: 'warning', summary: 'Raw content is switched off.' },
  'raw-without-format': { severity: 'error', summary: 'The raw role is used without a format.' },
}
