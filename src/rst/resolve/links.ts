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
  const open = new Set<Element>()

  function ofName(name: string): Link {
    const element = facts.names.get(name)
    if (element === undefined) return { missing: 'unknown' }
    if (element === null) return { missing: 'duplicate' }
    if (element.type === 'target') return ofTarget(element, name)
    return { refid: facts.nameIds.get(name) ?? resolution.ids.of(element) }
  }

  function ofTarget(target: Element, name?: string): Link {
    const done = known.get(target)
    if (done !== undefined) return done
    const { attributes } = target
    if (typeof attributes['refuri'] === 'string') return { refuri: attributes['refuri'] }
    if (typeof attributes['refid'] === 'string') return { refid: attributes['refid'] }
    if (typeof attributes['refname'] !== 'string') {
      return {
        refid: (name === undefined ? undefined : facts.nameIds.get(name)) ?? resolution.ids.of(target),
      }
    }
    if (open.has(target)) return report(target, 'forming a circular reference')
    open.add(target)
    const link = ofName(attributes['refname'])
    open.delete(target)
    const reported = known.get(target)
    if (reported !== undefined) return reported
    if ('missing' in link) {
      if (link.missing === 'unknown') return report(target, 'which does not exist')
      if (link.missing === 'duplicate') {
        return report(target, 'which is a duplicate, and cannot be used as a unique reference')
      }
    }
    known.set(target, link)
    return link
  }

  function report(target: Element, explanation: string): Link {
    const name = listAttribute(target, 'names')[0]
    const id = listAttribute(target, 'ids')[0]
    const naming = (name === undefined ? '' : `"${name}" `) + (id === undefined ? '' : `(id="${id}")`)
    const message = `Indirect hyperlink target ${naming} refers to target "${String(target.attributes['refname'])}", ${explanation}.`
    find(resolution, 'indirect-target', message, target)
    const link: Link = { missing: 'reported' }
    known.set(target, link)
    return link
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
