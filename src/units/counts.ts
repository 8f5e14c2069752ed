import type { Counts, State } from './report.ts'

/** Every state, in the order in which figures are shown. */
export const states: readonly State[] = [
  'translated',
  'partial',
  'untranslated',
  'stale',
  'not-translatable',
  'target-only',
]

/** States that stand for work: what a worklist shows. */
export const openStates: readonly State[] = ['untranslated', 'partial', 'stale']

/** Counts of the given units; their states and words are all that matters. */
export function countUnits(units: Iterable<{ state: State; words: number }>): Counts {
  const counts = noCounts()
  for (const { state, words } of units) {
    counts[state].units += 1
    counts[state].words += words
  }
  return counts
}

/** Sum of several counts. */
export function addCounts(all: Iterable<Counts>): Counts {
  const sum = noCounts()
  for (const counts of all) {
    for (const state of states) {
      sum[state].units += counts[state].units
      sum[state].words += counts[state].words
    }
  }
  return sum
}

/** Translated ÷ (translated + partial + untranslated + stale), in whole percent; null when there is nothing to translate. */
export function percentTranslated(counts: Counts, by: 'words' | 'units'): number | null {
  const done = counts.translated[by]
  return percentOf(done, done + openStates.reduce((sum, state) => sum + counts[state][by], 0))
}

/** A part in whole percent; null of nothing. 100 means all and 0 means nothing: everything between is rounded, but never to one of them. */
export function percentOf(done: number, all: number): number | null {
  if (all === 0) return null
  if (done === 0) return 0
  return done === all ? 100 : Math.min(99, Math.max(1, Math.round((100 * done) / all)))
}

function noCounts(): Counts {
  return {
    translated: { units: 0, words: 0 },
    partial: { units: 0, words: 0 },
    untranslated: { units: 0, words: 0 },
    stale: { units: 0, words: 0 },
    'not-translatable': { units: 0, words: 0 },
    'target-only': { units: 0, words: 0 },
  }
}
