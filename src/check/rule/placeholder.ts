import { unmarked, withoutCode } from '../../align/text.ts'
import { countScripts } from '../../segment/script.ts'
import type { Facts } from '../facts.ts'
import type { UnitRule } from '../rule.ts'

const capital = /(?<![\w-])(?:TODO|TBD|FIXME|XXX)(?![\w-])/
const words =
  '未訳|未翻訳|翻訳中|訳出中|作業中|翻訳予定|要翻訳|未翻译|待翻译|翻译中|尚未翻译|未翻譯|待翻譯|翻譯中|미번역|번역 ?중|번역 ?필요|번역 ?예정'
/** A word that says “not yet” counts where it stands alone on a line or in brackets, for it is also used in sentences. */
const alone = new RegExp(
  `^[\\s（(【\\[＜<*]*(?:${words})(?:です|。|：|:|[.…]|[）)】\\]＞>*]|\\s)*$|[（(【\\[＜<](?:${words})[^）)】\\]＞>]{0,6}[）)】\\]＞>]`,
  'm',
)

/** Whether looking closer is worth the time. */
const hint = new RegExp(`TODO|TBD|FIXME|XXX|${words}`)

/** The mark in a target that says that it is still to be written, if there is one. */
function markIn({ target, source }: Facts): string | null {
  if (!hint.test(target)) return null
  const text = withoutCode(target)
  return (alone.exec(text) ?? (capital.test(source) ? null : capital.exec(text)))?.[0] ?? null
}

/** Whether a target is nothing but a mark that says that it is still to be written. */
export function isPlaceholder(facts: Facts): boolean {
  if (markIn(facts) === null) return false
  const rest = facts.target.replace(new RegExp(`${words}|${capital.source}`, 'g'), '')
  return countScripts(rest, facts.setting.languages).target < 4
}

/** A mark that says that the translation is still to be written. */
export const placeholder: UnitRule = facts => {
  const { unit } = facts
  const mark = unit.target === null ? null : markIn(facts)
  if (unit.target === null || mark === null) return []
  return [
    {
      rule: 'placeholder',
      message: `“${unmarked(mark)}” stands for a translation that is still to be written. Write it and take the mark away.`,
      span: unit.target.span,
      implies: isPlaceholder(facts) ? 'untranslated' : 'partial',
    },
  ]
}
