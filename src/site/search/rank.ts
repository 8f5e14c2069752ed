import { normalizeForSearch } from './normalize.ts'
import type { SearchRecord, SearchRow } from './records.ts'

/** A unit that was found. */
export interface Hit {
  record: SearchRecord
  row: SearchRow
  /** The higher, the better. */
  score: number
}

/** The words of a question. */
export function termsOf(query: string): string[] {
  return [
    ...new Set(
      normalizeForSearch(query)
        .split(' ')
        .filter(term => term !== ''),
    ),
  ]
}

/**
 * Units of `records` that hold all words of the question, best first. What stands there literally counts: the whole question before its
 * words apart, whole words before parts, titles before text, and a unit with all words before a section that only has them together.
 */
export function rank(records: readonly SearchRecord[], query: string): Hit[] {
  const terms = termsOf(query)
  const phrase = normalizeForSearch(query)
  if (terms.length === 0) return []
  const hits: Hit[] = []
  records.forEach((record, order) => {
    const heading = normalizeForSearch(`${record.title} ${record.section}`)
    const texts = record.rows.map(row => normalizeForSearch(`${row.source} ${row.target}`))
    const all = `${heading} ${texts.join(' ')}`
    if (!terms.every(term => all.includes(term))) return
    const own = record.rows.flatMap((row, index): Hit[] => {
      const text = texts[index] ?? ''
      const found = terms.filter(term => text.includes(term))
      if (found.length === 0) return []
      let score = (found.length / terms.length) * 10 - order / 1e4 - index / 1e5
      if (found.length === terms.length) score += 20
      if (text.includes(phrase)) score += 10
      for (const term of found) if (isWord(text, term)) score += 4
      for (const term of terms) if (heading.includes(term)) score += 3
      if (index === 0) score += 4
      score += Math.max(0, 3 - text.length / 200)
      return [{ record, row, score }]
    })
    hits.push(
      ...(own.filter(hit => hit.score >= 20).length > 0
        ? own.filter(hit => hit.score >= 20)
        : own.slice(0, 2)),
    )
  })
  return hits.sort((a, b) => b.score - a.score)
}

/** Whether `term` stands in `text` without letters of its own script around it; scripts without spaces always pass. */
function isWord(text: string, term: string): boolean {
  if (!/^[\p{Script=Latin}\d_.-]+$/u.test(term)) return true
  const at = text.indexOf(term)
  return (
    !/[\p{Script=Latin}\d]/u.test(text[at - 1] ?? ' ') &&
    !/[\p{Script=Latin}\d]/u.test(text[at + term.length] ?? ' ')
  )
}
