import { listAttribute } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { find, type Resolution } from './resolution.ts'

/** Where a name leads: an id of the document, a URI, or nowhere. `reported` when that was said at the target already. */
export type Link = { refid: string } | { refuri: string } | { missing: 'unknown' | 'duplicate' | 'reported' }

/** Answers where names and targets lead. */
export interface Links {
  ofName(name: string): Link
  /** Of an anonymous target. */
  ofTarget(target: Element): Link
}

/** Follows all indirect targets of a document and reports those that lead nowhere. */
export function createLinks(resolution: Resolution): Links {
  const { facts } = resolution
  const known = new Map<Element, Link>()

  function ofName(name: string): Link {
    const element = facts.names.get(name)
    if (element === undefined) return { missing: 'unknown' }
    if (element === null) return { missing: 'duplicate' }
    if (element.type === 'target') return ofTarget(element, name)
    return { refid: facts.nameIds.get(name) ?? resolution.ids.of(element) }
  }

  function ofTarget(start: Element, name?: string): Link {
    const chain: Element[] = []
    const open = new Set<Element>()
    let target = start
    let through = name
    for (;;) {
      const link = known.get(target) ?? endAt(target, through)
      if (link !== null) return settle(chain, link)
      if (open.has(target)) return settle(chain, report(target, 'forming a circular reference'))
      open.add(target)
      chain.push(target)
      through = String(target.attributes['refname'])
      const next = facts.names.get(through)
      if (next === undefined) return settle(chain, report(target, 'which does not exist'))
      if (next === null) {
        const explanation = 'which is a duplicate, and cannot be used as a unique reference'
        return settle(chain, report(target, explanation))
      }
      if (next.type !== 'target') return settle(chain, ofName(through))
      target = next
    }
  }

  /** Where a target leads that refers to no other; null for one that does. */
  function endAt(target: Element, name: string | undefined): Link | null {
    const { refuri, refid, refname } = target.attributes
    if (typeof refuri === 'string') return { refuri }
    if (typeof refid === 'string') return { refid }
    if (typeof refname === 'string') return null
    return { refid: (name === undefined ? undefined : facts.nameIds.get(name)) ?? resolution.ids.of(target) }
  }

  function settle(chain: readonly Element[], link: Link): Link {
    for (const target of chain) known.set(target, link)
    return link
  }

  function report(target: Element, explanation: string): Link {
    const name = listAttribute(target, 'names')[0]
    const id = listAttribute(target, 'ids')[0]
    const naming = (name === undefined ? '' : `"${name}" `) + (id === undefined ? '' : `(id="${id}")`)
    const message = `Indirect hyperlink target ${naming} refers to target "${String(target.attributes['refname'])}", ${explanation}.`
    find(resolution, 'indirect-target', message, target)
    return { missing: 'reported' }
  }

  for (const target of facts.targets) {
    if (typeof target.attributes['refname'] !== 'string') continue
    const link = ofTarget(target)
    if ('missing' in link) continue
    known.set(target, link)
    delete target.attributes['refname']
    Object.assign(target.attributes, link)
  }
  return { ofName, ofTarget }
}
