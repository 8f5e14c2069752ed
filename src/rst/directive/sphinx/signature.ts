import { element, text } from '../../../doctree/build.ts'
import type { Element, Node } from '../../../doctree/nodes.ts'
import { type InlineText, positionInText } from '../../lines.ts'

/** How the signatures of a kind of object are written. */
export type SignatureForm = 'dotted' | 'typed' | 'options' | 'name'

/** A piece of a signature: an element with the text between two indices. */
function piece(source: InlineText, type: string, start: number, end: number): Element {
  const position = positionInText(source, start, end)
  const children = end > start ? [text(source.value.slice(start, end), position)] : []
  return element(type, { 'xml:space': 'preserve' }, children, position)
}

function plain(source: InlineText, start: number, end: number): Node[] {
  return end > start ? [text(source.value.slice(start, end), positionInText(source, start, end))] : []
}

/**
 * Takes a signature apart into Sphinx' elements.
 *
 * ```text
 * flask.Flask(name, static=None) -> App
 * ^----^                                  desc_addname (with its dot)
 *       ^---^                             desc_name
 *            ^-----------------^          desc_parameterlist
 * ```
 */
export function signatureParts(source: InlineText, form: SignatureForm): { nodes: Node[]; name: string } {
  switch (form) {
    case 'dotted':
      return dotted(source)
    case 'typed':
      return typed(source)
    case 'options':
      return { nodes: options(source), name: source.value }
    case 'name':
      return { nodes: [piece(source, 'desc_name', 0, source.value.length)], name: source.value }
  }
}

function dotted(source: InlineText): { nodes: Node[]; name: string } {
  const { value } = source
  const match = /^(@?)((?:[\w$]+\.)*)([\w$]+)(\s*)/.exec(value)
  if (match === null) return { nodes: [piece(source, 'desc_name', 0, value.length)], name: value }
  const prefix = (match[1] ?? '').length
  const nameStart = prefix + (match[2] ?? '').length
  const nameEnd = nameStart + (match[3] ?? '').length
  const nodes: Node[] = plain(source, 0, prefix)
  if (nameStart > prefix) nodes.push(piece(source, 'desc_addname', prefix, nameStart))
  nodes.push(piece(source, 'desc_name', nameStart, nameEnd))
  let at = match[0].length
  if (value[at] === '(') {
    const close = closing(value, at)
    nodes.push(parameterList(source, at, close))
    at = close + 1
  }
  const returns = /^\s*->\s*/.exec(value.slice(at))
  if (returns !== null) nodes.push(piece(source, 'desc_returns', at + returns[0].length, value.length))
  else nodes.push(...plain(source, at, value.length))
  return { nodes, name: value.slice(prefix, nameEnd) }
}

/** C and its kin: the name is what stands before the parameters, or the last word. */
function typed(source: InlineText): { nodes: Node[]; name: string } {
  const { value } = source
  const open = value.indexOf('(')
  const whole = open < 0 ? value : value.slice(0, open)
  const bases = /\s:\s/.exec(whole)?.index ?? whole.length
  const head = whole.slice(0, bases)
  const match = /[~\w:.$]+(?:<[^<>]*>)?(?=\s*$|\s*[[=])/.exec(head)
  if (match === null) return { nodes: plain(source, 0, value.length), name: value }
  const start = match.index
  const end = start + match[0].length
  const nodes: Node[] = plain(source, 0, start)
  nodes.push(piece(source, 'desc_name', start, end))
  if (open < 0) nodes.push(...plain(source, end, value.length))
  else {
    const close = closing(value, open)
    nodes.push(parameterList(source, open, close), ...plain(source, close + 1, value.length))
  }
  return { nodes, name: match[0] }
}

/** Command line options: `-o FILE, --output=FILE`. */
function options(source: InlineText): Node[] {
  const nodes: Node[] = []
  let at = 0
  for (const part of source.value.split(', ')) {
    if (at > 0) nodes.push(piece(source, 'desc_addname', at - 2, at))
    const name = /^(?:[-/+]{0,2}[^\s=[]+\[?=?\]?|[^\s=]+)/.exec(part)?.[0].replace(/[=[\]]+$/, '') ?? ''
    nodes.push(piece(source, 'desc_name', at, at + name.length))
    if (part.length > name.length)
      nodes.push(piece(source, 'desc_addname', at + name.length, at + part.length))
    at += part.length + 2
  }
  return nodes
}

/** Index of the bracket that closes the one at `open`; the end of the text where there is none. */
function closing(value: string, open: number): number {
  let depth = 0
  for (let index = open; index < value.length; index++) {
    if ('([{'.includes(value[index] ?? ' ')) depth++
    else if (')]}'.includes(value[index] ?? ' ') && --depth === 0) return index
  }
  return value.length
}

/** Optional parts that nest deeper are read as part of a parameter. */
const deepest = 20

/** Parameters between brackets. `[, b]` is an optional part. */
function parameterList(source: InlineText, open: number, close: number): Element {
  const position = positionInText(source, open, Math.min(close + 1, source.value.length))
  const list = element('desc_parameterlist', { 'xml:space': 'preserve' }, [], position)
  const stack: Element[] = [list]
  let start = open + 1
  let depth = 0
  let empty = true
  const flush = (end: number) => {
    const raw = source.value.slice(start, end)
    const from = start + (raw.length - raw.trimStart().length)
    if (!empty) stack.at(-1)?.children.push(piece(source, 'desc_parameter', from, from + raw.trim().length))
    start = end + 1
    empty = true
  }
  for (let index = open + 1; index < close; index++) {
    const character = source.value[index] ?? ''
    const opens = character === '[' && depth === 0 && stack.length < deepest
    if (opens && (empty || /^\[\s*,/.test(source.value.slice(index, index + 20)))) {
      flush(index)
      const node = element(
        'desc_optional',
        { 'xml:space': 'preserve' },
        [],
        positionInText(source, index, index + 1),
      )
      stack.at(-1)?.children.push(node)
      stack.push(node)
      continue
    }
    if (character === ']' && depth === 0 && stack.length > 1) {
      flush(index)
      const done = stack.pop()
      if (done !== undefined) {
        done.position = { ...done.position, end: positionInText(source, index, index + 1).end }
      }
      continue
    }
    if (character === ',' && depth === 0) {
      flush(index)
      continue
    }
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    if (character.trim() !== '') empty = false
  }
  flush(close)
  for (const open of stack) open.position = { ...open.position, end: position.end }
  return list
}
