import { element, listAttribute } from '../../../doctree/build.ts'
import { isElement } from '../../../doctree/guards.ts'
import type { Document, Element } from '../../../doctree/nodes.ts'
import type { Numbered, NumberedKind, NumberedPlace } from '../page-data.ts'

/** What can have a number, and the element that names it. */
const captions: ReadonlyMap<string, { kind: NumberedKind; caption: string }> = new Map([
  ['figure', { kind: 'figure', caption: 'caption' }],
  ['table', { kind: 'table', caption: 'title' }],
  ['container', { kind: 'listing', caption: 'caption' }],
])

/**
 * Finds what `numref` can refer to, figures, tables and code with a caption, and puts an open number before each caption. Numbers run
 * through all documents, so that they are known when all are; a project that never asks for them has none.
 */
export function numberPlaces(document: Document): Numbered {
  const places: NumberedPlace[] = []
  const counts: Record<NumberedKind, number> = { figure: 0, table: 0, listing: 0 }
  let used = false
  const visit = (parent: Document | Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue
      if (child.type === 'pending_xref' && child.attributes['reftype'] === 'numref') used = true
      const named = captions.get(child.type)
      const caption = child.children.find(each => isElement(each, named?.caption ?? ''))
      const isCode = child.children.some(each => isElement(each, 'literal_block'))
      if (named !== undefined && isElement(caption) && (named.kind !== 'listing' || isCode)) {
        counts[named.kind] += 1
        const ordinal = counts[named.kind]
        places.push({ kind: named.kind, ordinal, anchors: [...listAttribute(child, 'ids')] })
        caption.children.unshift(openNumber(named.kind, ordinal, caption))
      }
      visit(child)
    }
  }
  visit(document)
  return { places, used }
}

/** A reference that stands for the number of its own place. */
function openNumber(kind: NumberedKind, ordinal: number, { position }: Element): Element {
  const attributes = { refdomain: 'std', reftype: 'number', reftarget: `${kind}.${ordinal}` }
  const start = { start: position.start, end: position.start }
  return element('pending_xref', attributes, [], start)
}
