import { weight } from '../../align/script.ts'
import { withoutCode } from '../../align/text.ts'
import type { Facts } from '../facts.ts'
import { missingSentences, quoted } from '../missing.ts'
import type { UnitRule } from '../rule.ts'
import { isPlaceholder } from './placeholder.ts'

/** Text that ends in the middle of a sentence. */
export const brokenOff: UnitRule = facts => {
  const { unit, pairing } = facts
  if (pairing === null || unit.target === null || pairing.target.length === 0) return []
  const how = ending(facts)
  const line = how === null ? brokenLine(facts) : null
  if ((how === null && line === null) || isPlaceholder(facts)) return []
  const { sentences } = pairing.measure
  const lost = how === null ? [sentences.indexOf(Math.min(...sentences))] : unfinished(facts)
  const missing = missingSentences(facts.source, pairing.source, lost)
  const where = how === null ? `a line ends in “${line}”` : `it ends ${how}`
  return [
    {
      rule: 'broken-off',
      message: `The translation breaks off: ${where}${missing.length > 0 ? `; the source says ${quoted(missing)}` : ''}. Finish the sentence.`,
      span: unit.target.span,
      missing,
      implies: 'partial',
    },
  ]
}

const running = new Set(['paragraph', 'list-item', 'definition', 'field', 'other'])
const sentenceEnd = /(?<!\w(?=\.\*\s*$))[.!?。！？…][\s"'”’)）\]*`\u0003]*$/
const targetEnd = /[。！？!?.．｡…：:;；][\s"'”’」』)）\]】*`\u0003]*$/
const bracketEnd = /[)）\]】」』]\s*$/

/** How the text ends when it ends too early, as words for a message; null when it may end so. */
function ending(facts: Facts): string | null {
  const { unit, setting } = facts
  const target = facts.target.trimEnd().replace(/[:：\s]+$/, '')
  const source = facts.source.trimEnd()
  const announced = /[:：]\s*$/.test(unit.target!.text)
  const announces = /:\s*$/.test(unit.source!.text)
  // A list's item may end in “, and” on both sides.
  if (/,(?:\s+(?:and|or|but|then))?$/.test(source)) return null
  if (/[、，,]$/.test(target)) {
    // “To do so:” may well become “そうするには、”; the code that follows ends the sentence.
    return (announces || announced) && !isShort(facts) ? null : `in “${target.slice(-1)}”`
  }
  if (/[（(「『【“]$/.test(target)) return `in an open bracket “${target.slice(-1)}”`
  if (!running.has(unit.kind)) return null
  // Inline markup that has been cut: the name of a role without its text.
  const role = /(?<![\w:]):[a-z][a-z+-]*:$/.exec(unit.target!.text.trimEnd())?.[0]
  if (role !== undefined) return `in “${role}”`
  const open = openBracket(target)
  if (open !== null && openBracket(source) === null) return `in an open bracket “${open}”`
  if (announced || !/^(?:ja|zh|ko)\b/i.test(setting.languages.target)) return null
  // “In this example:” becomes 「この例では」.
  if (announces && /(?:では|には|とは)$/.test(target) && !isShort(facts)) return null
  if (announces && /[。！？]\s*[^。！？\s]{1,6}$/.test(target) && !particle.test(target)) return null
  if (hanging.test(target)) return `in “${hanging.exec(target)![0]}”`
  if ((!announces && !sentenceEnd.test(source)) || targetEnd.test(target)) return null
  const last = target.replace(/[\u0003)）\]」』\s]+$/, '')
  if (polite.test(last)) return null
  const endsAlike = lastWord(source) !== '' && lastWord(source) === lastWord(target)
  const allowed =
    bracketEnd.test(target) ||
    endsAlike ||
    plain.test(last) ||
    unit.kind !== 'paragraph' ||
    weight(source) < (announces ? 30 : 16)
  if (allowed && !isShort(facts) && !particle.test(target)) return null
  return `in “${target.slice(-4).replace(/[\u0002\u0003\n]/g, '')}” without a full stop`
}

/** The end of a line that stops without any mark where the other lines are sentences of their own and the source has a sentence more; or null. */
function brokenLine({ unit, target, pairing }: Facts): string | null {
  const { sourceCount, targetCount } = pairing!.measure
  if (unit.kind === 'title' || sourceCount <= targetCount) return null
  const lines = target.trim().split('\n')
  const inner = lines.slice(0, -1).map(line => line.trim())
  const open = inner.filter(line => /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}ー]$/u.test(line))
  const closed = inner.filter(line => /[。！？!?．][」）)]*$/.test(line))
  return open.length === 1 && closed.length >= 2 ? open[0]!.slice(-4) : null
}

/** Ends of polite sentences, in Japanese and Korean: nothing else ends so. */
const polite = /(?:ます|です|ました|でした|ません|ましょう|でしょう|ください|下さい|니다|세요|시오)$/
/** Ends that a sentence may have, but also a word in its middle. */
const plain = /(?:である|だ|ない|した|する|できる|ある|いる|なる|다)$/

/** The last bracket of a text that nothing closes, or null. */
function openBracket(text: string): string | null {
  const stack: string[] = []
  for (const char of withoutCode(text)) {
    if ('（(「『【'.includes(char)) stack.push(char)
    else if ('）)」』】'.includes(char)) stack.pop()
  }
  return stack[stack.length - 1] ?? null
}

/** The address or name in the source's script that a text ends with, without the full stop. */
function lastWord(text: string): string {
  return (/[\x21-\x7e\u0003]+[.。]?$/.exec(text)?.[0] ?? '').replace(/[\u0003.。]+$/, '').toLowerCase()
}

/** What not even a heading ends in. */
const hanging = /(?:[^\s]を|ので|として|ことが)$/

/** Japanese particles and conjunctive forms that no sentence, heading or item ends in. */
const particle = /(?:[をがはにへ]|ので|から|ため|には|では|とは|ながら|として|について|ことが|ことを)$/

/** Whether the target lacks what its length and words say it should hold. */
function isShort(facts: Facts): boolean {
  const terse = facts.unit.kind === 'paragraph' ? 0 : 0.8
  const { length, gap, weakest } = facts.pairing!.measure
  return length < -1.2 - terse || (length < -0.5 - terse && (gap > 4 || weakest < -1))
}

/** The last source sentence, those that the alignment gives to the broken one, and all others that leave no trace. */
function unfinished({ pairing }: Facts): number[] {
  const { sentences } = pairing!.measure
  const count = pairing!.source.length
  const fragment = pairing!.target.length === 1
  return [...sentences.keys()].filter(i => i === count - 1 || sentences[i]! < (fragment ? 1.5 : 0))
}
