import type { Element, ElementContent, Root } from 'hast'
import type { Row, UnitRow } from '../page-data.ts'
import { looseUnit } from './unit-row.ts'
import { keyOf, nodeKey, type UnitTexts } from './unit-texts.ts'

/** What the walk over the visible document knows. */
export interface Walk {
  /** Units by the element that is theirs alone. */
  own: ReadonlyMap<string, UnitTexts>
  /** Units that share an element. */
  parts: ReadonlyMap<string, { texts: UnitTexts; html: string }[]>
  /** Units whose title the directive's name stands for, by the admonition. */
  implicit: ReadonlyMap<string, UnitTexts>
  /** Units without an element, in file order; taken out when they are placed. */
  loose: UnitTexts[]
  /** Rows made so far, for units of several elements. */
  made: Map<UnitTexts, UnitRow>
  /** What `holdsUnits` found. */
  holds: WeakMap<Element, boolean>
  /** Ids that the next row takes. */
  anchors: string[]
  /** Level of the heading that was passed last. */
  level: number
  labels: LabelPair
}

/** The titles of a kind of note in both languages; nothing for an unknown kind. */
export type LabelPair = (kind: string) => [source: string | undefined, target: string | undefined]

/** Begins a walk: finds out which units stand at which element of the visible document. */
export function openWalk(root: Root, units: readonly UnitTexts[], labels: LabelPair): Walk {
  const keys = new Set<string>()
  collectKeys(root.children as ElementContent[], keys)
  const own = new Map<string, UnitTexts>()
  const parts = new Map<string, { texts: UnitTexts; html: string }[]>()
  const implicit = new Map<string, UnitTexts>()
  const loose: UnitTexts[] = []
  for (const texts of units) {
    const segment = texts.unit.target?.segments[0]
    const node = segment?.nodes[0]
    if (segment?.implicit && node?.position !== undefined) {
      implicit.set(nodeKey(node.position), texts)
      continue
    }
    let placed = false
    for (const key of texts.own) {
      if (!keys.has(key)) continue
      own.set(key, texts)
      placed = true
    }
    for (const { key, html } of texts.parts) {
      if (!keys.has(key)) continue
      parts.set(key, [...(parts.get(key) ?? []), { texts, html }])
      placed = true
    }
    if (!placed) loose.push(texts)
  }
  loose.sort((a, b) => startOf(a) - startOf(b))
  return {
    own,
    parts,
    implicit,
    loose,
    made: new Map(),
    holds: new WeakMap(),
    anchors: [],
    level: 1,
    labels,
  }
}

function collectKeys(nodes: readonly ElementContent[], keys: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (node.position !== undefined) keys.add(nodeKey(node.position))
    collectKeys(node.children, keys)
  }
}

/** Notes that a unit has a row; gives the row. */
export function remember(row: UnitRow, unit: UnitTexts, walk: Walk): UnitRow {
  walk.made.set(unit, row)
  return row
}

/** Whether an element holds a unit, or a place where a unit without an element belongs. */
export function holdsUnits(element: Element, walk: Walk): boolean {
  const known = walk.holds.get(element)
  if (known !== undefined) return known
  const key = keyOf(element)
  const { start, end } = element.position ?? {}
  const found =
    walk.implicit.has(key) ||
    element.children.some(child => {
      if (child.type !== 'element') return false
      const own = keyOf(child)
      return walk.own.has(own) || walk.parts.has(own) || holdsUnits(child, walk)
    }) ||
    walk.loose.some(
      texts =>
        startOf(texts) >= (start?.offset ?? Number.POSITIVE_INFINITY) && startOf(texts) < (end?.offset ?? 0),
    )
  walk.holds.set(element, found)
  return found
}

/** The ids that the next row takes; they are taken once. */
export function takeAnchors(walk: Walk): string[] {
  const { anchors } = walk
  walk.anchors = []
  return anchors
}

/** Rows of the units without an element that begin before `offset`. */
export function takeLoose(walk: Walk, offset: number): Row[] {
  const count = walk.loose.findIndex(texts => startOf(texts) >= offset)
  const taken = walk.loose.splice(0, count === -1 ? walk.loose.length : count)
  return taken.map(texts => remember(looseUnit(texts, walk.level), texts, walk))
}

function startOf({ unit }: UnitTexts): number {
  return (unit.target ?? unit.source)?.span.start.offset ?? 0
}
