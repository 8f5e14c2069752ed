/** The word that was probably meant: the first of those that take the fewest changes of a letter, at most two; null when none is near. */
export function closest(word: string, words: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.min(2, Math.floor(word.length / 2)) + 1
  for (const known of words) {
    if (Math.abs(known.length - word.length) >= least) continue
    const changes = distance(known, word, least)
    if (changes >= least) continue
    best = known
    least = changes
  }
  return best
}

/** A question for the end of a message about an unknown word, with a space before it; empty when no word is near. */
export function didYouMean(word: string, words: readonly string[]): string {
  const found = closest(word, words)
  return found === null ? '' : ` Did you mean ${found}?`
}

/** Letters to insert, delete or replace to get from one word to the other; `limit` when it takes as many or more. */
function distance(from: string, to: string, limit: number): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    let least = index + 1
    for (let at = 1; at <= to.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1)
      const changes = Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1)
      next.push(changes)
      least = Math.min(least, changes)
    }
    // Further letters never make it less.
    if (least >= limit) return limit
    row = next
  }
  return row[to.length] ?? 0
}
