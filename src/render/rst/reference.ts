import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import type { ResolvedReference } from '../options.ts'
import { pageUrl, safeUrl } from '../url.ts'
import { doctreeText, elementFor, isElement, listOf, stringOf } from './attributes.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** Where a reference leads and, for one without text, what to write; null when nowhere, or nowhere safe. */
function resolve(node: Element, state: RenderState): ResolvedReference | null {
  const { options, targets } = state
  const known = options.resolveReference?.(node)
  if (known) {
    const href = safeUrl(known.href, 'link', options.openScheme)
    return href === null ? null : { ...known, href }
  }
  const id = stringOf(node, 'refid')
  if (id !== undefined) return { href: `#${id}` }
  const name = stringOf(node, 'refname')
  const target = name === undefined ? null : targets.find(name)
  if (target && 'id' in target) return { href: `#${target.id}` }
  const url = stringOf(node, 'refuri') ?? (target && 'url' in target ? target.url : undefined)
  if (url === undefined) return null
  const href = pageUrl(url, 'link', node, options)
  return href === null || href === '' ? null : { href }
}

/** A link, or only its text where it leads nowhere. */
const reference: Handler = (node, state) => {
  const found = resolve(node, state)
  const own = state.children(node)
  const children = found?.content ? structuredClone(found.content) : own
  if (!found) {
    const bare = listOf(node, 'classes').length === 0 && (!state.ids || listOf(node, 'ids').length === 0)
    return bare ? children : elementFor(state, node, 'span', children)
  }
  return elementFor(state, node, 'a', children, [], { href: found.href, title: stringOf(node, 'reftitle') })
}

/** Invisible, but for an inline target's text; an anchor where ids are left on it. */
const target: Handler = (node, state) => {
  const children = state.children(node)
  const elsewhere = ['refuri', 'refid', 'refname'].some(name => stringOf(node, name) !== undefined)
  const ids = state.ids ? listOf(node, 'ids') : []
  if (elsewhere || ids.length === 0) return children
  return elementFor(state, node, 'span', children, ['target'])
}

/** The mark of a footnote in the text. One that was not resolved finds its footnote by name, else shows its label. */
const footnoteReference: Handler = (node, state) => {
  const name = stringOf(node, 'refname')
  const note = name === undefined ? null : state.targets.footnote(name)
  const auto = node.attributes['auto']
  let label = doctreeText(node)
  if (label === '') label = (note && labelOf(note)) || (auto === '*' ? '*' : name === undefined ? '#' : name)
  const id = stringOf(node, 'refid') ?? (note ? listOf(note, 'ids')[0] : undefined)
  const children = [text(`[${label}]`)]
  if (id === undefined) return elementFor(state, node, 'span', children, ['footnote-reference'])
  return elementFor(state, node, 'a', children, ['footnote-reference'], {
    href: `#${id}`,
    role: 'doc-noteref',
  })
}

const citationReference: Handler = (node, state) => {
  const name = stringOf(node, 'refname') ?? doctreeText(node)
  const citation = state.targets.citation(name)
  const id = stringOf(node, 'refid') ?? (citation ? listOf(citation, 'ids')[0] : undefined)
  const children = [text('['), ...state.children(node), text(']')]
  if (id === undefined) return elementFor(state, node, 'span', children, ['citation-reference'])
  return elementFor(state, node, 'a', children, ['citation-reference'], { href: `#${id}` })
}

function labelOf(note: Element): string {
  const label = note.children[0]
  return isElement(label, 'label') ? doctreeText(label) : ''
}

/** Consecutive footnotes, or citations, as one list; rendered at the first of them. */
function notes(kind: 'footnote' | 'citation'): Handler {
  return (node, state, { siblings, index }) => {
    if (siblings[index - 1]?.type === kind) return null
    const list: ElementContent[] = []
    for (let i = index; siblings[i]?.type === kind || i === index; i += 1) {
      const one = siblings[i] ?? node
      if (isElement(one)) list.push(...note(one, state, kind))
    }
    return h('div', { className: [`${kind}-list`] }, list)
  }
}

/** One footnote: its label, a link back where there is one reference, numbered links where there are more. */
function note(node: Element, state: RenderState, kind: 'footnote' | 'citation'): ElementContent[] {
  const replaced = state.options.replace?.(node, null)
  if (replaced) return replaced
  const label = text(labelOf(node) || (node.attributes['auto'] === '*' ? '*' : '#'))
  const back = state.ids ? listOf(node, 'backrefs') : []
  const link = (id: string, children: ElementContent[]): ElementContent =>
    h(
      'a',
      { href: `#${id}`, role: 'doc-backlink', ariaLabel: `${state.labels.back} ${hastLabel(children)}` },
      children,
    )
  const only = back.length === 1 ? back[0] : undefined
  const parts: ElementContent[] = [
    h('span', { className: ['label'] }, [
      text('['),
      only === undefined ? label : link(only, [label]),
      text(']'),
    ]),
  ]
  if (back.length > 1) {
    const links = back.flatMap((id, i) => [...(i > 0 ? [text(', ')] : []), link(id, [text(String(i + 1))])])
    parts.push(h('span', { className: ['backrefs'] }, [text('('), ...links, text(')')]))
  }
  const body = node.children[0]?.type === 'label' ? node.children.slice(1) : node.children
  parts.push(...state.nodes(body, node))
  return [
    elementFor(state, node, 'div', parts, [kind], { role: kind === 'footnote' ? 'doc-footnote' : undefined }),
  ].flat()
}

function hastLabel(children: readonly ElementContent[]): string {
  const first = children[0]
  return first?.type === 'text' ? first.value : ''
}

/** References, targets, footnotes and citations. */
export const referenceHandlers: Handlers = {
  reference,
  pending_xref: reference,
  number_reference: reference,
  download_reference: reference,
  target,
  footnote_reference: footnoteReference,
  citation_reference: citationReference,
  footnote: notes('footnote'),
  citation: notes('citation'),
  label: (node, state) => elementFor(state, node, 'span', state.children(node), ['label']),
}
