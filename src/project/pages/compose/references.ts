import type { Document, Element } from '../../../doctree/nodes.ts'
import type { TocTreeEntry } from '../../../rst/directive/sphinx/toctree.ts'
import { referenceOf } from '../../../rst/resolve/across.ts'
import { readFacts } from '../../../rst/resolve/facts.ts'
import type { OpenReference } from '../page-data.ts'

/** Roles of which it can be said that they lead nowhere; names of objects may stand in other projects. */
const checked: ReadonlySet<string> = new Set(['ref', 'numref', 'doc', 'term', 'option'])

/** The references of a document that lead to other documents, in reading order. */
export function openReferences(document: Document): OpenReference[] {
  return readFacts(document).elements.flatMap(element => {
    if (element.type === 'toctree') return entriesOf(element)
    // Without a role it is an entry of a toctree, which stands above.
    if (element.type !== 'pending_xref' || element.data?.['role'] === undefined) return []
    const { domain, role, target, explicit } = referenceOf(element)
    const { start, end } = element.position
    return domain === 'std' && checked.has(role) ? [{ role, target, explicit, span: { start, end } }] : []
  })
}

function entriesOf(element: Element): OpenReference[] {
  const entries = (element.data?.['entries'] ?? []) as readonly TocTreeEntry[]
  const isPattern = (target: string) => element.attributes['glob'] === true && /[*?[]/.test(target)
  return entries.flatMap(({ target, position: { start, end } }) =>
    target === 'self' || /^\w+:\/\//.test(target) || isPattern(target)
      ? []
      : [{ role: 'toctree', target, explicit: false, span: { start, end } }],
  )
}
