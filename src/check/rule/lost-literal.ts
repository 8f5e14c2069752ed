import { fold, unmarked } from '../../align/text.ts'
import type { UnitRule } from '../rule.ts'

/** Code, names of commands and files, options and figures of the source that the target does not hold. */
export const lostLiteral: UnitRule = ({ unit, target, pairing }) => {
  if (pairing === null || unit.target === null) return []
  const lost = new Map<string, string>()
  let texts: readonly string[] | undefined
  for (const [index, sentence] of pairing.alignment.evidence.entries()) {
    for (const { word, places } of sentence) {
      if (
        (word.kind !== 'code' && word.kind !== 'number') ||
        places.length > 0 ||
        /^https?:|^ftp:|@/.test(word.key)
      )
        continue
      const key = squeeze(word.key)
        .replace(/\(\)$/, '')
        .replace(/[.,;:]+$/, '')
        .replace(/^~/, '')
      if (key === '' || (word.kind === 'number' && !/^\d{2,}(?:\.\d+)*$|^\d+\.\d/.test(key))) continue
      texts ??= [squeeze(target), squeeze(unit.target.text)]
      if (texts.some(text => text.includes(key))) continue
      lost.set(key, unmarked(pairing.source[index]!.text.slice(word.start, word.end)))
    }
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
