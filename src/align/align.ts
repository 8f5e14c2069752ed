import type { Piece } from '../segment/inline.ts'
import { isAdmonitionName } from '../segment/metadata.ts'
import { type LanguagePair, languagePair } from '../segment/script.ts'
import type { Segment } from '../segment/segment.ts'
import type { Mark, StreamItem } from '../segment/stream.ts'
import { arrange, type Placed } from './arrange.ts'
import { type Bead, bestBeads, type Score } from './beads.ts'
import { type Features, joinFeatures, type Sounds } from './features.ts'
import type { Model } from './model.ts'
import { type Scales, weighEvidence } from './pair-evidence.ts'
import { type WordLook, wordLook } from './tokens.ts'
import type { Unit, UnitSide } from './unit.ts'

/** What was looked up in one document and need not be in the next one of the same languages and model. */
export interface PairMemory {
  languages: LanguagePair
  sounds: Sounds
  look: WordLook
}

/** An empty memory for a pair of languages and a model. */
export function newPairMemory(sourceLanguage: string, targetLanguage: string, model: Model): PairMemory {
  return {
    languages: languagePair(sourceLanguage, targetLanguage),
    sounds: new Map(),
    look: wordLook(sourceLanguage, targetLanguage, model),
  }
}

/** Pairs what the comments of a document say with what readers see: the units, in file order. `memory` only saves time. */
export function alignItems(items: readonly StreamItem[], model: Model, memory: PairMemory): Unit[] {
  const { sources, targets } = arrange(items, memory.languages, memory.sounds)
  const scales: Scales = { model, rarity: rarityOf(sources), look: memory.look }
  const beads = bestBeads(sources, targets, makeScore(sources, targets, scales))
  return withContext(withMarks(unitsOf(beads, sources, targets), items))
}

