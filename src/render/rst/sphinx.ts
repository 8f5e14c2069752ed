import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import { elementFor, isElement, listOf, stringOf } from './attributes.ts'
import { wrap } from './body.ts'
import { inlineParents } from './inline-parents.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** A described object: `<dl>` with its signatures and content; the kind of object is a class. */
const desc: Handler = (node, state) => {
  const classes = [stringOf(node, 'domain'), stringOf(node, 'objtype') ?? stringOf(node, 'desctype')]
  const extra = classes.filter(name => name !== undefined && !listOf(node, 'classes').includes(name))
  return elementFor(state, node, 'dl', state.children(node), ['desc', ...extra.map(String)])
}

const description: Handler = (node, state) => {
  const outer = state.describing
  state.describing = true
  const children = state.children(node)
  state.describing = outer
  return elementFor(state, node, 'dd', children)
}

const signature: Handler = (node, state) => {
  const lines: ElementContent[] = []
  node.children.forEach((child, index) => {
    if (index > 0 && isElement(child, 'desc_signature_line')) lines.push(h('br', {}, []))
    lines.push(...state.nodes([child], node))
  })
  return elementFor(state, node, 'dt', lines, ['sig'])
}

/** Parameters between brackets, with commas; an optional part that follows others begins with one: `(a[, b])`. */
function parameters(open: string, close: string): Handler {
  return (node, state) => {
    const result: ElementContent[] = [text(open)]
    let separate = false
    for (const child of node.children) {
      if (separate && child.type === 'desc_parameter') result.push(text(', '))
      // An optional part begins with the comma that its first parameter needs
      const inner = isElement(child, 'desc_optional') && separate
      result.push(...(inner ? optional(child, state) : state.nodes([child], node)))
      if (child.type === 'desc_parameter') separate = true
    }
    result.push(text(close))
    return node.type === 'desc_optional' ? result : h('span', { className: ['sig-params'] }, result)
  }
}

function optional(node: Element, state: RenderState): ElementContent[] {
  const [open = text('['), ...rest] = state.nodes([node], null)
  return [open, text(', '), ...rest]
}

const only: Handler = (node, state) =>
  rendersFor(stringOf(node, 'expr') ?? 'html') ? state.children(node) : null

/** Builders whose output is not HTML; every other tag of an `only` expression counts as set, so that nothing is hidden by mistake. */
const otherBuilders: ReadonlySet<string> = new Set([
  'latex',
  'man',
  'texinfo',
  'text',
  'xml',
  'epub',
  'gettext',
  'latexpdf',
  'pdf',
])

/** Evaluates an `only` expression (`html and not draft`) for a page. An expression that cannot be read counts as true. */
export function rendersFor(expression: string): boolean {
  const tokens = expression.match(/[()]|[\w.-]+/g) ?? []
  let at = 0
  const atom = (): boolean => {
    const token = tokens[at]
    at += 1
    if (token === 'not') return !atom()
    if (token === '(') {
      const value = disjunction()
      at += 1
      return value
    }
    return token === undefined || !otherBuilders.has(token.replace(/^(?:format|builder)_/, ''))
  }
  const conjunction = (): boolean => {
    let value = atom()
    while (tokens[at] === 'and') {
      at += 1
      value = atom() && value
    }
    return value
  }
  const disjunction = (): boolean => {
    let value = conjunction()
    while (tokens[at] === 'or') {
      at += 1
      value = conjunction() || value
    }
    return value
  }
  return tokens.length > 200 || disjunction()
}

/** Items in columns: one list that the style sheet sets in columns. */
const hlist: Handler = (node, state) => {
  const items = node.children.flatMap(column =>
    isElement(column, 'hlistcol')
      ? column.children.flatMap(list => (isElement(list) ? list.children : []))
      : [],
  )
  if (items.length === 0) return elementFor(state, node, 'div', state.children(node), ['hlist'])
  return elementFor(state, node, 'ul', state.nodes(items, node), ['hlist'])
}

const productionList: Handler = (node, state) => {
  const lines: ElementContent[] = []
  for (const child of node.children) {
    if (lines.length > 0) lines.push(text('\n'))
    lines.push(...state.nodes([child], node))
  }
  return elementFor(state, node, 'pre', lines, ['productionlist'])
}

const production: Handler = (node, state) => {
  const name = stringOf(node, 'tokenname')
  const first = node.children[0]
  const gap = first?.type === 'text' && 'value' in first && first.value.startsWith(' ') ? '' : ' '
  const lead = name === undefined ? [] : [h('strong', {}, [text(name)]), text(` ::=${gap}`)]
  return [elementFor(state, node, 'span', [...lead, ...state.children(node)])].flat()
}

