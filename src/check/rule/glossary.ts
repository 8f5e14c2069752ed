import { fold } from '../../align/text.ts'
import { stem } from '../../align/word.ts'
import type { GlossaryEntry } from '../facts.ts'
import type { Finding, UnitRule } from '../rule.ts'

/** A term of the glossary that is translated in another way than the project wants. */
export const glossary: UnitRule = ({ unit, source, target, pairing, setting }) => {
  if (pairing === null || unit.target === null || setting.glossary.length === 0) return []
  const text = fold(target)
  const terms = stems(source)
  return setting.glossary.flatMap((entry): Finding[] => {
    if (!terms.includes(` ${stems(entry.term).trim()} `)) return []
    const forbidden = (entry.forbidden ?? []).find(
      word =>
        word !== '' &&
        text.includes(fold(word)) &&
        !wanted(entry).some(good => fold(good).includes(fold(word)) && text.includes(fold(good))),
    )
    if (forbidden !== undefined) {
      return [
        {
          rule: 'glossary-forbidden',
          message: `“${forbidden}” is not to be used for “${entry.term}”: the glossary has “${wanted(entry).join('”, “')}”.`,
          span: unit.target!.span,
        },
      ]
    }
    if (wanted(entry).some(good => text.includes(fold(good)))) return []
    return [
      {
        rule: 'glossary-term',
        message: `The glossary has “${wanted(entry).join('”, “')}” for “${entry.term}”, but the translation lacks it.`,
        span: unit.target!.span,
      },
    ]
  })
}

function wanted(entry: GlossaryEntry): readonly string[] {
  return typeof entry.target === 'string' ? [entry.target] : entry.target
}

/** The words of a text in base form, between spaces. */
function stems(text: string): string {
  const list = fold(text.replace(/[\u0002\u0003]/g, ' ')).match(/[\p{L}\p{N}_-]+/gu) ?? []
  return ` ${list.map(stem).join(' ')} `
}
