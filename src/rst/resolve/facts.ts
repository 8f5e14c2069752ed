import { listAttribute } from '../../doctree/build.ts'
import type { Document, Element } from '../../doctree/nodes.ts'

/** What resolving needs to know of a document, read in one walk. Lists are in document order. */
export interface Facts {
  /** Every element, each before its descendants. */
  readonly elements: readonly Element[]
  /** For each element of `elements`, the index after its last descendant. */
  readonly ends: readonly number[]
  /** Reference name → the element that has it; null for a name that several have. Changes when targets are propagated. */
  readonly names: Map<string, Element | null>
  readonly ids: Map<string, Element>
  /** Reference name → id to link to. */
  readonly nameIds: Map<string, string>
  readonly references: readonly Element[]
  readonly targets: readonly Element[]
  readonly footnotes: readonly Element[]
  readonly citations: readonly Element[]
  readonly pending: readonly Element[]
  readonly substitutionReferences: readonly Element[]
  readonly definitions: readonly Element[]
  /** What an element stands in; undefined for the tree itself. */
  parentOf(element: Element): Element | undefined
}

const referenceTypes: ReadonlySet<string> = new Set(['reference', 'footnote_reference', 'citation_reference'])

/** Reads the facts of a tree. Linear, with a stack of its own. */
export function readFacts(tree: Document | Element): Facts {
  const elements: Element[] = []
  const ends: number[] = []
  const above: number[] = []
  let parents: Map<Element, Element> | null = null
  const names = new Map<string, Element | null>()
  const ids = new Map<string, Element>()
  const lists: Record<string, Element[]> = { references: [], targets: [], footnotes: [], citations: [] }
  const pending: Element[] = []
  const substitutionReferences: Element[] = []
  const definitions: Element[] = []
  const open: { element: Element; index: number; next: number }[] = []

  function enter(element: Element): void {
    above.push(open.at(-1)?.index ?? -1)
    open.push({ element, index: elements.length, next: 0 })
    elements.push(element)
    for (const id of listAttribute(element, 'ids')) if (!ids.has(id)) ids.set(id, element)
    const { type } = element
    if (type === 'substitution_definition') {
      definitions.push(element)
      return
    }
    for (const name of listAttribute(element, 'names')) names.set(name, element)
    for (const name of listAttribute(element, 'dupnames')) if (!names.has(name)) names.set(name, null)
    if (referenceTypes.has(type)) lists['references']?.push(element)
    else if (type === 'substitution_reference') substitutionReferences.push(element)
    else if (type === 'pending') pending.push(element)
    else lists[`${type}s`]?.push(element)
  }

  enter(tree)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.children[top.next++]
    if (child === undefined) {
      ends[top.index] = elements.length
      open.pop()
    } else if (child.type !== 'text') {
      enter(child as Element)
    }
  }
  return {
    elements,
    ends,
    names,
    ids,
    nameIds: new Map(),
    references: lists['references'] ?? [],
    targets: lists['targets'] ?? [],
    footnotes: lists['footnotes'] ?? [],
    citations: lists['citations'] ?? [],
    pending,
    substitutionReferences,
    definitions,
    parentOf(element) {
      parents ??= new Map(elements.slice(1).map((each, index) => [each, elements[above[index + 1]!]!]))
      return parents.get(element)
    },
  }
}

/** Puts nodes in the place of a child. Does nothing when the child is not there any more. */
export function replaceChild(parent: Element, child: Element, nodes: Element['children']): void {
  const index = parent.children.indexOf(child)
  if (index !== -1) parent.children.splice(index, 1, ...nodes)
}
