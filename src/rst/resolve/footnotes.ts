import { element, listAttribute, pushAttribute, text } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { find, type Resolution } from './resolution.ts'

/** Labels of `[*]` footnotes in their order; then they are doubled, and so on. */
const symbols = ['*', '†', '‡', '§', '¶', '#', '♠', '♡', '♢', '♣'] as const

/** Numbers automatic footnotes, links footnote and citation references, and notes on each footnote where it is referred to. */
export function numberFootnotes(resolution: Resolution): void {
  const { facts } = resolution
  const byName = new Map<string, Element[]>()
  for (const reference of facts.references) {
    if (reference.type === 'reference') continue
    const name = reference.attributes['refname']
    if (typeof name !== 'string') continue
    const key = `${reference.type} ${name}`
    const list = byName.get(key)
    if (list === undefined) byName.set(key, [reference])
    else list.push(reference)
  }
  const named = (note: Element, type: string, label: string | null): void => {
    for (const name of listAttribute(note, 'names')) {
      for (const reference of byName.get(`${type} ${name}`) ?? []) link(resolution, reference, note, label)
    }
  }
  numberAutomatic(resolution, named)
  symbolize(resolution)
  for (const note of facts.footnotes) named(note, 'footnote_reference', null)
  for (const note of facts.citations) named(note, 'citation_reference', null)
}

function numberAutomatic(
  resolution: Resolution,
  named: (note: Element, type: string, label: string | null) => void,
): void {
  const { facts } = resolution
  const notes = facts.footnotes.filter(each => isAutomatic(each))
  const free: { note: Element; label: string }[] = []
  let number = 1
  for (const note of notes) {
    while (facts.names.has(String(number))) number++
    const label = String(number++)
    addLabel(note, label)
    named(note, 'footnote_reference', label)
    const unnamed = listAttribute(note, 'names').length === 0 && listAttribute(note, 'dupnames').length === 0
    if (!unnamed) continue
    pushAttribute(note, 'names', label)
    facts.names.set(label, note)
    facts.nameIds.set(label, resolution.ids.of(note))
    free.push({ note, label })
  }
  const open = facts.references.filter(
    each =>
      isAutomatic(each) &&
      each.type === 'footnote_reference' &&
      each.attributes['refname'] === undefined &&
      each.attributes['refid'] === undefined,
  )
  const tooMany = linkAll(resolution, open, free)
  if (tooMany === null) return
  const plural = free.length > 1 ? 's' : ''
  const message = `Too many autonumbered footnote references: only ${free.length} corresponding footnote${plural} available.`
  find(resolution, 'too-many-footnote-references', message, tooMany)
}

function symbolize(resolution: Resolution): void {
  const { facts } = resolution
  const notes = facts.footnotes
    .filter(each => each.attributes['auto'] === '*')
    .map((note, index) => {
      const label = (symbols[index % symbols.length] ?? '*').repeat(Math.floor(index / symbols.length) + 1)
      addLabel(note, label)
      return { note, label }
    })
  const open = facts.references.filter(
    each => each.type === 'footnote_reference' && each.attributes['auto'] === '*',
  )
  const tooMany = linkAll(resolution, open, notes)
  if (tooMany === null) return
  const message = `Too many symbol footnote references: only ${notes.length} corresponding footnotes available.`
  find(resolution, 'too-many-footnote-references', message, tooMany)
}

/** Links references with notes one by one; gives the first reference that is left over. */
function linkAll(
  resolution: Resolution,
  references: readonly Element[],
  notes: readonly { note: Element; label: string }[],
): Element | null {
  references.forEach((reference, index) => {
    const note = notes[index]
    if (note !== undefined) link(resolution, reference, note.note, note.label)
  })
  return references[notes.length] ?? null
}

function isAutomatic(element: Element): boolean {
  return element.attributes['auto'] === 1 || element.attributes['auto'] === '1'
}

function addLabel(note: Element, label: string): void {
  const position = { start: note.position.start, end: note.position.start }
  note.children.unshift(element('label', {}, [text(label, position)], position))
}

/** Makes a reference lead to a note, with a label where it shows none yet. */
function link({ ids }: Resolution, reference: Element, note: Element, label: string | null): void {
  if (reference.attributes['refid'] !== undefined) return
  if (label !== null) {
    const { end } = reference.position
    reference.children.push(text(label, { start: end, end }))
  }
  delete reference.attributes['refname']
  reference.attributes['refid'] = ids.of(note)
  pushAttribute(note, 'backrefs', ids.of(reference))
}
