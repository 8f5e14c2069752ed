import type { Node } from '../../doctree/nodes.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { findEndString, roleSuffixEnd } from './end-string.ts'
import { readPhraseReference } from './phrase-reference.ts'
import { type Construct, placeOf, problem, problematic, rangeOf, rawTextOf, type Scan } from './scan.ts'
import { isQuoted, noConstruct } from './span.ts'

/** A backquote with an optional role before it: see `Start`. */
export interface InterpretedStart {
  readonly start: number
  readonly mark: number
  readonly content: number
}

/**
 * Reads interpreted text or a phrase reference.
 * ```rst
 * :role:`text` `text`:role: `text` `text`_ `text`__
 * ^     ^
 * start, mark
 * ```
 */
export function readInterpreted(scan: Scan, { start, mark, content }: InterpretedStart): Construct {
  const prefix = start < mark ? scan.text.slice(start + 1, mark - 1) : null
  if (prefix === null && isQuoted(scan, mark, content)) return noConstruct(content)
  const found = findEndString(scan, 'interpreted', content)
  if (found === null) {
    const message = 'Inline interpreted text or phrase reference start-string without end-string.'
    return problem(scan, 'inline-start-without-end', message, mark, content)
  }
  const { at, end } = found
  const afterRole = roleSuffixEnd(scan, at + 1)
  const suffix = afterRole > at + 1 && end >= afterRole ? scan.text.slice(at + 2, afterRole - 1) : null
  if (prefix !== null && suffix !== null) {
    const message = 'Multiple roles in interpreted text (both prefix and suffix present; only one allowed).'
    return problem(scan, 'inline-two-roles', message, start, end)
  }
  const underscores = end - (suffix === null ? at + 1 : afterRole)
  if (underscores === 0)
    return interpret(scan, { start, end, content, contentEnd: at, role: prefix ?? suffix ?? '' })
  if (prefix !== null || suffix !== null) {
    const side = prefix === null ? 'suffix' : 'prefix'
    const message = `Mismatch: both interpreted text role ${side} and reference suffix.`
    return problem(scan, 'inline-role-and-reference', message, start, end)
  }
  const nodes = readPhraseReference(scan, {
    mark,
    content,
    contentEnd: at,
    end,
    anonymous: underscores === 2,
  })
  return { start: mark, next: end, nodes, messages: [] }
}

interface Interpreted {
  readonly start: number
  readonly end: number
  readonly content: number
  readonly contentEnd: number
  readonly role: string
}

function interpret(scan: Scan, { start, end, content, contentEnd, role: name }: Interpreted): Construct {
  const { context, parent } = scan
  const place = placeOf(scan, start, end)
  const { role, messages } = context.roles.find(name, context, place)
  let nodes: Node[]
  if (role === null) {
    const message = context.report.message(
      3,
      'unknown-role',
      `Unknown interpreted text role "${name}".`,
      place,
    )
    nodes = [problematic(context, rawTextOf(scan, start, end), message, parent, place)]
    return { start, next: end, nodes, messages: [...messages, message] }
  }
  const result = role.run({
    context,
    name,
    rawText: resolveEscapes(scan.text.slice(start, end), true),
    text: scan.text.slice(content, contentEnd),
    textPosition: rangeOf(scan, content, contentEnd),
    partPosition: (from, to) => rangeOf(scan, content + from, content + to),
    options: new Map(),
    content: [],
    position: place.position,
    line: scan.source.line,
    source: scan.source.source,
    parent,
  })
  return { start, next: end, nodes: result.nodes, messages: [...messages, ...result.messages] }
}
