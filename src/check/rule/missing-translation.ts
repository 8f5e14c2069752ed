import { sentences } from '../../align/sentence.ts'
import { unmarked } from '../../align/text.ts'
import { missingSentences } from '../missing.ts'
import { excerpt, type UnitRule } from '../rule.ts'

/** A commented source that no visible text stands for. */
export const missingTranslation: UnitRule = ({ unit, source, setting }) => {
  if (unit.source === null || unit.target !== null) return []
  const list = sentences(source, setting.languages.source)
  return [
    {
      rule: 'missing-translation',
      message: `No translation stands for “${excerpt(unmarked(source))}”. Write it after the comment.`,
      span: unit.source.span,
      missing: missingSentences(
        source,
        list,
        list.map((_, i) => i),
      ),
      implies: 'untranslated',
    },
  ]
}
