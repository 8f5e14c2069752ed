/** The state of a unit; ARCHITECTURE.md says what each means. */
export type State = 'translated' | 'partial' | 'untranslated' | 'stale' | 'not-translatable' | 'target-only'

/** States from the heaviest to the lightest: where several hold, the first one counts. */
const order: readonly State[] = ['untranslated', 'partial', 'stale']

/** The state of a unit from what its findings imply and what it is without them. */
export function heaviest(implied: readonly (State | undefined)[], otherwise: State): State {
  return order.find(state => implied.includes(state)) ?? otherwise
}
