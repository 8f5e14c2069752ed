import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { classList, h, text } from '../hast.ts'
import { fillLabel, type Labels } from '../labels.ts'
import { childOf, doctreeText, elementFor, isElement, listOf, stringOf } from './attributes.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** A handler that gives one element around the children. */
export function wrap(tagName: string, ...classes: readonly string[]): Handler {
  return (node, state) => elementFor(state, node, tagName, state.children(node), classes)
}

/** Heading level of a section: from its place in the document, or from the enclosing section in trees of their own. */
export function sectionLevel(node: Element, state: RenderState): number {
  const depth = state.targets.sectionDepth(node)
  return depth === null ? state.level + 1 : depth - 1 + (state.options.headingLevel ?? 1)
}

/** A heading element; HTML ends at `h6`, deeper levels say theirs to assistive technology. */
export function heading(
  level: number,
  children: ElementContent[],
  classes?: readonly string[],
): ElementContent {
  const tag = `h${Math.min(Math.max(level, 1), 6)}`
  return h(tag, { className: classList(classes), ariaLevel: level > 6 ? String(level) : undefined }, children)
}

const section: Handler = (node, state) => {
  const outer = state.level
  state.level = sectionLevel(node, state)
  const result = elementFor(state, node, 'section', state.children(node))
  state.level = outer
  return result
}

const title: Handler = (node, state, { parent }) => {
  const children = state.children(node)
  const classes = listOf(node, 'classes')
  switch (parent?.type) {
    case 'section':
      return heading(state.level, children, classes)
    case 'document':
      return heading(1, children, classes)
    case undefined:
      return heading(state.level + 1, children, classes)
    case 'table':
      return elementFor(state, node, 'caption', children)
    case 'sidebar':
      return elementFor(state, node, 'p', children, ['sidebar-title'])
    case 'topic':
      return elementFor(state, node, 'p', children, ['topic-title'])
    default:
      return elementFor(state, node, 'p', children, ['admonition-title'])
  }
}

const subtitle: Handler = (node, state, { parent }) =>
  elementFor(
    state,
    node,
    'p',
    state.children(node),
    [parent?.type === 'sidebar' ? 'sidebar-subtitle' : 'subtitle'],
    parent?.type === 'sidebar' ? {} : { role: 'doc-subtitle' },
  )

/** `contents` is navigation, an abstract and a dedication have roles of their own, the rest stands beside the text. */
const topic: Handler = (node, state) => {
  const classes = listOf(node, 'classes')
  const name = childOf(node, 'title')
  const ariaLabel = name ? doctreeText(name) : undefined
  const children = state.children(node)
  if (classes.includes('contents')) {
    const properties = { role: 'doc-toc', ariaLabel }
    return elementFor(state, node, 'nav', children, [], properties)
  }
  if (classes.includes('abstract')) {
    return elementFor(state, node, 'div', children, ['topic'], { role: 'doc-abstract', ariaLabel })
  }
  if (classes.includes('dedication')) {
    return elementFor(state, node, 'div', children, ['topic'], { role: 'doc-dedication', ariaLabel })
  }
  return elementFor(state, node, 'aside', children, ['topic'], { role: 'note', ariaLabel })
}

const sidebar: Handler = (node, state) => {
  const name = childOf(node, 'title')
  const properties = { role: 'note', ariaLabel: name ? doctreeText(name) : undefined }
  return elementFor(state, node, 'aside', state.children(node), ['sidebar'], properties)
}

/** An `<aside>` whose title is the element's own, or the label of its kind. `role=note`, for an `aside` in the text is no landmark. */
function admonition(kind: keyof RenderState['labels'] | null): Handler {
  return (node, state) => {
    const own = childOf(node, 'title')
    const label = own ? doctreeText(own) : kind ? state.labels[kind] : undefined
    const children = state.children(node)
    if (!own && label !== undefined)
      children.unshift(h('p', { className: ['admonition-title'] }, [text(label)]))
    const classes = kind ? ['admonition', kind] : ['admonition']
    return elementFor(state, node, 'aside', children, classes, { role: 'note', ariaLabel: label })
  }
}

/** What Sphinx' `versionadded` and its kin say before their text. */
function changeLabel(node: Element, labels: Labels): string {
  const type = stringOf(node, 'type')
  const version = stringOf(node, 'version') ?? ''
  if (type === 'deprecated-removed') {
    const [since = '', until = ''] = version.split(/,\s*/)
    return `${fillLabel(labels.deprecated, since)}, ${fillLabel(labels.versionremoved, until)}`
  }
  const known = type === 'versionadded' || type === 'deprecated' || type === 'versionremoved'
  return fillLabel(known ? labels[type] : labels.versionchanged, version)
}

/** Sphinx' `versionadded` and its kin: a label, put before the first paragraph's text where the tree brings none. */
const versionModified: Handler = (node, state) => {
  const children = state.children(node)
  const first = node.children[0]
  const lead = isElement(first, 'paragraph') ? first.children[0] : undefined
  if (!isElement(lead) || !listOf(lead, 'classes').includes('versionmodified')) {
    const colon = children.length > 0 ? ': ' : ''
    const words = changeLabel(node, state.labels) + colon
    const label = h('span', { className: ['versionmodified'] }, [text(words)])
    const target = children[0]
    if (target?.type === 'element' && target.tagName === 'p') target.children.unshift(label)
    else children.unshift(h('p', {}, [label]))
  }
  return elementFor(state, node, 'div', children, ['version', stringOf(node, 'type') ?? ''])
}

const attribution: Handler = (node, state) =>
  elementFor(state, node, 'p', [text('— '), ...state.children(node)], ['attribution'])

const lineElement: Handler = (node, state) => {
  const children = state.children(node)
  return elementFor(state, node, 'div', children.length > 0 ? children : [h('br', {}, [])], ['line'])
}

/** Structure and body elements. */
export const bodyHandlers: Handlers = {
  document: (_node, state) => state.children(_node),
  section,
  title,
  subtitle,
  transition: (node, state) => elementFor(state, node, 'hr', []),
  paragraph: wrap('p'),
  rubric: wrap('p', 'rubric'),
  centered: wrap('p', 'centered'),
  compound: wrap('div', 'compound'),
  container: wrap('div', 'container'),
  header: wrap('div', 'header'),
  footer: wrap('div', 'footer'),
  decoration: (node, state) => state.children(node),
  generated: wrap('span', 'generated'),
  topic,
  sidebar,
  block_quote: wrap('blockquote'),
  attribution,
  line_block: wrap('div', 'line-block'),
  line: lineElement,
  admonition: admonition(null),
  attention: admonition('attention'),
  caution: admonition('caution'),
  danger: admonition('danger'),
  error: admonition('error'),
  hint: admonition('hint'),
  important: admonition('important'),
  note: admonition('note'),
  tip: admonition('tip'),
  warning: admonition('warning'),
  seealso: admonition('seealso'),
  todo_node: admonition('todo'),
  versionmodified: versionModified,
}
