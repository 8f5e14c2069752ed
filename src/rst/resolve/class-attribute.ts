import { listAttribute } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import type { PendingData } from '../../doctree/to-pseudo-xml.ts'
import { replaceChild } from './facts.ts'
import { find, type Resolution } from './resolution.ts'

/** Gives what a `pending` element waits for, when it is the named transform. */
export function pendingDetails(element: Element, transform: string): PendingData['details'] | null {
  const pending = element.data?.['pending'] as PendingData | undefined
  return pending?.transform === transform ? pending.details : null
}

/** Elements that a reader does not see: they get no classes, and no targets from before them. */
export const invisible: ReadonlySet<string> = new Set([
  'comment',
  'substitution_definition',
  'target',
  'pending',
])

/** Moves the classes of a `class` directive without content to the next visible element. */
export function moveClasses(resolution: Resolution): void {
  const { facts } = resolution
  for (const pending of facts.pending) {
    const details = pendingDetails(pending, 'docutils.transforms.misc.ClassAttribute')
    if (details === null) continue
    const next = followingElement(resolution, pending)
    const parent = facts.parentOf(pending)
    if (next === null) {
      const directive = String(details['directive'])
      find(
        resolution,
        'class-without-element',
        `No suitable element following "${directive}" directive`,
        pending,
      )
    } else {
      const classes = Array.isArray(details['class']) ? details['class'].map(String) : []
      next.attributes['classes'] = [...listAttribute(next, 'classes'), ...classes]
    }
    if (parent) replaceChild(parent, pending, [])
  }
}

/** Gives the next visible sibling, or the parent's next one, and so on up. */
function followingElement({ facts }: Resolution, from: Element): Element | null {
  for (let element = from, parent = facts.parentOf(from); parent; ) {
    const { children } = parent
    for (let index = children.indexOf(element) + 1; index < children.length; index++) {
      const sibling = children[index]
      if (sibling === undefined || sibling.type === 'text') continue
      if (!invisible.has(sibling.type) && sibling.type !== 'system_message') return sibling as Element
    }
    element = parent
    parent = facts.parentOf(parent)
  }
  return null
}
