import { fold, unmarked } from '../../align/text.ts'
import { words } from '../../align/word.ts'
import type { UnitRule } from '../rule.ts'

/** Code, names of commands and files, options and figures of the source that the target does not hold. */
export const lostLiteral: UnitRule = ({ unit, source, target, pairing }) => {
  if (pairing === null || unit.target === null || unit.source === null) return []
  const text = squeeze(target)
  const raw = squeeze(unit.target.text)
  const lost = new Map<string, string>()
  for (const word of words(source)) {
    if (word.kind !== 'code' && word.kind !== 'number') continue
    if (/^https?:|^ftp:|@/.test(word.key)) continue
    const key = squeeze(word.key)
      .replace(/\(\)$/, '')
      .replace(/[.,;:]+$/, '')
      .replace(/^~/, '')
    if (key === '' || (word.kind === 'number' && !/^\d{2,}(?:\.\d+)*$|^\d+\.\d/.test(key))) continue
    if (!text.includes(key) && !raw.includes(key)) lost.set(key, unmarked(source.slice(word.start, word.end)))
  }
  if (lost.size === 0) return []
  const shown = [...lost.values()].slice(0, 5).map(value => `“${value}”`)
  return [
    {
      rule: 'lost-literal',
      message: `The translation lacks ${shown.join(', ')}${lost.size > 5 ? ` and ${lost.size - 5} more` : ''} of the source. Keep code and figures as they are.`,
      span: unit.target.span,
    },
  ]
}

/** A text without spaces, marks and escapes, quotes made straight, figures without commas. */
function squeeze(text: string): string {
  return fold(text)
    .replace(/[\s\u0002\u0003\\]+/g, '')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/(?<=\d),(?=\d{3})/g, '')
}
