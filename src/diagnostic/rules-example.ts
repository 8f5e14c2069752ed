import type { Rule } from './rules.ts'

/** Rules of the stage `example`. */
export const exampleRules: Readonly<Record<string, Rule>> = {
  'example-not-listed': {
    severity: 'info',
    summary: 'A code block has no entry in the manifest of its document, so it is shown but not run.',
  },
  'example-unknown-block': {
    severity: 'error',
    summary:
      'The manifest names a code block that its document does not have, or no longer has in this form.',
  },
}
