import { listAttribute } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { invisible } from './class-attribute.ts'
import type { Resolution } from './resolution.ts'

/** Elements that do not take over a target: their names are something else. */
const closed: ReadonlySet<string> = new Set(['footnote', 'citation'])

/**
 * Moves names and ids of targets without a reference to what they stand before; the target keeps `refid`.
 * ```rst
 * .. _name:
 *
 * Title or paragraph
 * ```
 */
export function propagateTargets({ facts, ids }: Resolution): void {
  facts.elements.forEach((target, index) => {
    if (target.type !== 'target' || target.children.length > 0) return
    const { attributes } = target
    if (
      attributes['refid'] !== undefined ||
      attributes['refuri'] !== undefined ||
      attributes['refname'] !== undefined
    )
      return
    let next = index + 1
    let element = facts.elements[next]
    while (element?.type === 'system_message') {
      next = facts.ends[next] ?? next + 1
      element = facts.elements[next]
    }
    if (element === undefined || closed.has(element.type)) return
    if (invisible.has(element.type) && element.type !== 'target') return
    const id = ids.of(target)
    const own = listAttribute(target, 'ids')
    element.attributes['ids'] = [...listAttribute(element, 'ids'), ...own]
    element.attributes['names'] = [...listAttribute(element, 'names'), ...listAttribute(target, 'names')]
    for (const each of own) facts.ids.set(each, element)
    for (const name of listAttribute(target, 'names')) facts.names.set(name, element)
    attributes['refid'] = own[0] ?? id
    delete attributes['ids']
    delete attributes['names']
  })
}

/** Whether a target was moved to what it stands before. */
export function wasPropagated(target: Element): boolean {
  return target.attributes['refid'] !== undefined && listAttribute(target, 'names').length === 0
}
