import { element, listAttribute, text } from '../../doctree/build.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import { pendingDetails } from './class-attribute.ts'
import { replaceChild } from './facts.ts'
import type { Links } from './links.ts'
import type { Resolution } from './resolution.ts'

/** Makes a footnote for each external target where a `target-notes` directive stands, and refers to it after each reference to the target. */
export function addTargetNotes(resolution: Resolution, links: Links): void {
  for (const pending of resolution.facts.pending) {
    const details = pendingDetails(pending, 'docutils.transforms.references.TargetNotes')
    if (details !== null) addNotes(resolution, links, pending, details['class'])
  }
}

function addNotes(resolution: Resolution, links: Links, pending: Element, classOption: unknown): void {
  const { facts, ids } = resolution
  const classes = Array.isArray(classOption) ? classOption.map(String) : []
  const { position } = pending
  const notes = new Map<string, Element>()
  const noteOf = (refuri: string): Element => {
    const known = notes.get(refuri)
    if (known !== undefined) return known
    const link = element('reference', { refuri }, [text(refuri, position)], position)
    const note = element('footnote', { auto: 1 }, [element('paragraph', {}, [link], position)], position)
    note.attributes['names'] = [`TARGET_NOTE: ${ids.of(note)}`]
    notes.set(refuri, note)
    return note
  }
  for (const reference of [...facts.references]) {
    if (reference.type !== 'reference') continue
    const name = reference.attributes['refname']
    if (typeof name !== 'string') continue
    const link = links.ofName(name)
    const parent = facts.parentOf(reference)
    if (!('refuri' in link) || parent === undefined) continue
    const end = { start: reference.position.end, end: reference.position.end }
    const refname = listAttribute(noteOf(link.refuri), 'names')[0] ?? ''
    const mark = element(
      'footnote_reference',
      { auto: 1, refname, ...(classes.length > 0 ? { classes } : {}) },
      [],
      end,
    )
    ids.of(mark)
    const space: Node =
      classes.length > 0 ? element('inline', { classes }, [text(' ', end)], end) : text(' ', end)
    replaceChild(parent, reference, [reference, space, mark])
    ;(facts.references as Element[]).push(mark)
  }
  const parent = facts.parentOf(pending)
  if (parent) replaceChild(parent, pending, [...notes.values()])
  for (const [, note] of notes) {
    ;(facts.footnotes as Element[]).push(note)
    facts.names.set(listAttribute(note, 'names')[0] ?? '', note)
  }
}
