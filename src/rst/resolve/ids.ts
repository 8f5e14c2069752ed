import { listAttribute } from '../../doctree/build.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import { createNames } from '../names.ts'
import { completeOptions } from '../parse.ts'
import { createReporter } from '../reporter.ts'
import { createSource } from '../source.ts'
import type { Facts } from './facts.ts'
import type { ResolveOptions } from './resolve.ts'

/** Gives ids to elements that have none, as the parser does; all ids of a document differ. */
export interface Ids {
  /** Gives the element's last id, made from its names where it had none. */
  of(element: Element): string
  /** Gives an unused id that starts with `prefix`. */
  next(prefix: string): string
}

/** Gives all named elements ids, and notes which id each name leads to. */
export function createIds(document: Document, facts: Facts, options: ResolveOptions): Ids {
  const complete = completeOptions(options)
  const source = createSource(complete.path, '', 8)
  const place = { line: null, source, position: document.position }
  const names = createNames(complete, createReporter([]), () => place)
  for (const element of facts.elements) {
    if (listAttribute(element, 'ids').length > 0) names.setId(element)
  }
  const ids: Ids = {
    of(element) {
      const id = names.setId(element)
      facts.ids.set(id, element)
      return id
    },
    next(prefix) {
      for (let number = 1; ; number++) {
        const id = `${prefix}-${number}`
        if (!facts.ids.has(id)) return id
      }
    },
  }
  for (const element of facts.elements) {
    if (element.type === 'substitution_definition') continue
    const own = listAttribute(element, 'names')
    if (own.length === 0 && element.type !== 'section') continue
    // A target that only says where another name leads needs no id of its own.
    const id = ids.of(element)
    for (const name of own) facts.nameIds.set(name, id)
  }
  return ids
}
