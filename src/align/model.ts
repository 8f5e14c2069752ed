/** How a source word fares in a project's pairs. */
export interface WordStatistics {
  /** Pairs whose source has the word. */
  pairs: number
  /** Of these, pairs whose target has a translation of it. */
  found: number
  /** How often its translations stand in targets that have nothing to do with it, per 1,000 folded characters. */
  chance: number
}

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
  /** Word translations: source word (its `stem`) → target token (folded) → probability. Empty for small projects. */
  words: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Statistics of source words, by `stem`. */
  statistics: ReadonlyMap<string, WordStatistics>
  /** Names that translations keep as they are. */
  names: ReadonlySet<string>
}

/** What is believed of a pair of languages before any pair is read: lengths are weighed so that all pairs start equal. */
export const priorModel: Model = {
  length: { median: -0.02, deviation: 0.085, pairs: 0 },
  words: new Map(),
  statistics: new Map(),
  names: new Set(),
}
