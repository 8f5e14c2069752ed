import type { Counts, State, UnitReport } from '../../units/report.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'
import { states, total } from './share.ts'

/** Pattern of a state in bars and maps, beside its colour: how much of the stripe's height is filled. */
const fill: Readonly<Record<State, string>> = {
  translated: 'M0 0h1v12H0z',
  stale: 'M0 0h1v4H0zM0 8h1v4H0z',
  partial: 'M0 6h1v6H0z',
  untranslated: 'M0 0h1v1H0zM0 11h1v1H0z',
  'target-only': 'M0 0h1v3H0z',
  'not-translatable': 'M0 5.5h1v1H0z',
}

/**
 * A document as one thin stripe a unit, in reading order. State is told by the stripe's height and colour, and in words by the
 * label. Runs of one state are one path, so a map of a thousand units stays small.
 */
export function unitMap(units: readonly UnitReport[], t: Translate): string {
  const paths = new Map<State, string>()
  units.forEach((unit, index) => {
    const stripe = fill[unit.state].replace(/M0/g, `M${index}`).replace(/H0/g, `H${index}`)
    paths.set(unit.state, (paths.get(unit.state) ?? '') + stripe)
  })
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
  const label = parts
    .map(([state, words]) => `${t(`state.${state}`)} ${Math.round((words / all) * 100)} %`)
    .join(', ')
  const body = parts.map(([state, words]) => `<i class="s-${state}" style="flex-grow:${words}"></i>`).join('')
  return `<span class="bar" role="img" aria-label="${escapeHtml(label)}">${body}</span>`
}
