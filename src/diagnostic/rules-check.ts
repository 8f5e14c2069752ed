import type { Rule } from './rules.ts'

/** Rules of the stage `check`. */
export const checkRules: Readonly<Record<string, Rule>> = {
  'missing-translation': { severity: 'warning', summary: 'A commented source text has no translation.' },
  'untranslated-text': { severity: 'warning', summary: 'A visible block is still in the source language.' },
  'untranslated-sentence': {
    severity: 'warning',
    summary: 'A sentence or table cell of a translated block is still in the source language.',
  },
  'omitted-sentence': {
    severity: 'warning',
    summary: 'A sentence of the source has no counterpart in the translation.',
  },
  'broken-off': { severity: 'warning', summary: 'The translation ends in the middle of a sentence.' },
  'fewer-cells': { severity: 'warning', summary: 'A table row has fewer filled cells than its source.' },
  placeholder: {
    severity: 'warning',
    summary: 'A mark such as TODO stands for a translation that is still to be written.',
  },
  stale: {
    severity: 'warning',
    summary: 'The translation is marked as made from an older text of the source.',
  },
  'lost-literal': { severity: 'info', summary: 'Code or a figure of the source is not in the translation.' },
  'stuck-markup': {
    severity: 'warning',
    summary: 'Inline markup is shown as characters because letters stand against it.',
  },
  'do-not-translate': {
    severity: 'warning',
    summary: 'A word that is to stay as it is was translated or left out.',
  },
  'glossary-term': {
    severity: 'warning',
    summary: 'A term of the glossary is not translated as the glossary has it.',
  },
  'glossary-forbidden': {
    severity: 'warning',
    summary: 'A translation that the glossary forbids is used for one of its terms.',
  },
}
