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
  'class-without-element': { severity: 'error', summary: 'Nothing follows a class directive.' },
  'indirect-target': { severity: 'error', summary: 'A target refers to a target that it cannot lead to.' },
  'unknown-target': { severity: 'error', summary: 'A reference names a target that does not exist.' },
  'duplicate-reference': {
    severity: 'error',
    summary: 'A reference names a target that exists several times.',
  },
  'anonymous-mismatch': {
    severity: 'error',
    summary: 'The numbers of anonymous references and anonymous targets differ.',
  },
  'too-many-footnote-references': {
    severity: 'error',
    summary: 'There are more automatic footnote references than footnotes.',
  },
  'undefined-substitution': { severity: 'error', summary: 'A substitution is used but not defined.' },
  'circular-substitution': { severity: 'error', summary: 'A substitution is defined by itself.' },
  'substitution-too-long': { severity: 'error', summary: 'A substitution is longer than a line may be.' },
}
