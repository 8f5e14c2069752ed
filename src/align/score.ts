/** The score of a bead: what the texts say (`pair-evidence`), where they stand, and what it costs to join blocks. All in log-likelihood. */

import type { Placed } from './arrange.ts'
import type { Score } from './beads.ts'
import { type Features, joinFeatures } from './features.ts'
import { type Scales, weighEvidence } from './pair-evidence.ts'
import type { WordLook } from './tokens.ts'

/** Makes the function that says how likely a run of sources and a run of targets are to translate one another; above 0 speaks for it. */
export function beadScore(sources: readonly Placed[], targets: readonly Placed[], scales: Scales): Score {
  const joined = [new Map<number, Features>(), new Map<number, Features>()] as const
  const join = (side: 0 | 1, from: number, to: number): Features | undefined => {
    const list = side === 0 ? sources : targets
    const first = list[from]
    if (to === from + 1 || first === undefined) return first?.features
    // Runs are shorter than 64 atoms, see `longestRun`.
    const key = from * 64 + (to - from)
    const known = joined[side].get(key)
    if (known !== undefined) return known
    const all = joinFeatures([first.features, ...list.slice(from + 1, to).map(atom => atom.features)])
    joined[side].set(key, all)
    return all
  }
  return (sourceFrom, sourceTo, targetFrom, targetTo) => {
    const cost = joinCost(sources, sourceFrom, sourceTo) + joinCost(targets, targetFrom, targetTo)
    const first = sources[sourceFrom]
    // What no evidence can outweigh need not be weighed.
    if (first === undefined || cost < -9) return Number.NEGATIVE_INFINITY
    if (targets[targetFrom]?.apart || targets[targetTo - 1]?.apart) return Number.NEGATIVE_INFINITY
    const source = join(0, sourceFrom, sourceTo)
    const target = join(1, targetFrom, targetTo)
    if (source === undefined || target === undefined) return Number.NEGATIVE_INFINITY
    // Of two generations of a source the last one counts, whichever the translation was made from.
    const older = (first.superseded ? -5 : 0) - (first.hidden ? 3 : 0)
    const place = placeEvidence(sources, targets, sourceFrom, sourceTo, targetFrom, targetTo)
    const evidence = weighEvidence(source, target, first.text, scales)
    // Away from its usual place a pair must speak for itself, and so must a text that may be no source at all.
    const doubtful = first.weak || targets[targetFrom]?.stretch !== first.stretch
    const astray = doubtful && evidence < 1.5 ? -3 : 0
    return older + cost + place + evidence + astray
  }
}

/** Looks the words of each source up once; see `Scales`. */
export function probesBy(look: WordLook): Scales['probesOf'] {
  const known = new Map<Features, readonly (readonly number[])[]>()
  return source => {
    let probes = known.get(source)
    if (probes === undefined) {
      probes = source.words.map(look).filter(({ length }) => length > 0)
      known.set(source, probes)
    }
    return probes
  }
}

/** How telling a token is in a document, 0.15 to 1.6: one that stands in every other block says little. */
export function rarityOf(sources: readonly Placed[]): Scales['rarity'] {
  const counts = new Map<string, number>()
  for (const atom of sources) {
    for (const token of [...atom.features.latin, ...atom.features.linked])
      counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const total = sources.length + 1
  const cache = new Map<string, number>()
  return token => {
    let value = cache.get(token)
    if (value === undefined) {
      value = Math.max(0.15, Math.min(1.6, 0.45 * Math.log(total / ((counts.get(token) ?? 0) + 0.5))))
      cache.set(token, value)
    }
    return value
  }
}

/** A translation stands right behind its comment, sometimes right before it, seldom farther off. */
function placeEvidence(
  sources: readonly Placed[],
  targets: readonly Placed[],
  sourceFrom: number,
  sourceTo: number,
  targetFrom: number,
  targetTo: number,
): number {
  const source = sources[sourceTo - 1]
  const target = targets[targetFrom]
  if (source === undefined || target === undefined) return 0
  const distance = target.stretch - source.stretch
  if (distance === 0) {
    const passed = Math.min(8, Math.max(0, target.order - source.order))
    return -0.8 * Math.min(3, Math.max(0, target.shared - source.shared)) - 0.3 * passed
  }
  if (distance === -1) {
    const before = targets[targetTo - 1]
    const behind = sources[sourceFrom]
    // Titles are what projects write above their comments.
    const turned = target.features.kind === 'title' ? -0.9 : -2
    return turned - 0.8 * Math.min(3, Math.max(0, (behind?.shared ?? 0) - (before?.shared ?? 0)))
  }
  return -2.5 * Math.abs(distance)
}

/** Whether a comment begins on the line after another one: some projects make every line, or every sentence, a comment of its own. */
function isNextLine({ segment: one }: Placed, { segment: other }: Placed): boolean {
  return other.span.start.line === one.span.end.line + 1
}

/** What it costs to take several blocks, or a part of one, as one side of a pair. */
function joinCost(atoms: readonly Placed[], from: number, to: number): number {
  const first = atoms[from]
  const last = atoms[to - 1]
  if (first === undefined || last === undefined) return 0
  let cost = 0
  for (let index = from + 1; index < to; index++) {
    const one = atoms[index - 1]
    const other = atoms[index]
    if (one === undefined || other === undefined || one.block === other.block) continue
    cost -= one.comment === -1 ? 2.2 : one.comment === other.comment || isNextLine(one, other) ? 1.8 : 3.2
    if (one.features.implicit || other.features.implicit) cost -= 20
    else if (one.features.kind !== other.features.kind) cost -= 3
    else if (['title', 'list-item', 'table-row', 'term', 'field'].includes(one.features.kind)) cost -= 3
    if (one.features.written !== other.features.written) cost -= 4
    if (one.hidden || other.hidden) cost -= 20
  }
  if (atoms[from - 1]?.block === first.block) cost -= 0.4
  if (atoms[to]?.block === last.block) cost -= 0.4
  return cost
}
