import { element, text } from '../../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { cutLine, type InlineText, joinLines, type Line, positionInText } from '../../lines.ts'
import { contentPosition, parseContent } from '../call.ts'
import { directive } from '../specs.ts'
import { type SignatureForm, signatureParts } from './signature.ts'

/** Kinds of objects that a domain describes. */
interface DomainTable {
  readonly form: SignatureForm
  /** Object types; those whose name is shown before the signature (`class Foo`) are in `prefixed`. */
  readonly types: readonly string[]
  readonly prefixed?: Readonly<Record<string, string>>
}

const words = (list: string): string[] => list.split(' ')

const python: DomainTable = {
  form: 'dotted',
  types: words(
    'function data class exception method classmethod staticmethod attribute property decorator decoratormethod type',
  ),
  prefixed: {
    class: 'class ',
    exception: 'exception ',
    classmethod: 'classmethod ',
    staticmethod: 'static ',
    property: 'property ',
    type: 'type ',
  },
}

const domains: Readonly<Record<string, DomainTable>> = {
  py: python,
  c: {
    form: 'typed',
    types: words('member var function macro struct union enum enumerator type alias'),
    prefixed: { struct: 'struct ', union: 'union ', enum: 'enum ', enumerator: 'enumerator ', type: 'type ' },
  },
  cpp: {
    form: 'typed',
    types: words(
      'class struct union function member var type concept enum enum-struct enum-class enumerator alias',
    ),
    prefixed: {
      class: 'class ',
      struct: 'struct ',
      union: 'union ',
      type: 'type ',
      concept: 'concept ',
      enum: 'enum ',
      'enum-struct': 'enum struct ',
      'enum-class': 'enum class ',
      enumerator: 'enumerator ',
    },
  },
  js: {
    form: 'dotted',
    types: words('function method class data attribute'),
    prefixed: { class: 'class ' },
  },
  rst: { form: 'name', types: words('directive directive:option role') },
}

/** Described objects of no domain, or of `std`. */
const standard: Readonly<Record<string, SignatureForm>> = {
  option: 'options',
  cmdoption: 'options',
  envvar: 'name',
  confval: 'name',
  describe: 'name',
  object: 'name',
}

/** Directives that only set what the next ones are about. */
const settings = words(
  'py:module py:currentmodule js:module c:namespace c:namespace-push c:namespace-pop cpp:namespace ' +
    'cpp:namespace-push cpp:namespace-pop program std:program default-domain currentmodule module ' +
    'sectionauthor codeauthor moduleauthor',
)

const automatic: Readonly<Record<string, string>> = {
  automodule: 'module',
  autoclass: 'class',
  autoexception: 'exception',
  autofunction: 'function',
  autodecorator: 'decorator',
  automethod: 'method',
  autoattribute: 'attribute',
  autoproperty: 'property',
  autodata: 'data',
}

const shape = { required: 1, text: true, options: null, content: true } as const

/**
 * Descriptions of objects. Python's need no prefix, its domain being the default one.
 *
 * ```rst
 * .. py:function:: flask.url_for(endpoint, **values)
 *
 *    What it does.
 * ```
 */
export const objectDirectives: readonly DirectiveSpec[] = [
  ...Object.entries(domains).flatMap(([domain, table]) =>
    table.types.map(type => objectDirective(`${domain}:${type}`, domain, type, table)),
  ),
  ...python.types.map(type => objectDirective(type, 'py', type, python)),
  ...Object.entries(standard).flatMap(([type, form]) =>
    [type, `std:${type}`].map(name => objectDirective(name, 'std', type, { form, types: [] })),
  ),
  ...Object.entries(automatic).map(([name, type]) =>
    directive(name, shape, call => [describe(call, 'py', type, { ...python, form: 'dotted' })]),
  ),
  ...settings.map(name =>
    directive(name, { optional: 1, text: true, options: null, content: true }, call => {
      const node = element('directive', { name: call.name }, [], call.block.position)
      parseContent(call, node)
      return [node]
    }),
  ),
]

function objectDirective(name: string, domain: string, type: string, table: DomainTable): DirectiveSpec {
  return directive(name, shape, call => [describe(call, domain, type, table)])
}

function describe(call: DirectiveCall, domain: string, type: string, table: DomainTable): Element {
  const attributes: Attributes = { domain, objtype: type, desctype: type, classes: [domain, type] }
  if (call.options.has('noindex') || call.options.has('no-index')) attributes['noindex'] = true
  const node = element('desc', attributes, [], call.block.position)
  const argument = call.arguments[0]
  const enclosing = call.block.parent.data?.['object']
  let object = ''
  for (const source of argument === undefined ? [] : signatures(argument.text)) {
    const { nodes, name } = signatureParts(source, table.form)
    const signature = element('desc_signature', {}, nodes, positionInText(source, 0, source.value.length))
    const full = typeof enclosing === 'string' && domain === 'py' ? `${enclosing}.${name}` : name
    signature.attributes['fullname'] = full
    if (object === '') object = full
    const prefix = table.prefixed?.[type]
    if (prefix !== undefined) signature.children.unshift(annotation(signature, prefix))
    node.children.push(signature)
  }
  const end = call.block.position.end
  const place = call.content.length > 0 ? contentPosition(call) : { start: end, end }
  const content = element('desc_content', {}, [], place)
  content.data = { object }
  parseContent(call, content)
  node.children.push(content)
  return node
}

/** The word before a name, which the directive's own name stands for. */
function annotation({ position: { start } }: Element, word: string): Node {
  const position = { start, end: start }
  return element('desc_annotation', { 'xml:space': 'preserve' }, [text(word, position)], position)
}

/** The signatures of an argument, one a line; a backslash at the end of a line joins it with the next. */
function signatures({ lines }: InlineText): InlineText[] {
  const found: InlineText[] = []
  let current: Line[] = []
  for (const line of lines) {
    current.push(cutLine(line, line.text.length - line.text.trimStart().length))
    if (line.text.endsWith('\\')) continue
    if (line.text.trim() !== '') found.push(joinLines(current))
    current = []
  }
  if (current.length > 0) found.push(joinLines(current))
  return found
}
