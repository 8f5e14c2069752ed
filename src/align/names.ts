import type { Pair } from './learn.ts'

/** Capitalized words in a row, small connecting words between them included: “Docker Desktop for Mac”. */
const phrase =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.+#-]*(?: (?:(?:for|of|on|and|the|to|with|in) )?\p{Lu}[\p{L}\p{N}.+#-]*)*/gu

/** A name must have been kept in so many pairs. */
const leastKept = 2
/** And in this share of the pairs whose source has it. */
const shareKept = 0.6

/** Phrases of two words or more that a project's translations keep as they are wherever the source has them: names of products, companies and pages. */
export function learnNames(pairs: readonly Pair[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const kept = new Map<string, number>()
  for (const { source, target } of pairs) {
    const visible = phrasesOf(target)
    // A text that is all English has been kept for want of a translation.
    if (!/[^\x00-\u024f\u2000-\u206f]/.test(target)) continue
    for (const name of phrasesOf(source)) {
      seen.set(name, (seen.get(name) ?? 0) + 1)
      if (visible.has(name)) kept.set(name, (kept.get(name) ?? 0) + 1)
    }
  }
  const names = new Set<string>()
  for (const [name, count] of kept)
    if (count >= leastKept && count >= shareKept * (seen.get(name) ?? count)) names.add(name)
  return names
}

function phrasesOf(marked: string): Set<string> {
  const text = marked.replace(/\u0002[^\u0003]*\u0003/g, '\u0002')
  const phrases = new Set<string>()
  for (const [run] of text.matchAll(phrase)) {
    const words = run.replace(/[.-]+$/, '').split(' ')
    // The first word may be large only because a sentence begins with it: “On Docker Desktop”.
    for (const from of [0, 1])
      if (words.length - from > 1 && /^\p{Lu}/u.test(words[from]!)) phrases.add(words.slice(from).join(' '))
  }
  return phrases
}
