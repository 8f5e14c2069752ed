import { listAttribute } from '../../doctree/build.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import type { TocTreeEntry } from '../directive/sphinx/toctree.ts'
import { makeId, normalizeName } from '../name.ts'
import { type Facts, readFacts } from './facts.ts'
import { inGlossary, optionNames } from './object-ids.ts'

/** What other documents of a project can refer to in a document; plain JSON. */
export interface DocumentTargets {
  /** Path relative to the project's root, with `/`. */
  path: string
  /** The document's first section title; null without one. */
  title: string | null
  labels: LabelTarget[]
  /** Terms of glossaries, as written. */
  terms: { name: string; id: string }[]
  objects: ObjectTarget[]
  toctrees: TocTreeTarget[]
}

/** A name that `:ref:` can refer to: lower case, white space normalized. */
export interface LabelTarget {
  name: string
  id: string
  /** The title or caption that the label stands before; null where there is none. */
  title: string | null
}

/** A described object, by its full name (`flask.Flask.run`, `--verbose`). */
export interface ObjectTarget {
  domain: string
  type: string
  name: string
  id: string
}

/** One `toctree`. Targets are as written. */
export interface TocTreeTarget {
  caption: string | null
  glob: boolean
  hidden: boolean
  entries: { target: string; title: string | null }[]
}

/** Collects what other documents can refer to in a resolved document (see `resolve`). */
export function collectTargets(document: Document, path: string): DocumentTargets {
  const facts = readFacts(document)
  const targets: DocumentTargets = { path, title: null, labels: [], terms: [], objects: [], toctrees: [] }
  facts.elements.forEach((element, index) => {
    switch (element.type) {
      case 'section':
        targets.title ??= titleOf(element)
        break
      case 'desc_signature':
        targets.objects.push(...objectsOf(element, facts.parentOf(element)))
        return
      case 'term':
        collectTerm(element, facts, targets)
        return
      case 'toctree':
        targets.toctrees.push(tocTreeOf(element))
        break
      case 'substitution_definition':
      case 'footnote':
      case 'citation':
        return
    }
    collectLabels(element, index, facts, targets)
  })
  return targets
}

/** Explicit names only: a section's own title is no label, unless a target said so. */
function collectLabels(element: Element, index: number, facts: Facts, targets: DocumentTargets): void {
  const names = listAttribute(element, 'names')
  const ids = listAttribute(element, 'ids')
  const id = ids[0]
  if (names.length === 0 || id === undefined || element.attributes['refuri'] !== undefined) return
  const own = element.type === 'section' ? normalizeName(titleOf(element) ?? '') : null
  const overridden = own !== null && listAttribute(element, 'dupnames').includes(own)
  const holder = element.type === 'target' ? elementAfter(index, facts) : element
  const title = holder === null ? null : titleOf(holder)
  for (const name of names) {
    if (name === own && !overridden) continue
    targets.labels.push({ name, id: ids.find(each => each === makeId(name)) ?? id, title })
  }
}

/** What a target stands before; comments, which hold the source language, do not count. */
function elementAfter(index: number, facts: Facts): Element | null {
  let next = index + 1
  let element = facts.elements[next]
  while (
    element &&
    (element.type === 'comment' || element.type === 'system_message' || element.type === 'target')
  ) {
    next = facts.ends[next] ?? next + 1
    element = facts.elements[next]
  }
  return element ?? null
}

/** The text of an element's title or caption. */
function titleOf(element: Element): string | null {
  for (const child of element.children) {
    if (isElement(child, 'title') || isElement(child, 'caption')) {
      const shown = child.children.filter(each => each.type !== 'generated')
      return plainText({ ...child, children: shown })
    }
  }
  const { caption } = element.attributes
  return typeof caption === 'string' ? caption : null
}

function objectsOf(signature: Element, description: Element | undefined): ObjectTarget[] {
  const id = listAttribute(signature, 'ids')[0]
  const { domain, objtype } = description?.attributes ?? {}
  const { fullname } = signature.attributes
  if (id === undefined || typeof domain !== 'string' || typeof objtype !== 'string') return []
  if (typeof fullname !== 'string') return []
  const type = objtype === 'cmdoption' ? 'option' : objtype
  const names = type === 'option' ? optionNames(fullname) : [fullname]
  return names.map(name => ({ domain, type, name, id }))
}

function collectTerm(term: Element, facts: Facts, targets: DocumentTargets): void {
  const id = listAttribute(term, 'ids')[0]
  if (id !== undefined && inGlossary(term, facts)) targets.terms.push({ name: plainText(term), id })
}

function tocTreeOf(element: Element): TocTreeTarget {
  const entries = (element.data?.['entries'] ?? []) as readonly TocTreeEntry[]
  const { caption, glob, hidden } = element.attributes
  return {
    caption: typeof caption === 'string' ? caption : null,
    glob: glob === true,
    hidden: hidden === true,
    entries: entries.map(({ target, title }) => ({ target, title })),
  }
}
