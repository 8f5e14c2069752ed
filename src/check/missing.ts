import type { Sentence } from '../align/sentence.ts'
import { unmarked } from '../align/text.ts'
import type { Missing } from './rule.ts'

/** The given sentences of a marked source text (their indexes, ascending) as ranges of the plain text. */
export function missingSentences(
  source: string,
  sentences: readonly Sentence[],
  indexes: readonly number[],
): Missing[] {
  return indexes.flatMap(index => {
    const sentence = sentences[index]
    if (sentence === undefined) return []
    return [missingRange(source, sentence.start, sentence.end)]
  })
}

/** A range of a marked source text as one of the plain text. */
export function missingRange(source: string, start: number, end: number): Missing {
  return {
    text: unmarked(source.slice(start, end)),
    start: plainOffset(source, start),
    end: plainOffset(source, end),
  }
}

/** An offset of a marked text in the plain text, which has no marks. */
function plainOffset(text: string, offset: number): number {
  let marks = 0
  for (let i = 0; i < offset; i++) {
    const code = text.charCodeAt(i)
    if (code === 2 || code === 3) marks++
  }
  return offset - marks
}

/** Sentences quoted for a message: the first three, the number of the others. */
export function quoted(missing: readonly Missing[]): string {
  const shown = missing.slice(0, 3).map(({ text }) => `“${text}”`)
  const more = missing.length - shown.length
  return shown.join(' ') + (more > 0 ? ` and ${more} more` : '')
}
