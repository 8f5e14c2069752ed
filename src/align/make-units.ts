/** From beads to units: atoms are joined back into the blocks that they were cut from, and comments that are no source are dropped. */

import type { Piece } from '../segment/inline.ts'
import { isAdmonitionName } from '../segment/metadata.ts'
import type { Segment } from '../segment/segment.ts'
import type { Placed } from './arrange.ts'
import type { Bead } from './beads.ts'
import type { Unit, UnitSide } from './unit.ts'

/** The units of a document, in the order in which they begin; what needs no translation and has none is left out. */
export function makeUnits(
  beads: readonly Bead[],
  sources: readonly Placed[],
  targets: readonly Placed[],
): Unit[] {
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
