import type { ElementContent, Element as HastElement } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import type { Labels } from '../labels.ts'
import { doctreeText, elementFor, isElement, numberOf, stringOf } from './attributes.ts'
import { wrap } from './body.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** HTML's `type` of `<ol>`; arabic numbers are its default. */
const orderedTypes: ReadonlyMap<string, string> = new Map([
  ['loweralpha', 'a'],
  ['upperalpha', 'A'],
  ['lowerroman', 'i'],
  ['upperroman', 'I'],
])

/** Whether each item holds one paragraph and at most lists beside it, so that it can be set without air between items. */
function isSimple(list: Element): boolean {
  return list.children.every(
    item =>
      !isElement(item) ||
      item.children.every((child, index) =>
        index === 0
          ? child.type === 'paragraph' || child.type.endsWith('_list')
          : child.type === 'bullet_list' || child.type === 'enumerated_list' || child.type === 'comment',
      ),
  )
}

const bulletList: Handler = (node, state) =>
  elementFor(state, node, 'ul', state.children(node), isSimple(node) ? ['simple'] : [])

const enumeratedList: Handler = (node, state) => {
  const start = numberOf(node, 'start')
  return elementFor(state, node, 'ol', state.children(node), isSimple(node) ? ['simple'] : [], {
    type: orderedTypes.get(stringOf(node, 'enumtype') ?? ''),
    start: start === 1 ? undefined : start,
  })
}

/** Terms with the classifiers that follow them, then definitions. */
const definitionItem: Handler = (node, state) => {
  const result: ElementContent[] = []
  let term: HastElement | undefined
  for (const child of node.children) {
    const rendered = state.nodes([child], node)
    if (child.type === 'term') {
      term = rendered.find((one): one is HastElement => one.type === 'element' && one.tagName === 'dt')
    }
    if (child.type === 'classifier' && term) term.children.push(text(' '), ...rendered)
    else result.push(...rendered)
  }
  return result
}

const colon: HastElement = h('span', { className: ['colon'] }, [text(':')])

const fieldName: Handler = (node, state) => {
  const about = state.describing ? describedField(doctreeText(node), state.labels) : null
  const name = about
    ? [text(about.label), ...(about.name === '' ? [] : [text(' '), h('code', {}, [text(about.name)])])]
    : state.children(node)
  return elementFor(state, node, 'dt', [...name, structuredClone(colon)])
}

/** Field names of object descriptions (`param`, `raises`, …) and the label that each stands for. */
const fieldLabels: ReadonlyMap<string, keyof Labels> = new Map([
  ...['param', 'parameter', 'arg', 'argument', 'key', 'keyword', 'kwarg', 'kwparam'].map(
    name => [name, 'parameter'] as const,
  ),
  ...['var', 'ivar', 'cvar'].map(name => [name, 'variable'] as const),
  ...['type', 'paramtype', 'kwtype', 'vartype'].map(name => [name, 'type'] as const),
  ...['raises', 'raise', 'except', 'exception', 'throws'].map(name => [name, 'raises'] as const),
  ...['return', 'returns'].map(name => [name, 'returns'] as const),
  ['rtype', 'returnType'],
])

/** The label and the name of a field such as `param int size`; null for fields of other kinds. */
function describedField(name: string, labels: Labels): { label: string; name: string } | null {
  const [, kind = '', rest = ''] = /^(\w+)\s*([\s\S]*)$/.exec(name.trim()) ?? []
  const key = fieldLabels.get(kind)
  return key === undefined ? null : { label: labels[key], name: rest }
}

/** Fields at the head of a document that speak to Sphinx, not to readers. */
const bookkeeping: ReadonlySet<string> = new Set(['orphan', 'tocdepth', 'nocomments', 'nosearch'])

const fieldList: Handler = (node, state, { parent, siblings, index }) => {
  const head =
    parent?.type === 'document' &&
    siblings.slice(0, Math.min(index, 100)).every(one => one.type === 'comment')
  const fields = node.children.filter(field => {
    const name = isElement(field) ? field.children[0] : undefined
    return !(head && name && bookkeeping.has(doctreeText(name).toLowerCase()))
  })
  if (fields.length === 0 && node.children.length > 0) return null
  return elementFor(state, node, 'dl', state.nodes(fields, node), ['field-list'])
}

/** The options of an item, each a `<span>`, in one `<kbd>`. */
const optionGroup: Handler = (node, state) => {
  const options: ElementContent[] = []
  for (const child of node.children) {
    if (options.length > 0) options.push(text(', '))
    options.push(...state.nodes([child], node))
  }
  return h('dt', {}, [elementForOne(state, node, options)])
}

function elementForOne(state: RenderState, node: Element, children: ElementContent[]): ElementContent {
  const element = elementFor(state, node, 'kbd', children)
  return Array.isArray(element) ? h('kbd', {}, children) : element
}

const optionArgument: Handler = (node, state) => [
  text(stringOf(node, 'delimiter') ?? ' '),
  h('var', {}, state.children(node)),
]

/** A bibliographic field: a pair of name and value in the list at the head of a document. */
function bibliographic(name: keyof Labels): Handler {
  return (node, state) => {
    const blocks = node.children.some(child => child.type === 'paragraph' || child.type === 'author')
    const children = state.children(node)
    const value = blocks ? children : [h('p', {}, children)]
    return [
      h('dt', { className: [name] }, [
        text(state.labels[name]),
        h('span', { className: ['colon'] }, [text(':')]),
      ]),
      ...[elementFor(state, node, 'dd', value, [name])].flat(),
    ]
  }
}

const author: Handler = (node, state, place) =>
  place.parent?.type === 'authors'
    ? elementFor(state, node, 'p', state.children(node))
    : bibliographic('author')(node, state, place)

/** An address keeps its line breaks. */
const address: Handler = (node, state) => [
  h('dt', { className: ['address'] }, [
    text(state.labels.address),
    h('span', { className: ['colon'] }, [text(':')]),
  ]),
  h('dd', { className: ['address'] }, [h('pre', { className: ['address'] }, state.children(node))]),
]

/** Lists, and the list of bibliographic fields. */
export const listHandlers: Handlers = {
  bullet_list: bulletList,
  enumerated_list: enumeratedList,
  list_item: wrap('li'),
  definition_list: wrap('dl'),
  definition_list_item: definitionItem,
  term: wrap('dt'),
  classifier: wrap('span', 'classifier'),
  definition: wrap('dd'),
  field_list: fieldList,
  field: (node, state) => state.children(node),
  field_name: fieldName,
  field_body: wrap('dd'),
  option_list: wrap('dl', 'option-list'),
  option_list_item: (node, state) => state.children(node),
  option_group: optionGroup,
  option: wrap('span', 'option'),
  option_string: (node, state) => state.children(node),
  option_argument: optionArgument,
  description: wrap('dd'),
  docinfo: wrap('dl', 'docinfo'),
  author,
  authors: bibliographic('authors'),
  organization: bibliographic('organization'),
  contact: bibliographic('contact'),
  address,
  version: bibliographic('version'),
  revision: bibliographic('revision'),
  status: bibliographic('status'),
  date: bibliographic('date'),
  copyright: bibliographic('copyright'),
}