/** An empty anchor for index entries: their ids are what links lead to. */
const index: Handler = (node, state) => {
  const children = state.children(node)
  const ids = state.ids ? listOf(node, 'ids') : []
  return [...ids.map(id => h('span', { id }, [])), ...children]
}

/** What a `toctree` holds, as the directive leaves it in the node's data. */
interface TocTreeData {
  entries?: readonly { target: string; title: string | null }[]
}

/** The patterns of a `toctree` with `:glob:` as items, with how many ordinary entries stand before each. Only who resolves references knows what they match. */
function patterns(node: Element, state: RenderState): { before: number; item: ElementContent }[] {
  if (node.attributes['glob'] !== true || node.attributes['hidden'] === true) return []
  let before = 0
  return ((node.data as TocTreeData | undefined)?.entries ?? []).flatMap(({ target, title }) => {
    const isPattern = title === null && /[*?[]/.test(target)
    if (!isPattern) before += 1
    const attributes = { refdomain: 'std', reftype: 'glob', reftarget: target }
    const found = isPattern
      ? state.options.resolveReference?.({
          type: 'pending_xref',
          attributes,
          children: [],
          position: node.position,
        })
      : null
    if (!found) return []
    const link = h('a', { href: found.href }, structuredClone(found.content ?? []))
    return [{ before, item: h('li', {}, [h('p', {}, [link])]) }]
  })
}

/** Links to the documents below, after a caption where there is one. A hidden one is for navigation only. */
const toctree: Handler = (node, state) => {
  const children = state.children(node)
  const matched = patterns(node, state)
  if (children.length === 0 && matched.length > 0)
    children.push(h('ul', { className: ['toctree-entries'] }, []))
  const list = children.at(-1)
  if (list?.type === 'element')
    for (const { before, item } of matched.toReversed()) list.children.splice(before, 0, item)
  if (children.length === 0) return null
  const caption = stringOf(node, 'caption')
  if (caption !== undefined) children.unshift(h('p', { className: ['caption'] }, [text(caption)]))
  return elementFor(state, node, 'div', children, ['toctree'])
}

/** A directive that nobody knows: its argument and its content. */
const directive: Handler = (node, state, { parent }) => {
  const children = state.children(node)
  const inline = parent !== null && inlineParents.has(parent.type)
  if (children.length === 0 && listOf(node, 'ids').length === 0) return null
  return elementFor(state, node, inline ? 'span' : 'div', children, ['directive'])
}

/** Sphinx' elements: object descriptions and the rest of its vocabulary. */
export const sphinxHandlers: Handlers = {
  desc,
  desc_signature: signature,
  desc_signature_line: (node, state) => state.children(node),
  desc_content: description,
  desc_name: wrap('strong', 'descname'),
  desc_addname: wrap('span', 'descclassname'),
  desc_annotation: wrap('em', 'property'),
  desc_type: wrap('span'),
  desc_returns: (node, state) => [text(' → '), ...state.children(node)],
  desc_parameterlist: parameters('(', ')'),
  desc_type_parameter_list: parameters('[', ']'),
  desc_optional: parameters('[', ']'),
  desc_parameter: wrap('em', 'sig-param'),
  desc_type_parameter: wrap('em', 'sig-param'),
  desc_inline: wrap('span', 'sig'),
  desc_sig_space: (node, state) => state.children(node),
  desc_sig_name: (node, state) => state.children(node),
  desc_sig_operator: (node, state) => state.children(node),
  desc_sig_punctuation: (node, state) => state.children(node),
  desc_sig_keyword: (node, state) => state.children(node),
  desc_sig_keyword_type: (node, state) => state.children(node),
  desc_sig_literal_number: (node, state) => state.children(node),
  desc_sig_literal_string: (node, state) => state.children(node),
  desc_sig_literal_char: (node, state) => state.children(node),
  only,
  hlist,
  hlistcol: (node, state) => state.children(node),
  productionlist: productionList,
  production,
  index,
  glossary: wrap('div', 'glossary'),
  acks: wrap('div', 'acks'),
  start_of_file: (node, state) => state.children(node),
  highlightlang: () => null,
  tabular_col_spec: () => null,
  toctree,
  directive,
}

/** Renders an element that has no handler: its content, in a `<span>` within text and a `<div>` elsewhere. */
export function unknownElement(node: Element, state: RenderState, inline: boolean): ElementContent[] {
  const children = state.children(node)
  return [elementFor(state, node, inline ? 'span' : 'div', children)].flat()
}
