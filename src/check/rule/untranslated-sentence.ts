import { isEastAsian } from '../../align/script.ts'
import { fold, unmarked } from '../../align/text.ts'
import { words } from '../../align/word.ts'
import type { Facts } from '../facts.ts'
import { isOrdinary, proseWords } from '../prose.ts'
import { excerpt, type Finding, type UnitRule } from '../rule.ts'

/** A sentence of a translated block that is still in the source language, or a table cell that is. */
export const untranslatedSentence: UnitRule = facts => {
  const { unit, written } = facts
  if (unit.target === null || !written) return []
  const found = [...new Set([...repeatedSentences(facts), ...foreignStretches(facts)])]
  const stretches = found.filter(
    (text, i) => !found.some((other, k) => k !== i && other.includes(text) && (other !== text || k < i)),
  )
  return stretches.map(
    (text): Finding => ({
      rule: 'untranslated-sentence',
      message: `“${excerpt(text)}” is still in the source language. Translate it.`,
      span: unit.target!.span,
      implies: 'partial',
    }),
  )
}

/** Sentences of the source that stand word for word in the target, outside quotes and brackets. */
function repeatedSentences({ pairing, target }: Facts): string[] {
  if (pairing === null) return []
  const text = fold(target.replace(/[\u0002\u0003]/g, ''))
  return pairing.source.flatMap(sentence => {
    const list = words(sentence.text).filter(word => word.kind === 'word')
    const { words: count, functionWords } = proseWords(sentence.text)
    if (count < 3 || functionWords + list.filter(word => isOrdinary(word.key)).length < 2) return []
    const needle = fold(unmarked(sentence.text)).trim()
    const at = text.indexOf(needle)
    if (at < 0 || isQuoted(text, at, at + needle.length)) return []
    return [unmarked(sentence.text)]
  })
}

function isQuoted(text: string, start: number, end: number): boolean {
  return (
    /["“”「『（(【'‘]\s*$/.test(text.slice(0, start)) && /^\s*[.。]?["”」』）)】'’]/.test(text.slice(end))
  )
}

/** Stretches of prose in the source's script between letters of the target's. */
function foreignStretches({ target }: Facts): string[] {
  const list: string[] = []
  let start = 0
  const close = (end: number): void => {
    const stretch = target.slice(start, end)
    const bare = stretch.replace(/["“「『（(][^"”」』）)]*["”」』）)]/g, ' ')
    const { words: count, functionWords } = proseWords(bare)
    const before = target.slice(Math.max(0, start - 1), start)
    if (
      count >= 5 &&
      functionWords >= 2 &&
      functionWords * 8 >= count &&
      !/["「『“（(【]\s*$/.test(before + /^\s*["“]?/.exec(stretch)![0])
    )
      list.push(unmarked(bare))
  }
  for (let i = 0; i < target.length; i++) {
    const code = target.charCodeAt(i)
    if (!isEastAsian(code) && code !== 0x3001 && code !== 0x3002) continue
    if (i > start) close(i)
    start = i + 1
  }
  if (target.length > start) close(target.length)
  return list
}
