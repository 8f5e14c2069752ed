import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Document, Element, Node, Text } from '../../doctree/nodes.ts'
import type { TocTreeEntry } from '../directive/sphinx/toctree.ts'
import { documentName, globPattern, referredName, relativeAddress } from './document-path.ts'
import { readFacts } from './facts.ts'
import type { DocumentTargets, LabelTarget, ObjectTarget } from './inventory.ts'

/** The targets of all documents of a project, ready to be looked up. */
export interface Inventory {
  /** Document name → its targets. */
  readonly documents: ReadonlyMap<string, DocumentTargets>
  readonly labels: ReadonlyMap<string, Place & LabelTarget>
  /** Lower case. */
  readonly terms: ReadonlyMap<string, Place>
  /** `domain:name` → objects of that name; also `domain:` and the name's last part with a dot in front. */
  readonly objects: ReadonlyMap<string, readonly (Place & ObjectTarget)[]>
}

/** Where a target stands. `id` is empty for the document as a whole. */
export interface Place {
  readonly document: string
  readonly id: string
}

/** Settings of `resolveAcross`. */
export interface AcrossOptions {
  /** Gives the URL of a place as seen from the document `from`. Default: the relative path without extension, and `#id`. */
  uriOf?: (place: Place, from: string) => string
}

/** Labels that Sphinx has without a document. */
const builtIn: ReadonlySet<string> = new Set(['genindex', 'modindex', 'py-modindex', 'search'])

/** Whether a label or an entry of a `toctree` is one that Sphinx has without a document. */
export function isBuiltIn(name: string): boolean {
  return builtIn.has(name)
}

/** Makes the inventory of a project. Of several targets with one name the first document's holds. */
export function createInventory(all: Iterable<DocumentTargets>): Inventory {
  const documents = new Map<string, DocumentTargets>()
  const labels = new Map<string, Place & LabelTarget>()
  const terms = new Map<string, Place>()
  const objects = new Map<string, (Place & ObjectTarget)[]>()
  const addObject = (key: string, object: Place & ObjectTarget): void => {
    const list = objects.get(key)
    if (list === undefined) objects.set(key, [object])
    else list.push(object)
  }
  for (const targets of all) {
    const document = documentName(targets.path)
    documents.set(document, targets)
    for (const label of targets.labels) {
      if (!labels.has(label.name)) labels.set(label.name, { ...label, document })
    }
    for (const { name, id } of targets.terms) {
      const key = name.toLowerCase()
      if (!terms.has(key)) terms.set(key, { document, id })
    }
    for (const object of targets.objects) {
      addObject(`${object.domain}:${object.name}`, { ...object, document })
      const last = /[^.:]+$/.exec(object.name)?.[0]
      if (last !== undefined) addObject(`${object.domain}:.${last}`, { ...object, document })
    }
  }
  return { documents, labels, terms, objects }
}

/** What a reference leads to. */
export interface Found {
  readonly place: Place
  /** What is shown where the reference has no title of its own; null leaves it as written. */
  readonly title: string | null
}

/** A reference as `pending_xref` has it in its attributes. */
export interface CrossReference {
  /** `''` for those of no domain. */
  readonly domain: string
  /** `ref`, `doc`, `term`, `meth`, … */
  readonly role: string
  readonly target: string
  /** Whether it has a title of its own. */
  readonly explicit: boolean
}

/**
 * Resolves the references of a document to other documents of the project: `ref`, `doc`, `term`, `option`, `envvar`, and the objects of
 * domains. A `pending_xref` gets `refuri`, `refdoc` and `refid`, and the title of what it leads to where it has none of its own.
 * What leads nowhere is a diagnostic in Sphinx' words; names of objects are not, since most of them stand in other projects.
 * `path` is relative to the project's root, with `/`.
 */
export function resolveAcross(
  document: Document,
  path: string,
  inventory: Inventory,
  options: AcrossOptions = {},
): Diagnostic[] {
  const from = documentName(path)
  const findings: Diagnostic[] = []
  const uriOf = options.uriOf ?? defaultUri
  for (const element of readFacts(document).elements) {
    if (element.type === 'toctree') checkTocTree(element, from, inventory, findings)
    if (element.type !== 'pending_xref') continue
    const found = lookUp(referenceOf(element), from, inventory)
    if (typeof found === 'string') {
      const inTocTree = element.children.length > 0 && isTocTreeLink(element)
      if (found !== '' && !inTocTree)
        findings.push({ rule: 'unknown-cross-reference', message: found, span: element.position })
      continue
    }
    const { place, title } = found
    element.attributes['refuri'] = uriOf(place, from)
    element.attributes['refdoc'] = place.document
    element.attributes['refid'] = place.id
    // An id alone would be read as one of this document.
    if (place.document !== from || place.id === '') delete element.attributes['refid']
    if (title !== null && element.attributes['refexplicit'] !== true) showTitle(element, title)
  }
  return findings
}

function defaultUri(place: Place, from: string): string {
  const address = relativeAddress(from, place.document)
  return place.id === '' ? address : `${address}#${place.id}`
}

/** Reads the reference that a `pending_xref` is. */
export function referenceOf(element: Element): CrossReference {
  const { refdomain, reftype, reftarget, refexplicit } = element.attributes
  return {
    domain: String(refdomain ?? ''),
    role: String(reftype ?? ''),
    target: String(reftarget ?? ''),
    explicit: refexplicit === true,
  }
}

