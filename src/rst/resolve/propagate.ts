import { listAttribute } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { invisible } from './class-attribute.ts'
import type { Facts } from './facts.ts'
import type { Resolution } from './resolution.ts'

/** Elements that do not take over a target: their names are something else. */
const closed: ReadonlySet<string> = new Set(['footnote', 'citation'])

/** Ids and names on their way to an element: one list a target, in document order. */
interface Moving {
  readonly ids: (readonly string[])[]
  readonly names: (readonly string[])[]
}

/**
 * Moves names and ids of targets without a reference to what they stand before; the target keeps `refid`.
 * ```rst
 * .. _name:
 *
 * Title or paragraph
 * ```
 * Of several targets in a row all go to what follows the last one, whose names come first.
 */
export function propagateTargets({ facts, ids }: Resolution): void {
  const moving = new Map<Element, Moving>()
  facts.elements.forEach((element, index) => {
    const arriving = moving.get(element)
    const next = isOpenTarget(element) ? elementAfter(facts, index) : null
    if (next === null) {
      if (arriving) arrive(facts, element, arriving)
      return
    }
    const onward = moving.get(next) ?? arriving ?? { ids: [], names: [] }
    const id = ids.of(element)
    const own = listAttribute(element, 'ids')
    onward.ids.push(own)
    onward.names.push(listAttribute(element, 'names'))
    moving.set(next, onward)
    element.attributes['refid'] = own[0] ?? id
    delete element.attributes['ids']
    delete element.attributes['names']
  })
}

function isOpenTarget({ type, attributes, children }: Element): boolean {
  if (type !== 'target' || children.length > 0) return false
  return (
    attributes['refid'] === undefined &&
    attributes['refuri'] === undefined &&
    attributes['refname'] === undefined
  )
}

/** What takes over the target at `index`; null when nothing does. */
function elementAfter(facts: Facts, index: number): Element | null {
  let next = index + 1
  let element = facts.elements[next]
  while (element?.type === 'system_message') {
    next = facts.ends[next] ?? next + 1
    element = facts.elements[next]
  }
  if (element === undefined || closed.has(element.type)) return null
  return invisible.has(element.type) && element.type !== 'target' ? null : element
}

function arrive(facts: Facts, element: Element, { ids, names }: Moving): void {
  const movedIds = ids.toReversed().flat()
  const movedNames = names.toReversed().flat()
  for (const id of movedIds) facts.ids.set(id, element)
  for (const name of movedNames) facts.names.set(name, element)
  element.attributes['ids'] = listAttribute(element, 'ids').concat(movedIds)
  element.attributes['names'] = listAttribute(element, 'names').concat(movedNames)
}
