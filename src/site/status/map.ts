import { percentOf } from '../../project/pages/percent.ts'
import type { Counts, State, UnitReport } from '../../units/report.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'
import { states, total } from './share.ts'

/** Pattern of a state in maps, beside its colour: which parts of the stripe's height of 12 are filled, as start and length. */
const fill: Readonly<Record<State, readonly (readonly [start: number, length: number])[]>> = {
  translated: [[0, 12]],
  stale: [
    [0, 4],
    [8, 4],
  ],
  partial: [[6, 6]],
  untranslated: [
    [0, 1],
    [11, 1],
  ],
  'target-only': [[0, 3]],
  'not-translatable': [[5.5, 1]],
}

/**
 * A document as one thin stripe a unit, in reading order. State is told by the stripe's height and colour, and in words by the
 * label. Runs of one state are one path, so a map of a thousand units stays small.
 */
export function unitMap(units: readonly UnitReport[], t: Translate): string {
  const paths = new Map<State, string>()
  for (let index = 0; index < units.length; ) {
    const state = units[index]?.state ?? 'translated'
    const start = index
    while (units[index]?.state === state) index += 1
    const run = fill[state].map(([from, length]) => `M${start} ${from}h${index - start}v${length}H${start}z`)
    paths.set(state, (paths.get(state) ?? '') + run.join(''))
  }
  const counts = states
    .map(state => [state, units.filter(unit => unit.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${t(`state.${state}`)} ${count}`)
  const label = t('status.mapLabel', { units: units.length, list: counts.join(', ') })
  const body = [...paths].map(([state, d]) => `<path class="s-${state}" d="${d}"/>`).join('')
  return `<svg class="map" viewBox="0 0 ${Math.max(units.length, 1)} 12" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">${body}</svg>`
}

/** A bar of source words by state; empty where nothing counts. */
export function stateBar(counts: Counts, t: Translate): string {
  const all = total(counts, 'words')
  if (all === 0) return ''
  const parts = states
    .filter(state => state !== 'target-only' && state !== 'not-translatable' && counts[state].words > 0)
    .map(state => [state, counts[state].words] as const)
  const label = parts.map(([state, words]) => `${t(`state.${state}`)} ${percentOf(words, all)} %`).join(', ')
  const body = parts.map(([state, words]) => `<i class="s-${state}" style="flex-grow:${words}"></i>`).join('')
  return `<span class="bar" role="img" aria-label="${escapeHtml(label)}">${body}</span>`
}
