import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import { elementFor, isElement, listOf, stringOf } from './attributes.ts'
import { wrap } from './body.ts'
import type { Handler, Handlers } from './state.ts'

/** Class names of `inline` that HTML has an element for. */
const inlineTags: ReadonlySet<string> = new Set([
  'b',
  'bdi',
  'del',
  'dfn',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'u',
  'var',
])

/** An element whose first class is an HTML element's name becomes that element; others a `<span>`. */
const inline: Handler = (node, state) => {
  const classes = listOf(node, 'classes')
  const tag = classes.find(name => inlineTags.has(name))
  const children = state.children(node)
  if (tag === undefined) {
    const bare = classes.length === 0 && (!state.ids || listOf(node, 'ids').length === 0)
    return bare ? children : elementFor(state, node, 'span', children)
  }
  const rest: Element = {
    ...node,
    attributes: { ...node.attributes, classes: classes.filter(name => name !== tag) },
  }
  return elementFor(state, rest, tag, children)
}

/** `<code>`, or `<kbd>` for keys. Domain roles (`py-func`, `xref`) keep their classes out of the page: they weigh much and style little. */
const literal: Handler = (node, state) => {
  const classes = listOf(node, 'classes')
  const kept = classes.filter(
    name => name !== 'kbd' && name !== 'xref' && !/^(?:std|py|c|cpp|js|rst)(?:-|$)/.test(name),
  )
  const slim: Element = { ...node, attributes: { ...node.attributes, classes: kept } }
  return elementFor(state, slim, classes.includes('kbd') ? 'kbd' : 'code', state.children(node))
}

const abbreviation: Handler = (node, state) =>
  elementFor(state, node, 'abbr', state.children(node), [], { title: stringOf(node, 'explanation') })

/** A reference to a substitution that was not resolved: the definition's content, or the text between the bars. */
const substitutionReference: Handler = (node, state) => {
  const name = stringOf(node, 'refname') ?? ''
  const definition = state.targets.substitution(name)
  if (!definition || state.depth > 100) return state.children(node)
  return state.nodes(definition.children, node)
}

/** Children only: the text of markup that could not be read is its source. */
const problematic: Handler = (node, state) => state.children(node)

/**
 * A message for authors is never shown to readers. Markup that could not be read stands in it as a literal block, though, and nowhere
 * else: that is kept, unless the message only quotes a title that is rendered beside it.
 */
const systemMessage: Handler = (node, state, { parent, siblings }) => {
  const kept: ElementContent[] = []
  for (const child of node.children) {
    if (!isElement(child, 'literal_block')) continue
    const source = child.children.map(one => ('value' in one ? one.value : '')).join('')
    const quoted = [parent, ...siblings.filter(one => isElement(one, 'section'))].some(
      section => isElement(section, 'section') && quotesTitle(source, section),
    )
    if (!quoted) kept.push(...state.nodes([child], node))
  }
  return kept
}

function quotesTitle(source: string, section: Element): boolean {
  const title = section.children[0]
  if (!isElement(title, 'title')) return false
  const lines = source.split('\n').filter(line => !/^\s*([!-/:-@[-`{-~])\1*\s*$/.test(line))
  const words = title.children.map(one => ('value' in one ? one.value : '')).join('')
  return lines.length === 1 && (lines[0]?.trim() === words.trim() || title.children.length > 1)
}

const subscript = wrap('sub')

/** Inline elements without a target, and what stands for unreadable markup. */
export const inlineHandlers: Handlers = {
  emphasis: wrap('em'),
  strong: wrap('strong'),
  literal,
  literal_emphasis: wrap('em'),
  literal_strong: wrap('strong'),
  title_reference: wrap('cite'),
  abbreviation,
  acronym: abbreviation,
  subscript,
  superscript: wrap('sup'),
  inline,
  manpage: wrap('em', 'manpage'),
  substitution_reference: substitutionReference,
  substitution_definition: () => null,
  problematic,
  system_message: systemMessage,
  comment: () => null,
  pending: () => null,
  meta: () => null,
  kbd: (node, state) => h('kbd', {}, state.children(node)),
  'term-separator': () => text(' '),
}
