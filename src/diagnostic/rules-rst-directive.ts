import type { Rule } from './rules.ts'

/** Rules of the stage `rst` about directives and tables. */
export const rstDirectiveRules: Readonly<Record<string, Rule>> = {
  'unknown-directive': { severity: 'error', summary: 'A directive has a name that does not exist.' },
  'opaque-directive': {
    severity: 'info',
    summary: 'A directive is not known; its content is read as ordinary text.',
  },
  'directive-language': {
    severity: 'info',
    summary: 'A directive name is not one of the document’s language.',
  },
  'directive-syntax': {
    severity: 'error',
    summary: 'Arguments, options or content of a directive are not what it takes.',
  },
  'directive-content': {
    severity: 'error',
    summary: 'The content of a directive is missing or has another shape.',
  },
  'directive-context': { severity: 'error', summary: 'A directive stands where it may not.' },
  'directive-value': {
    severity: 'error',
    summary: 'An argument or option of a directive has no valid value.',
  },
  'directive-disabled': { severity: 'warning', summary: 'A directive is switched off by the settings.' },
  'directive-file': {
    severity: 'error',
    summary: 'A file that a directive names cannot be read or lacks a part.',
  },
  'include-loop': { severity: 'warning', summary: 'A file includes itself.' },
  'test-directive': { severity: 'info', summary: 'The test directive was read.' },
}
