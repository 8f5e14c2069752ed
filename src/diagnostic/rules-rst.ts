import type { Rule } from './rules.ts'
import { rstDirectiveRules } from './rules-rst-directive.ts'

/** Rules of the stage `rst`. */
export const rstRules: Readonly<Record<string, Rule>> = {
  ...rstDirectiveRules,
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
  'unknown-cross-reference': {
    severity: 'warning',
    summary: 'A role refers to a label, term or option that does not exist.',
  },
  'unknown-document': {
    severity: 'warning',
    summary: 'A toctree or a `:doc:` role names a document that does not exist.',
  },
  'undefined-substitution': { severity: 'error', summary: 'A substitution is used but not defined.' },
  'circular-substitution': { severity: 'error', summary: 'A substitution is defined by itself.' },
  'substitution-too-long': { severity: 'error', summary: 'A substitution is longer than a line may be.' },
  'content-expected': { severity: 'warning', summary: 'A footnote or citation has no content.' },
  'duplicate-external-target': {
    severity: 'info',
    summary: 'A target with the same name and address stands elsewhere.',
  },
  'duplicate-id': { severity: 'error', summary: 'Two elements have the same id.' },
  'duplicate-implicit-target': {
    severity: 'info',
    summary: 'Several titles have the same text, so that none can be referred to by it.',
  },
  'duplicate-substitution': { severity: 'error', summary: 'A substitution is defined twice.' },
  'duplicate-target': {
    severity: 'warning',
    summary: 'A target name is given twice, so that it cannot be referred to.',
  },
  'incomplete-title': { severity: 'error', summary: 'The document ends within a title with an overline.' },
  'inconsistent-quoting': {
    severity: 'error',
    summary: 'A quoted literal block is followed by another text without a blank line.',
  },
  'invalid-title-line': { severity: 'error', summary: 'Two lines of punctuation follow each other.' },
  'line-too-long': {
    severity: 'error',
    summary: 'A line is longer than the limit; the document is not read.',
  },
  'list-start-value': { severity: 'info', summary: 'An enumerated list does not start with 1.' },
  'literal-block-lacks-blank-line': {
    severity: 'info',
    summary: 'Indented text follows `::` without a blank line and is read as a definition.',
  },
  'literal-block-missing': { severity: 'warning', summary: 'No literal block follows `::`.' },
  'malformed-explicit-markup': {
    severity: 'warning',
    summary: 'A target or substitution definition is not complete; it is read as a comment.',
  },
  'malformed-table': { severity: 'error', summary: 'The borders of a table do not fit together.' },
  'missing-blank-line': {
    severity: 'warning',
    summary: 'A construct is followed by text without a blank line.',
  },
  'nesting-too-deep': { severity: 'error', summary: 'Blocks are nested deeper than the parser goes.' },
  'short-title-line': {
    severity: 'info',
    summary: 'A line of punctuation is too short for a title and is read as text.',
  },
  'substitution-content': {
    severity: 'error',
    summary: 'A substitution definition holds what it cannot hold.',
  },
  'substitution-empty': {
    severity: 'warning',
    summary: 'A substitution definition is empty or gives nothing that fits into a line.',
  },
  'target-overrides-implicit': {
    severity: 'info',
    summary: 'A target has the name of a title and takes its place.',
  },
  'title-level': { severity: 'error', summary: 'A title skips a level or cannot stand where it is.' },
  'title-lines-differ': { severity: 'error', summary: 'The overline and the underline of a title differ.' },
  'title-overline-too-short': {
    severity: 'warning',
    summary: 'The overline of a title is shorter than the title.',
  },
  'title-underline-missing': { severity: 'error', summary: 'A title has an overline but no underline.' },
  'title-underline-too-short': {
    severity: 'warning',
    summary: 'The underline of a title is shorter than the title.',
  },
  'unexpected-indentation': {
    severity: 'error',
    summary: 'A line is indented more than the text before it.',
  },
  'unexpected-title': { severity: 'error', summary: 'A title stands where there can be none.' },
}
