import { fold } from '../../align/text.ts'
import type { Finding, UnitRule } from '../rule.ts'

/** A word that the project wants kept and that the target lacks. */
export const doNotTranslate: UnitRule = ({ unit, source, target, pairing, setting }) => {
  if (pairing === null || unit.target === null || setting.doNotTranslate.length === 0) return []
  const text = fold(target)
  return setting.doNotTranslate.flatMap((word): Finding[] => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${literal(word)}(?![\\p{L}\\p{N}_])`, 'u')
    if (word === '' || !pattern.test(source) || text.includes(fold(word))) return []
    return [
      {
        rule: 'do-not-translate',
        message: `“${word}” is to stay as it is, but the translation lacks it.`,
        span: unit.target!.span,
      },
    ]
  })
}

/** A string as a regular expression that matches just it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
