import { listAttribute } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import { makeId } from '../name.ts'
import type { Facts } from './facts.ts'
import type { Resolution } from './resolution.ts'

/** Gives described objects and the terms of glossaries an id to link to, as Sphinx names them. */
export function identifyObjects({ facts }: Resolution): void {
  for (const element of facts.elements) {
    if (listAttribute(element, 'ids').length > 0) continue
    let wanted = ''
    if (element.type === 'desc_signature') wanted = signatureId(element, facts.parentOf(element))
    else if (element.type === 'term' && inGlossary(element, facts)) {
      wanted = `term-${makeId(plainText(element)) || facts.elements.indexOf(element)}`
    }
    if (wanted === '' || facts.ids.has(wanted)) continue
    element.attributes['ids'] = [wanted]
    facts.ids.set(wanted, element)
  }
}

/** `''` for an object that shall not be linked to, or is of no domain. */
function signatureId(signature: Element, description: Element | undefined): string {
  const { fullname } = signature.attributes
  const { domain, objtype, noindex } = description?.attributes ?? {}
  if (typeof fullname !== 'string' || noindex !== undefined || objtype === 'describe' || objtype === 'object')
    return ''
  if (domain !== 'std')
    return /^[A-Za-z][\w.]*$/.test(fullname) ? fullname : makeId(`${String(domain)}-${fullname}`)
  const name = optionNames(fullname)[0] ?? ''
  const prefix = objtype === 'option' || objtype === 'cmdoption' ? 'cmdoption' : String(objtype)
  return name === '' ? '' : `${prefix}-${name.replace(/^-+/, '').replace(/[^\w-]+/g, '-')}`
}

/** Whether a term stands in a glossary: a glossary holds a definition list, which holds items. */
export function inGlossary(term: Element, facts: Facts): boolean {
  const item = facts.parentOf(term)
  const list = item && facts.parentOf(item)
  return (list && facts.parentOf(list))?.type === 'glossary'
}

/** The names of a command line option's signature: `-o FILE, --output=FILE` has two. */
export function optionNames(signature: string): string[] {
  return signature
    .split(/,\s+/)
    .map(each => each.trim().split(/[\s=[]/)[0] ?? '')
    .filter(each => each !== '')
}
