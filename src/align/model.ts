/** What a project's own pairs teach: plain data, the same for the same documents in the same order. */
export interface Model {
  /** Length of the target over that of the source, as the natural logarithm; lengths in characters weighed by script, see `weight`. */
  length: {
    /** Median of the log ratio. */
    median: number
    /** Median absolute deviation from it, never 0. */
    deviation: number
    /** Pairs that it was learned from; 0 for the prior. */
    pairs: number
  }
  /** Word translations: source word (folded) → target token → probability. Empty for small projects. */
  words: ReadonlyMap<string, ReadonlyMap<string, number>>
}
