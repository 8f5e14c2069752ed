import { weight } from '../../align/script.ts'
import { type Sentence, sentences } from '../../align/sentence.ts'
import { unmarked } from '../../align/text.ts'
import { leaves } from '../../segment/inline.ts'
import type { Facts } from '../facts.ts'
import { missingSentences } from '../missing.ts'
import { isTranslatable, proseWords } from '../prose.ts'
import { excerpt, type UnitRule } from '../rule.ts'

/** A commented source that no visible text stands for, or only code does. */
export const missingTranslation: UnitRule = facts => {
  const { unit, source, setting } = facts
  if (unit.source === null || (unit.target !== null && !onlyCode(facts))) return []
  if (!isTranslatable(source, setting.names(), setting.english)) return []
  const list: Sentence[] = sentences(source, setting.languages.source)
  return [
    {
      rule: 'missing-translation',
      message: `No translation stands for “${excerpt(unmarked(source))}”. Write it after the comment.`,
      span: unit.target?.span ?? unit.source.span,
      missing: missingSentences(source, list, [...list.keys()]),
      implies: 'untranslated',
    },
  ]
}

/** Whether the target is just code or a name that says nothing of the source's prose. A role that shows another text's title says enough. */
function onlyCode({ unit, source, target, written }: Facts): boolean {
  if (unit.target === null || written || proseWords(source).words < 4) return false
  // An admonition whose title the directive's name gives, but whose text is missing.
  if (/^\.\.\s+[\w-]+::\s*$/.test(unit.target.text)) return proseWords(source).words >= 6
  const shown = leaves(unit.target.pieces).filter(({ value }) => value.trim() !== '')
  if (
    shown.length === 0 ||
    !shown.every(({ type, name }) => (type === 'code' || type === 'text') && name === undefined)
  )
    return false
  return weight(target) < 0.5 * weight(source)
}
