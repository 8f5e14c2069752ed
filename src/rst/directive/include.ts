import { append, element, pushAttribute, text as textNode } from '../../doctree/build.ts'
import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import type { Line, Lines } from '../lines.ts'
import { createSource } from '../source.ts'
import { addName, classesOf, fail } from './call.ts'
import { codeBlock, numberedLines } from './code.ts'
import { classOption, encoding, flag, integer, parserName, path, unchanged, valueOr } from './converters.ts'
import { openNamedFile, rawLines, unreadDirective } from './files.ts'
import { expandTabs, splitLines } from './python-text.ts'
import { directive } from './specs.ts'

/**
 * `include`: another file, or a part of it, in place of the directive; with `literal` or `code` as a literal block.
 *
 * @see https://docutils.sourceforge.io/docs/ref/rst/directives.html#include
 */
export const includeDirective: DirectiveSpec = directive(
  'include',
  {
    required: 1,
    text: true,
    options: {
      literal: flag,
      code: unchanged,
      encoding,
      parser: parserName,
      'tab-width': integer,
      'start-line': integer,
      'end-line': integer,
      'start-after': unchanged,
      'end-before': unchanged,
      'number-lines': valueOr([null], integer),
      class: classOption,
      name: unchanged,
    },
  },
  runInclude,
)

function runInclude(call: DirectiveCall): Node[] {
  const { options } = call.context
  if (!options.fileInsertionEnabled) {
    return fail(call, 2, 'directive-disabled', `"${call.name}" directive disabled.`)
  }
  const unread = unreadDirective(call)
  if (unread !== null) return unread
  const file = openNamedFile(call, path(call.arguments[0]?.value ?? ''))
  if (file.text === null) {
    const error = `InputError: [Errno 2] No such file or directory: '${file.path}'`
    return fail(call, 3, 'directive-file', `Problems with "${call.name}" directive path:\n${error}.`)
  }
  const clipped = clip(call, file.text)
  if (clipped === null) return fail(call, 3, 'directive-file', clipProblem(call, file.text))
  const tabWidth = numberOption(call, 'tab-width') ?? options.tabWidth
  const lines = rawLines(file.path, clipped, call.block.position.start)
  if (call.options.has('literal')) return literalBlock(call, file.path, expandTabs(clipped, tabWidth), lines)
  if (call.options.has('code')) {
    const code = expandTabs(clipped, tabWidth).replace(/\n$/, '')
    const shown = code.split('\n').map((text, index): Line => ({ ...(lines[index] ?? lines[0]!), text }))
    return withSource(
      codeBlock(call, String(call.options.get('code')), lines.length === 0 ? [] : shown),
      file.path,
    )
  }
  if (call.options.get('parser') === 'null') return []
  return insert(call, file.path, clipped, tabWidth)
}

function withSource(nodes: Node[], source: string): Node[] {
  for (const node of nodes) if ('children' in node) node.attributes['source'] = source
  return nodes
}

function numberOption(call: DirectiveCall, name: string): number | null {
  const value = call.options.get(name)
  return typeof value === 'number' ? value : null
}

function textOption(call: DirectiveCall, name: string): string | null {
  const value = call.options.get(name)
  return typeof value === 'string' ? value : null
}

/** Cuts the text to the lines and between the marks that the options name; null when a mark is not found. */
function clip(call: DirectiveCall, whole: string): string | null {
  const startLine = numberOption(call, 'start-line')
  const endLine = numberOption(call, 'end-line')
  let text = whole
  if (startLine || endLine !== null) {
    text = splitLines(text)
      .slice(startLine ?? 0, endLine ?? undefined)
      .join('\n')
  }
  const startAfter = textOption(call, 'start-after')
  if (startAfter !== null) {
    const mark = startAfter === '' ? '\n\n' : startAfter
    const found = text.indexOf(mark)
    if (found < 0) return null
    text = text.slice(found + mark.length)
  }
  const endBefore = textOption(call, 'end-before')
  if (endBefore === '') {
    const found = text.indexOf('\n\n')
    if (found > 0) text = text.slice(0, found + 1)
  } else if (endBefore !== null) {
    const found = text.indexOf(endBefore)
    if (found < 0) return null
    text = text.slice(0, found)
  }
  return text
}

function clipProblem(call: DirectiveCall, text: string): string {
  const startAfter = textOption(call, 'start-after')
  const mark = startAfter === '' ? '\n\n' : startAfter
  const option = mark !== null && clip(withoutEnd(call), text) === null ? 'start-after' : 'end-before'
  return `Problem with "${option}" option of "${call.name}" directive:\nText not found.`
}

function withoutEnd(call: DirectiveCall): DirectiveCall {
  const options = new Map(call.options)
  options.delete('end-before')
  return { ...call, options }
}

function literalBlock(call: DirectiveCall, source: string, text: string, lines: Lines): Node[] {
  const { position } = call.block
  const node = element('literal_block', { source, 'xml:space': 'preserve' }, [], position)
  for (const name of classesOf(call)) pushAttribute(node, 'classes', name)
  const line = (numberOption(call, 'start-line') ?? 0) + 1
  addName(call, node, { line, source: call.block.source, position })
  if (call.options.has('number-lines')) {
    const shown = text
      .replace(/\n$/, '')
      .split('\n')
      .map((value, index): Line => ({ ...(lines[index] ?? lines[0]!), text: value }))
    const numbered = lines.length === 0 ? [] : shown
    append(node.children, numberedLines(numbered, numberOption(call, 'number-lines') ?? 1, position))
  } else if (text !== '') node.children.push(textNode(text, position))
  return [node]
}

/** Puts the text into the block that is being parsed, with a mark at its end that tells when the file is done. */
function insert(call: DirectiveCall, path: string, text: string, tabWidth: number): Node[] {
  const { context, block } = call
  const source = createSource(path, text, tabWidth, block.position.start)
  const tooLong = source.normalized.findIndex(line => line.length > context.options.lineLengthLimit)
  if (tooLong >= 0) {
    const number = tooLong + 1 + (numberOption(call, 'start-line') ?? 0)
    const message = `"${path}": line ${number} exceeds the line-length-limit.`
    return fail(call, 2, 'line-too-long', message)
  }
  const clipOptions = ['start-line', 'end-line', 'start-after', 'end-before']
  const clipKey = JSON.stringify(clipOptions.map(name => call.options.get(name) ?? null))
  const { includes } = context
  if (includes.length === 0)
    includes.push({ path: context.source.path, clip: JSON.stringify([null, null, null, null]) })
  if (includes.some(each => each.path === path && each.clip === clipKey)) {
    const chain = [path, ...[...includes].reverse().map(each => each.path)].join('\n> ')
    return fail(call, 2, 'include-loop', `circular inclusion in "${call.name}" directive:\n${chain}`)
  }
  includes.push({ path, clip: clipKey })
  const lines = source.normalized.map((each, line): Line => ({ text: each, line, column: 0, source }))
  const mark = (value: string, offset: number): Line => ({
    text: value,
    line: source.normalized.length + offset,
    column: 0,
    source,
  })
  const end = `.. end of inclusion from "${path}"`
  block.insert([mark('', -source.normalized.length), ...lines, mark('', 0), mark(end, 1), mark('', 2)])
  return []
}