function makeScore(sources: readonly Placed[], targets: readonly Placed[], scales: Scales): Score {
  const joined = [new Map<number, Features>(), new Map<number, Features>()] as const
  const join = (side: 0 | 1, from: number, to: number): Features | undefined => {
    const list = side === 0 ? sources : targets
    const first = list[from]
    if (to === from + 1 || first === undefined) return first?.features
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

/** A token that stands in every other block says little. */
function rarityOf(sources: readonly Placed[]): Scales['rarity'] {
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
    cost -= one.comment === -1 ? 2.2 : one.comment === other.comment ? 1.8 : 3.2
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

function unitsOf(beads: readonly Bead[], sources: readonly Placed[], targets: readonly Placed[]): Unit[] {
  const units: Unit[] = []
  const paired = pairedTwins(beads, sources)
  const translations = new Set(
    beads.flatMap(bead => (isLone(bead, 'sources') ? [] : targets.slice(...bead.targets))),
  )
  for (const bead of regroup(beads, sources, targets)) {
    const left = sources.slice(...bead.sources)
    const right = targets.slice(...bead.targets)
    const [first] = left
    const [seen] = right
    if (seen === undefined && (first === undefined || first.weak || paired.has(first.twins))) continue
    if (first === undefined && seen?.features.implicit) continue
    if (seen === undefined && first !== undefined && isAuthorsRemark(first, targets, translations)) continue
    const named = seen === undefined && first !== undefined && isAdmonitionName(first.text)
    const kind = named ? 'admonition-title' : (seen?.segment.kind ?? first?.segment.kind ?? 'other')
    units.push({ kind, context: [], source: sideOf(left), target: sideOf(right), marks: [] })
  }
  return units.sort((one, other) => startOf(one) - startOf(other))
}

/** Groups of sources that say nearly the same, one of which is paired: the others are other generations of it. */
function pairedTwins(beads: readonly Bead[], sources: readonly Placed[]): Set<number> {
  const paired = new Set<number>()
  for (const bead of beads) {
    if (isLone(bead, 'targets')) continue
    for (const atom of sources.slice(...bead.sources)) if (atom.twins !== -1) paired.add(atom.twins)
  }
  return paired
}

/**
 * Whether a comment without translation stands between visible blocks in the source's language that no comment is the source of: where
 * (nearly) nothing is translated, comments are the author's own.
 */
function isAuthorsRemark(remark: Placed, targets: readonly Placed[], paired: ReadonlySet<Placed>): boolean {
  const { offset } = remark.segment.span.start
  const visible = targets.filter(target => !target.features.implicit)
  if (paired.size * 4 > visible.length) return false
  const behind = visible.findIndex(target => target.segment.span.start.offset > offset)
  return [visible[behind - 1], visible[behind]].every(neighbour => {
    if (neighbour === undefined || paired.has(neighbour)) return false
    const { written, terse, kind, latin } = neighbour.features
    return written === 'source' && (!terse || kind === 'title' || latin.size > 1)
  })
}

/** Parts of one block that all stand without counterpart are one unit again. */
function regroup(beads: readonly Bead[], sources: readonly Placed[], targets: readonly Placed[]): Bead[] {
  const grouped: Bead[] = []
  for (const bead of beads) {
    const previous = grouped.at(-1)
    if (
      previous !== undefined &&
      isLone(previous, 'sources') &&
      isLone(bead, 'sources') &&
      sameBlock(targets, previous.targets, bead.targets)
    ) {
      grouped[grouped.length - 1] = { sources: bead.sources, targets: [previous.targets[0], bead.targets[1]] }
    } else if (
      previous !== undefined &&
      isLone(previous, 'targets') &&
      isLone(bead, 'targets') &&
      sameBlock(sources, previous.sources, bead.sources)
    ) {
      grouped[grouped.length - 1] = { sources: [previous.sources[0], bead.sources[1]], targets: bead.targets }
    } else grouped.push(bead)
  }
  return grouped
}

function isLone(bead: Bead, without: 'sources' | 'targets'): boolean {
  return bead[without][0] === bead[without][1]
}

function sameBlock(
  atoms: readonly Placed[],
  one: readonly [number, number],
  other: readonly [number, number],
): boolean {
  const first = atoms[one[0]]
  return one[1] === other[0] && first !== undefined && first.block === atoms[other[0]]?.block
}

/** Joins neighbouring parts of one block back into one segment. */
function sideOf(atoms: readonly Placed[]): UnitSide | null {
  const segments: Segment[] = []
  for (const group of Map.groupBy(atoms, atom => atom.block).values()) {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) continue
    if (first === last) segments.push(first.segment)
    else {
      const text = group.map(atom => atom.segment.text).join('\n')
      const pieces = group.flatMap((atom, index) =>
        index === 0 ? atom.segment.pieces : [lineEnd(atom.segment), ...atom.segment.pieces],
      )
      const whole = first.whole.text === text
      segments.push(
        whole
          ? first.whole
          : {
              ...first.segment,
              text,
              pieces,
              span: { start: first.segment.span.start, end: last.segment.span.end },
              lines: group.flatMap(atom => atom.segment.lines),
            },
      )
    }
  }
  const first = segments[0]
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    segments,
    text: segments.map(segment => segment.text).join('\n\n'),
    span: { start: first.span.start, end: last.span.end },
    pieces: segments.flatMap((segment, index) =>
      index === 0 ? segment.pieces : [lineEnd(segment), ...segment.pieces],
    ),
  }
}

/** The white space that stands between two texts which are read as one. */
function lineEnd(segment: Segment): Piece {
  return {
    type: 'text',
    value: '\n',
    children: [],
    span: { start: segment.span.start, end: segment.span.start },
  }
}

function startOf(unit: Unit): number {
  return Math.min(
    unit.source?.span.start.offset ?? Number.POSITIVE_INFINITY,
    unit.target?.span.start.offset ?? Number.POSITIVE_INFINITY,
  )
}

/** Where a side of a unit begins at or behind an offset; infinite when none does. */
function startAfter(unit: Unit, from: number): number {
  const starts = [unit.source, unit.target].map(side => side?.span.start.offset ?? -1)
  return Math.min(...starts.map(start => (start >= from ? start : Number.POSITIVE_INFINITY)))
}

/** Gives each mark to the unit whose source or target stands next behind it. */
function withMarks(units: readonly Unit[], items: readonly StreamItem[]): Unit[] {
  const marks = items.filter(item => item.type === 'mark').map(item => item.mark)
  if (marks.length === 0) return [...units]
  const given = new Map<Unit, Mark[]>()
  for (const mark of marks) {
    const from = mark.span.end.offset
    let unit: Unit | undefined
    for (const candidate of units)
      if (
        startAfter(candidate, from) < (unit === undefined ? Number.POSITIVE_INFINITY : startAfter(unit, from))
      )
        unit = candidate
    if (unit !== undefined) given.set(unit, [...(given.get(unit) ?? []), mark])
  }
  return units.map(unit => ({ ...unit, marks: given.get(unit) ?? [] }))
}

/** Fills in the titles of the enclosing sections, in the source language where there is a source. */
function withContext(units: readonly Unit[]): Unit[] {
  const titles: { level: number; text: string }[] = []
  return units.map(unit => {
    if (unit.kind !== 'title' || unit.target === null)
      return { ...unit, context: titles.map(title => title.text) }
    const level = unit.target.segments[0]?.level ?? 1
    while (titles.length > 0 && (titles.at(-1)?.level ?? 0) >= level) titles.pop()
    const context = titles.map(title => title.text)
    titles.push({ level, text: (unit.source ?? unit.target).text })
    return { ...unit, context }
  })
}
