import { unmarked } from '../../align/text.ts'
import { isTranslatable } from '../prose.ts'
import { excerpt, type UnitRule } from '../rule.ts'

/** A visible block that is still in the source language. */
export const untranslatedText: UnitRule = ({ unit, target, written, setting }) => {
  if (unit.target === null || written) return []
  if (!isTranslatable(target, setting.names(), setting.english)) return []
  return [
    {
      rule: 'untranslated-text',
      message: `“${excerpt(unmarked(target))}” is still in the source language. Put it in a comment and write the translation after it.`,
      span: unit.target.span,
      implies: 'untranslated',
    },
  ]
}
