import { isEastAsian } from '../../align/script.ts'
import { codeEnd, codeStart, fold, markedText, unmarked } from '../../align/text.ts'
import { words } from '../../align/word.ts'
import { countScripts } from '../../segment/script.ts'
import type { Facts } from '../facts.ts'
import { isOrdinary, proseWords } from '../prose.ts'
import { excerpt, type Finding, type UnitRule } from '../rule.ts'

/** A sentence of a translated block that is still in the source language. */
export const untranslatedSentence: UnitRule = facts => {
  const { unit, written } = facts
  if (unit.target === null || !written || unit.kind === 'table-row' || !hint.test(facts.target)) return []
  const { span } = unit.target
  const found = [...new Set([...repeatedSentences(facts), ...foreignStretches(facts)])]
  const stretches = found.filter(text => !found.some(other => other !== text && other.includes(text)))
  return stretches.map(
    (text): Finding => ({
      rule: 'untranslated-sentence',
      message: `“${excerpt(text)}” is still in the source language. Translate it.`,
      span,
      implies: 'partial',
    }),
  )
}

/** Two words in a row of which the second is small, or one that ends a sentence: without them looking closer is no use. */
const hint = /[A-Za-z]{2,}[^A-Za-z\u0002\u0003]{1,3}[a-z]{2,}|[A-Z][a-z]+[.!?]/

/** Sentences of the source that stand word for word in the target, outside quotes and brackets. */
function repeatedSentences({ pairing, target, setting }: Facts): string[] {
  const candidates = pairing?.source.filter(sentence => target.includes(/\S+/.exec(sentence.text)![0])) ?? []
  if (pairing === null || candidates.length === 0) return []
  const text = fold(target.replace(/[\u0002\u0003]/g, ''))
  const alone = new Set(
    pairing.target
      .filter(sentence => countScripts(sentence.text, setting.languages).target === 0)
      .map(sentence => fold(unmarked(sentence.text))),
  )
  return candidates.flatMap(sentence => {
    const plain = unmarked(sentence.text)
    const needle = fold(plain)
    const ordinary = words(sentence.text).filter(word => word.kind === 'word' && isOrdinary(word.key)).length
    const { words: count, functionWords } = proseWords(sentence.text)
    if (ordinary + functionWords > 0 && /^[A-Z].*[.!?:]$/.test(plain) && alone.has(needle)) return [plain]
    if (count < 2 || functionWords + ordinary < 2 || plain.split(' ').length < 3) return []
    const at = text.indexOf(needle)
    return at < 0 || isQuoted(text, at, at + needle.length) ? [] : [plain]
  })
}

/** Whether a stretch stands in quotes, or is explained in brackets right behind it. */
function isQuoted(text: string, start: number, end: number): boolean {
  const gloss = /^\s*[（(]\s*(\S)/.exec(text.slice(end))
  if (gloss !== null && isEastAsian(gloss[1]!.charCodeAt(0))) return true
  return (
    /["“”「『（(【'‘]\s*$/.test(text.slice(0, start)) && /^\s*[.。]?["”」』）)】'’]/.test(text.slice(end))
  )
}

/** Stretches of prose in the source's script that stand where a sentence would: names of buttons and titles of books are part of one. */
function foreignStretches({ unit, target, setting }: Facts): string[] {
  const names = unit.target!.pieces.filter(({ type }) => type !== 'text').map(piece => markedText([piece]))
  let text = target
  for (const name of names) if (name.length > 3) text = text.replace(name, codeStart + codeEnd)
  const list: string[] = []
  let start = 0
  const close = (end: number): void => {
    if (end - start < 12) return
    const bare = text.slice(start, end).replace(/["“「『（(][^"”」』）)]*(?:["”」』）)]|$)/g, ' ')
    const { words: count, functionWords } = proseWords(bare)
    if (count < 4 || functionWords < 2 || functionWords * 8 < count) return
    const starts =
      start === 0 ||
      /[。！？.!?\n]\s*$/.test(text.slice(0, start)) ||
      /^[.!?]\s/.test(text.slice(start)) ||
      /^\s*\n/.test(bare)
    const ends = /[.!?:]\s*$/.test(bare) && !/\.\.\s*$/.test(bare)
    const goesOn = !ends && /[をがのはとでにも、]/.test(text[end] ?? '')
    if ((starts && !goesOn) || (ends && count >= 5) || (count >= 10 && functionWords >= 4))
      list.push(unmarked(bare).replace(/^[\s.,;:!?]+/, ''))
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80 || !(setting.targetLetter.test(text[i]!) || code === 0x3001 || code === 0x3002)) continue
    if (i > start) close(i)
    start = i + 1
  }
  if (text.length > start) close(text.length)
  return list
}
