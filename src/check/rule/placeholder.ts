import { ownLetters } from '../../align/script.ts'
import { unmarked } from '../../align/text.ts'
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

/** A mark that says that the translation is still to be written. */
export const placeholder: UnitRule = ({ unit, source, target, setting }) => {
  if (unit.target === null) return []
  if (!hint.test(target)) return []
  const text = target.replace(/\u0002[^\u0003]*\u0003/g, ' ')
  const match = alone.exec(text) ?? (capital.test(source) ? null : capital.exec(text))
  if (match === null) return []
  const rest = text.replace(new RegExp(words + '|' + capital.source, 'g'), '')
  const nothingElse = ownLetters(rest, setting.languages.target) < 4
  return [
    {
      rule: 'placeholder',
      message: `“${unmarked(match[0])}” stands for a translation that is still to be written. Write it and take the mark away.`,
      span: unit.target.span,
      implies: nothingElse ? 'untranslated' : 'partial',
    },
  ]
}
