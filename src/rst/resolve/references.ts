import { text } from '../../doctree/build.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Element } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import type { Link, Links } from './links.ts'
import { find, type Resolution } from './resolution.ts'

/** Sets `refid` or `refuri` on all references that are still open, and reports those that lead nowhere. */
export function resolveReferences(resolution: Resolution, links: Links): void {
  resolveAnonymous(resolution, links)
  for (const reference of resolution.facts.references) {
    const name = reference.attributes['refname']
    if (typeof name !== 'string' || name === '') continue
    const link = links.ofName(name)
    if (!('missing' in link)) {
      setLink(reference, link)
      showLabel(resolution, reference)
    } else if (link.missing === 'duplicate') {
      const message = `Duplicate target name, cannot be used as a unique reference: "${name}".`
      find(resolution, 'duplicate-reference', message, reference)
    } else if (link.missing === 'unknown') {
      const message = [`Unknown target name: "${name}".`, ...hints(name)].join('\n')
      find(resolution, 'unknown-target', message, reference)
    }
  }
}

function setLink(reference: Element, link: Link): void {
  delete reference.attributes['refname']
  Object.assign(reference.attributes, link)
}

/** Gives a reference to an automatic footnote the footnote's label (in comments, where nothing is numbered). */
function showLabel({ facts, outer }: Resolution, reference: Element): void {
  const { refid, auto } = reference.attributes
  if (auto === undefined || typeof refid !== 'string' || reference.children.length > 0) return
  const label = (outer ?? facts).ids.get(refid)?.children[0]
  if (!isElement(label, 'label')) return
  const { end } = reference.position
  reference.children.push(text(plainText(label), { start: end, end }))
}

/** The first anonymous reference leads to the first anonymous target, and so on; when their numbers differ, none leads anywhere. */
function resolveAnonymous(resolution: Resolution, links: Links): void {
  const { references, targets } = resolution.facts
  const open = references.filter(
    each => each.type === 'reference' && each.attributes['anonymous'] !== undefined,
  )
  const anonymous = targets.filter(each => each.attributes['anonymous'] !== undefined)
  if (open.length !== anonymous.length) {
    const message = `Anonymous hyperlink mismatch: ${open.length} references but ${anonymous.length} targets.`
    const at = open[anonymous.length] ?? anonymous[open.length]
    if (at) find(resolution, 'anonymous-mismatch', message, at)
    return
  }
  open.forEach((reference, index) => {
    const target = anonymous[index]
    const { attributes } = reference
    if (target === undefined || attributes['refid'] !== undefined || attributes['refuri'] !== undefined)
      return
    const link = links.ofTarget(target)
    if (!('missing' in link)) setLink(reference, link)
  })
}

/** What a name with angle brackets was probably meant to be. */
function hints(name: string): string[] {
  const open = name.includes('<')
  const close = name.includes('>')
  if (!open && !close) return []
  const result = ['Did you want to embed a URI or alias?']
  if (!open) result.push('Opening bracket missing.')
  else if (!name.includes(' <')) result.push('The embedded reference must be preceded by whitespace.')
  if (!close) result.push('Closing bracket missing.')
  else if (!name.endsWith('>')) {
    result.push('The embedded reference must be the last text before the end string.')
  }
  if (name.includes('< ') || name.includes(' >')) {
    result.push('Whitespace around the embedded reference is not allowed.')
  }
  return result
}
