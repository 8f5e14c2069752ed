import { append, element } from '../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../doctree/nodes.ts'
import { readFirstKnownIndented } from '../block/indented.ts'
import type { DirectiveCall, DirectiveSpec, Place } from '../context.ts'
import { escapeToNull, unescapeNull } from '../escape.ts'
import { type Line, positionOfLines } from '../lines.ts'
import { splitSpaces } from '../name.ts'
import { fail, fixedText, missingContent } from './call.ts'
import { insertMeta } from './document-head.ts'
import { fieldMarker } from './option-block.ts'
import { directive } from './specs.ts'

/**
 * `meta`: fields that become metadata of the document.
 *
 * ```rst
 * .. meta::
 *    :description lang=en: What it is about
 * ```
 */
export const metaDirective: DirectiveSpec = directive('meta', { content: true }, runMeta)

function runMeta(call: DirectiveCall): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const nodes: Node[] = []
  let index = 0
  while (index < call.content.length) {
    const line = call.content[index]!
    if (line.text === '') {
      index++
      continue
    }
    const match = fieldMarker.exec(line.text)
    if (match === null) break
    const field = readFirstKnownIndented(call.content, index, match[0].length)
    const name = line.text.slice(1, match[0].lastIndexOf(':'))
    nodes.push(metaElement(call, name, field.lines, line, call.content[field.next - 1]!))
    index = field.next
  }
  if (index < call.content.length)
    append(nodes, fail(call, 3, 'directive-content', 'Invalid meta directive.'))
  insertMeta(call.context.document, nodes)
  return []
}

function metaElement(
  call: DirectiveCall,
  written: string,
  body: readonly Line[],
  first: Line,
  last: Line,
): Element {
  const position = positionOfLines(first, last)
  const place: Place = { ...call.context.here(), position }
  const { report } = call.context
  const shown = () => [fixedText('literal_block', last.text, position)]
  const name = unescapeNull(escapeToNull(written))
  const content = unescapeNull(escapeToNull(body.map(line => line.text).join(' ')))
  if (body.length === 0) {
    return report.message(1, 'directive-content', `No content for meta tag "${name}".`, place, shown())
  }
  const attributes: Attributes = { content }
  const [head = '', ...rest] = splitSpaces(name)
  const pair = readPair(head)
  if (pair.ok) attributes[pair.name] = pair.value
  else attributes['name'] = head
  for (const token of rest) {
    const more = readPair(token)
    if (!more.ok) {
      const message = `Error parsing meta tag attribute "${token}": ${more.problem}.`
      return report.message(3, 'directive-value', message, place, shown())
    }
    attributes[more.name] = more.value
  }
  return element('meta', attributes, [], position)
}

/** Reads `name=value`; the value may be in quotes. */
function readPair(token: string): { ok: true; name: string; value: string } | { ok: false; problem: string } {
  const equals = token.indexOf('=')
  if (equals < 0) return { ok: false, problem: 'missing "="' }
  const name = token.slice(0, equals).trim()
  if (name === '') return { ok: false, problem: 'missing attribute name before "="' }
  const value = token.slice(equals + 1).trimStart()
  if (value === '') return { ok: false, problem: `missing value after "${name}="` }
  const quote = value[0] ?? ''
  if (quote !== '"' && quote !== "'") return { ok: true, name: name.toLowerCase(), value }
  const end = value.indexOf(quote, 1)
  if (end < 0) return { ok: false, problem: `attribute "${name}" missing end quote (${quote})` }
  if (value.slice(end + 1).trim() !== '') {
    return { ok: false, problem: `attribute "${name}" end quote (${quote}) not followed by whitespace` }
  }
  return { ok: true, name: name.toLowerCase(), value: value.slice(1, end) }
}
