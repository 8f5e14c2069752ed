import type { Rule } from './rules.ts'

/** Rules of the stage `segment`. */
export const segmentRules: Readonly<Record<string, Rule>> = {
  'directive-single-colon': {
    severity: 'warning',
    summary:
      'A directive is written with one colon, so that it and all of its body are a comment that nobody sees.',
  },
  'translation-in-comment': {
    severity: 'warning',
    summary:
      'A translation stands inside the comment with its source, because of its indentation, so that nobody sees it.',
  },
  'label-without-underscore': {
    severity: 'warning',
    summary:
      'A label is written without the underscore before its name, so that it is a comment and nothing can refer to it.',
  },
  'unclosed-comment': {
    severity: 'error',
    summary: 'A comment of Markdown is not closed, so that nobody sees what follows it.',
  },
  'unknown-mark': {
    severity: 'warning',
    summary: 'A mark of taiyaku names no rule that it could ignore, or is none.',
  },
}