/** Gives where a reference in the document `from` (a name) leads, or what is to be said of one that leads nowhere; `''` for nothing. */
export function lookUp(reference: CrossReference, from: string, inventory: Inventory): Found | string {
  const { domain, role, target } = reference
  if (domain !== 'std') return lookUpObject(domain, role, target, inventory)
  switch (role) {
    case 'ref':
    case 'numref':
      return lookUpLabel(reference, target, inventory)
    case 'doc': {
      const name = target === '' ? null : referredName(target, from)
      const found = name === null ? undefined : inventory.documents.get(name)
      if (name === null || found === undefined) return `unknown document: '${target}'`
      return { place: { document: name, id: '' }, title: found.title }
    }
    case 'term': {
      const place = inventory.terms.get(target.toLowerCase())
      return place === undefined ? `term not in glossary: '${target}'` : { place, title: null }
    }
    case 'option': {
      const place = objectOf('std', target.split(/\s+/).at(-1) ?? target, inventory, ['option'])
      return place === null ? `unknown option: '${target}'` : { place, title: null }
    }
    case 'any':
      return lookUpAny(target, from, inventory)
    default:
      return lookUpObject('std', role, target, inventory)
  }
}

function lookUpLabel(reference: CrossReference, target: string, inventory: Inventory): Found | string {
  const label = inventory.labels.get(target)
  if (label === undefined) return isBuiltIn(target) ? '' : `undefined label: '${target}'`
  if (label.title === null && !reference.explicit) {
    return `Failed to create a cross reference. A title or caption not found: '${target}'`
  }
  // A number would be shown for `numref`; the title says more than the label's name.
  return { place: label, title: label.title }
}

function lookUpAny(target: string, from: string, inventory: Inventory): Found | string {
  const label = inventory.labels.get(target.toLowerCase())
  if (label !== undefined) return { place: label, title: label.title }
  const name = referredName(target, from)
  const document = name === null ? undefined : inventory.documents.get(name)
  if (name !== null && document !== undefined)
    return { place: { document: name, id: '' }, title: document.title }
  const place = inventory.terms.get(target.toLowerCase()) ?? objectOf('py', target, inventory, [])
  return place ? { place, title: null } : `'any' reference target not found: ${target}`
}

/** Object types that a role means, where its name is not the type's. */
const roleTypes: Readonly<Record<string, readonly string[]>> = {
  func: ['function'],
  meth: ['method', 'classmethod', 'staticmethod'],
  class: ['class', 'exception'],
  exc: ['exception', 'class'],
  attr: ['attribute', 'property', 'data'],
  const: ['data'],
  deco: ['decorator', 'function'],
  dir: ['directive'],
}

function lookUpObject(domain: string, role: string, target: string, inventory: Inventory): Found | string {
  const place = objectOf(domain, target, inventory, roleTypes[role] ?? [role])
  return place === null ? '' : { place, title: null }
}

/** The object of a name; of a name's last part only when no other object has it. Objects of the given types come first. */
function objectOf(
  domain: string,
  name: string,
  inventory: Inventory,
  types: readonly string[],
): Place | null {
  const bare = name.replace(/^\./, '')
  const exact = inventory.objects.get(`${domain}:${bare}`) ?? []
  const fitting = exact.find(each => types.includes(each.type)) ?? exact[0]
  if (fitting !== undefined) return fitting
  const last = /[^.:]+$/.exec(bare)?.[0]
  const candidates = (inventory.objects.get(`${domain}:.${last}`) ?? []).filter(
    each => each.name.endsWith(`.${bare}`) || each.name.endsWith(`::${bare}`),
  )
  const typed = candidates.filter(each => types.includes(each.type))
  if (typed.length === 1) return typed[0] ?? null
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function checkTocTree(element: Element, from: string, inventory: Inventory, findings: Diagnostic[]): void {
  const entries = (element.data?.['entries'] ?? []) as readonly TocTreeEntry[]
  const glob = element.attributes['glob'] === true
  for (const { target, position } of entries) {
    if (target === 'self' || /^\w+:\/\//.test(target) || isBuiltIn(target)) continue
    const path = referredName(target, from)
    const name = path === null ? null : documentName(path)
    if (name !== null && inventory.documents.has(name)) continue
    if (glob && name !== null && /[*?[]/.test(target)) {
      const pattern = globPattern(name)
      if ([...inventory.documents.keys()].some(each => pattern.test(each))) continue
      const message = `toctree glob pattern '${target}' didn't match any documents`
      findings.push({ rule: 'unknown-document', message, span: position })
      continue
    }
    const message = `toctree contains reference to nonexisting document '${name ?? target}'`
    findings.push({ rule: 'unknown-document', message, span: position })
  }
}

/** Whether a reference is an entry of a `toctree`, which was checked as a whole. */
function isTocTreeLink(reference: Element): boolean {
  return reference.data?.['role'] === undefined
}

/** Puts a title in the place of the text that stands for it. */
function showTitle(reference: Element, title: string): void {
  const inner = reference.children[0]
  if (!isElement(inner)) return
  const shown: Text = { type: 'text', value: title, position: inner.position }
  inner.children = [shown] as Node[]
}
