import type { Counts, State } from '../../units/report.ts'

/** States in the order of bars, maps and legends. */
export const states: readonly State[] = [
  'translated',
  'stale',
  'partial',
  'untranslated',
  'target-only',
  'not-translatable',
]

/** States whose units are work for a translator. */
export const openStates: readonly State[] = ['untranslated', 'partial', 'stale']

const counted: readonly State[] = ['translated', 'partial', 'untranslated', 'stale']

/** Amount of the states that count, in `words` or `units`. */
export function total(counts: Counts, by: 'words' | 'units'): number {
  return counted.reduce((sum, state) => sum + counts[state][by], 0)
}

/** What is left, in `words` or `units`. */
export function left(counts: Counts, by: 'words' | 'units'): number {
  return total(counts, by) - counts.translated[by]
}

/** Entries of the worklist that stand in the status page itself; a script fetches the others. */
export const entriesInPage = 150
