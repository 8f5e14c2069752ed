import { element, text } from '../../doctree/build.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Element } from '../../doctree/nodes.ts'
import { pendingDetails } from './class-attribute.ts'
import { replaceChild } from './facts.ts'
import type { Resolution } from './resolution.ts'

interface Numbering {
  readonly depth: number
  readonly prefix: string
  readonly suffix: string
}

/** Numbers the sections where a `sectnum` directive stands; three no-break spaces follow a number. */
export function numberSections({ document, facts }: Resolution): void {
  for (const pending of facts.pending) {
    const details = pendingDetails(pending, 'docutils.transforms.parts.SectNum')
    if (details === null) continue
    const parent = facts.parentOf(pending)
    if (parent) replaceChild(parent, pending, [])
    const depth = typeof details['depth'] === 'number' ? details['depth'] : Number.POSITIVE_INFINITY
    const start = typeof details['start'] === 'number' ? details['start'] : 1
    const prefix = typeof details['prefix'] === 'string' ? details['prefix'] : ''
    const suffix = typeof details['suffix'] === 'string' ? details['suffix'] : ''
    number(document, [], start, { depth, prefix, suffix })
  }
}

function number(parent: Element, above: readonly number[], start: number, numbering: Numbering): void {
  let next = start
  for (const child of parent.children) {
    if (!isElement(child, 'section')) continue
    const numbers = [...above, next++]
    const title = child.children[0]
    if (isElement(title, 'title')) {
      const position = { start: title.position.start, end: title.position.start }
      const value = `${numbering.prefix}${numbers.join('.')}${numbering.suffix}\u00a0\u00a0\u00a0`
      title.children.unshift(
        element('generated', { classes: ['sectnum'] }, [text(value, position)], position),
      )
      title.attributes['auto'] = 1
    }
    if (numbers.length < numbering.depth) number(child, numbers, 1, numbering)
  }
}
