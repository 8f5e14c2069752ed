import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import { doctreeText, elementFor, isElement, listOf, stringOf } from './attributes.ts'
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

/** Classes that Sphinx' roles put on everything (`xref py py-func`): they weigh much and style nothing. */
const roleClass = /^(?:xref|(?:std|py|c|cpp|js|rst|math)(?:-.*)?)$/

/** An element whose first class is an HTML element's name becomes that element; others a `<span>`. */
const inline: Handler = (node, state) => {
  const classes = listOf(node, 'classes').filter(name => !roleClass.test(name))
  const tag = classes.find(name => inlineTags.has(name))
  const children = state.children(node)
  const reading = stringOf(node, 'reading')
  if (reading !== undefined) return ruby(children, reading)
  if (tag === undefined) {
    const bare = classes.length === 0 && (!state.ids || listOf(node, 'ids').length === 0)
    const slim: Element = { ...node, attributes: { ...node.attributes, classes } }
    return bare ? children : elementFor(state, slim, 'span', children)
  }
  const rest: Element = {
    ...node,
    attributes: { ...node.attributes, classes: classes.filter(name => name !== tag) },
  }
  return elementFor(state, rest, tag, children)
}

/** Text with its reading above it, in brackets where that cannot be shown. */
function ruby(base: ElementContent[], reading: string): ElementContent {
  const bracket = (mark: string): ElementContent => h('rp', {}, [text(mark)])
  return h('ruby', {}, [...base, bracket('（'), h('rt', {}, [text(reading)]), bracket('）')])
}

/** `<code>`, or `<kbd>` for keys. */
const literal: Handler = (node, state) => {
  const classes = listOf(node, 'classes')
  const kept = classes.filter(name => name !== 'kbd' && !roleClass.test(name))
  const slim: Element = { ...node, attributes: { ...node.attributes, classes: kept } }
  return elementFor(state, slim, classes.includes('kbd') ? 'kbd' : 'code', state.children(node))
}

const abbreviation: Handler = (node, state) =>
  elementFor(state, node, 'abbr', state.children(node), [], { title: stringOf(node, 'explanation') })

/** A reference to a substitution that was not resolved: the definition's content, or the text between the bars. */
const substitutionReference: Handler = (node, state) => {
  const name = stringOf(node, 'refname') ?? ''
  const definition = state.targets.substitution(name)
  const { expanding } = state
  if (!definition || expanding.open.has(definition) || expanding.left <= 0) return state.children(node)
  // Definitions that use each other can double at each step
  if (expanding.open.size > 0) expanding.left -= 1
  expanding.open.add(definition)
  const result = state.nodes(definition.children, node)
  expanding.open.delete(definition)
  return result
}

/** Children only: the text of markup that could not be read is its source. */
const problematic: Handler = (node, state) => state.children(node)

/**
 * A message for authors is never shown to readers. Markup that could not be read stands in it as a literal block, though, and nowhere
 * else: that is kept, unless the message only quotes a title that is rendered beside it.
 */
const systemMessage: Handler = (node, state, { parent }) => {
  const kept: ElementContent[] = []
  for (const child of node.children) {
    if (isElement(child, 'literal_block') && !quotesTitle(child, parent))
      kept.push(...state.nodes([child], node))
  }
  return kept
}

const lettersOf = (words: string): string => words.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Whether a block is a title with its underline, and the title stands at the head of the section around it. */
function quotesTitle(block: Element, section: Element | null): boolean {
  const title = section?.type === 'section' ? section.children[0] : undefined
  return isElement(title, 'title') && lettersOf(doctreeText(block)) === lettersOf(doctreeText(title))
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
