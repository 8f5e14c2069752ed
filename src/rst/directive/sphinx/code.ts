import { element, pushAttribute, text } from '../../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { type InlineText, positionInText } from '../../lines.ts'
import { addName, classesOf, contentPosition, fail, missingContent, optionText } from '../call.ts'
import {
  type Converter,
  encoding,
  flag,
  integer,
  path,
  positiveInt,
  unchanged,
  unchangedRequired,
} from '../converters.ts'
import { openNamedFile } from '../files.ts'
import { commonOptions, directive } from '../specs.ts'
import { parseLineNumbers, type SelectedLines, selectLines } from './select-lines.ts'

const optionalInteger: Converter = value => (value === null || value === '' ? null : integer(value))

const blockOptions: Readonly<Record<string, Converter>> = {
  ...commonOptions,
  force: flag,
  linenos: flag,
  dedent: optionalInteger,
  'lineno-start': integer,
  'emphasize-lines': unchangedRequired,
  caption: unchangedRequired,
}

const includeOptions: Readonly<Record<string, Converter>> = {
  ...blockOptions,
  'lineno-match': flag,
  'tab-width': integer,
  language: unchangedRequired,
  encoding,
  pyobject: unchangedRequired,
  lines: unchangedRequired,
  'start-after': unchangedRequired,
  'end-before': unchangedRequired,
  'start-at': unchangedRequired,
  'end-at': unchangedRequired,
  prepend: unchangedRequired,
  append: unchangedRequired,
  caption: unchanged,
  diff: unchangedRequired,
}

/** Sphinx' blocks of code: `code-block`, `sourcecode`, `code`, `highlight`, `literalinclude`. */
export const codeDirectives: readonly DirectiveSpec[] = [
  ...['code-block', 'sourcecode'].map(name =>
    directive(name, { optional: 1, options: blockOptions, content: true }, runCodeBlock),
  ),
  directive(
    'code',
    {
      optional: 1,
      options: { ...commonOptions, force: flag, 'number-lines': optionalInteger },
      content: true,
    },
    call => missingContent(call) ?? runCodeBlock(call),
  ),
  ...['highlight', 'highlightlang'].map(name =>
    directive(name, { required: 1, options: { force: flag, linenothreshold: positiveInt } }, call => [
      element('highlightlang', { lang: call.arguments[0]?.value ?? '' }, [], call.block.position),
    ]),
  ),
  directive('literalinclude', { required: 1, text: true, options: includeOptions }, runLiteralInclude),
]

function runCodeBlock(call: DirectiveCall): Node[] {
  const lines = call.content.map(line => line.text)
  const value = dedent(lines, call.options.get('dedent')).join('\n')
  const node = literal(call, value, lines.length)
  const language = call.arguments[0]?.value
  if (language !== undefined) node.attributes['language'] = language
  if (call.options.has('number-lines')) {
    node.attributes['linenos'] = true
    const start = call.options.get('number-lines')
    if (typeof start === 'number') node.attributes['linenostart'] = start
  }
  return finish(call, node, optionText(call, 'caption'))
}

function literal(call: DirectiveCall, value: string, count: number): Element {
  const attributes: Attributes = { 'xml:space': 'preserve' }
  const children = value === '' ? [] : [text(value, contentPosition(call))]
  const node = element('literal_block', attributes, children, call.block.position)
  for (const name of classesOf(call)) pushAttribute(node, 'classes', name)
  if (call.options.has('force')) attributes['force'] = true
  const start = call.options.get('lineno-start')
  if (typeof start === 'number') attributes['linenostart'] = start
  if (['linenos', 'lineno-start', 'lineno-match'].some(name => call.options.has(name))) {
    attributes['linenos'] = true
  }
  const emphasized = call.options.get('emphasize-lines')
  if (typeof emphasized === 'string') {
    const numbers = parseLineNumbers(emphasized, count)
    if (numbers !== null) attributes['hl_lines'] = numbers
  }
  return node
}

/** A block with a caption goes into a container with both. */
function finish(call: DirectiveCall, node: Element, caption: InlineText | null): Node[] {
  if (caption === null) {
    addName(call, node)
    return [node]
  }
  const { position } = call.block
  node.position = call.content.length > 0 ? contentPosition(call) : { start: position.end, end: position.end }
  const wrapper = element(
    'container',
    { literal_block: true, classes: ['literal-block-wrapper'] },
    [],
    position,
  )
  const { nodes, messages } = call.context.parseInline(caption, wrapper)
  wrapper.children.push(element('caption', {}, nodes, positionInText(caption, 0, caption.value.length)), node)
  addName(call, wrapper)
  return [wrapper, ...messages]
}

/** Takes columns off the front of each line: a given number, or what all have in common (null). */
function dedent(lines: readonly string[], columns: unknown): readonly string[] {
  if (columns === undefined) return lines
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length)
  const count =
    typeof columns === 'number' ? columns : indents.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER)
  return lines.map(line => line.slice(count))
}

/** Without a reader of files the block stays empty; its `source` tells what belongs there. */
function runLiteralInclude(call: DirectiveCall): Node[] {
  const { options } = call.context
  const name = path(call.arguments[0]?.value ?? '')
  const readable = options.fileInsertionEnabled && options.readFile !== undefined
  const file = readable ? openNamedFile(call, name) : { path: name, text: '' }
  if (file.text === null) {
    return fail(call, 2, 'directive-file', `Include file '${file.path}' not found or reading it failed`)
  }
  const selected: SelectedLines = readable
    ? selectLines(file.text, call.options)
    : { ok: true, lines: [], first: 1 }
  if (!selected.ok) return fail(call, 2, 'directive-file', selected.problem)
  const value = dedent(selected.lines, call.options.get('dedent')).join('\n')
  const node = literal(call, value, selected.lines.length)
  node.attributes['source'] = file.path
  const language = call.options.has('diff') ? 'udiff' : call.options.get('language')
  if (typeof language === 'string') node.attributes['language'] = language
  if (call.options.has('lineno-match')) node.attributes['linenostart'] = selected.first
  const caption = call.options.has('caption')
    ? (optionText(call, 'caption') ?? call.arguments[0]?.text)
    : undefined
  return finish(call, node, caption ?? null)
}
