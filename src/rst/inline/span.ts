import { element, text as textNode } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { normalizeName, whitespaceNormalize } from '../name.ts'
import { arePair } from './characters.ts'
import { findEndString } from './end-string.ts'
import { type Construct, problem, rangeOf, type Scan, textOf } from './scan.ts'

/** A start-string whose construct has no role: see `Start`. */
export interface SpanStart {
  readonly kind: 'emphasis' | 'strong' | 'literal' | 'target' | 'substitution'
  readonly mark: number
  readonly content: number
}

const names = {
  emphasis: 'emphasis',
  strong: 'strong',
  literal: 'literal',
  target: 'target',
  substitution: 'substitution_reference',
} as const

/** Whether a start-string stands between a pair of quotation marks or brackets, or at the end of the text: `"*"`, `(*)`. */
export function isQuoted(scan: Scan, mark: number, content: number): boolean {
  if (mark === scan.base) return false
  if (content >= scan.text.length) return true
  return arePair(scan.text.charAt(mark - 1), scan.text.charAt(content))
}

/** Gives the result for a start-string that is none. */
export function noConstruct(next: number): Construct {
  return { start: next, next, nodes: [], messages: [] }
}

/** Reads emphasis, strong emphasis, a literal, an inline internal target or a substitution reference. */
export function readSpan(scan: Scan, start: SpanStart): Construct {
  const { kind, mark, content } = start
  if (isQuoted(scan, mark, content)) return noConstruct(content)
  const found = findEndString(scan, kind, content)
  if (found === null) {
    const message = `Inline ${names[kind]} start-string without end-string.`
    return problem(scan, 'inline-start-without-end', message, mark, content)
  }
  const node = build(scan, start, found.at, found.end)
  return { start: mark, next: found.end, nodes: [node], messages: [] }
}

function build(scan: Scan, start: SpanStart, at: number, end: number): Element {
  const { kind, mark, content } = start
  const position = rangeOf(scan, mark, end)
  if (kind === 'literal') {
    const value = resolveEscapes(scan.text.slice(content, at), true)
    return element('literal', {}, [textNode(value, rangeOf(scan, content, at))], position)
  }
  const children = textOf(scan, content, at)
  if (kind === 'emphasis' || kind === 'strong') return element(kind, {}, children, position)
  const text = resolveEscapes(scan.text.slice(content, at))
  if (kind === 'substitution') return substitution(scan, start, at, end, text)
  const target = element('inline', { names: [normalizeName(text)] }, children, position)
  scan.context.names.explicitTarget(target, scan.parent)
  return target
}

/**
 * ```rst
 * |name| |name|_ |name|__
 * ```
 */
function substitution(scan: Scan, start: SpanStart, at: number, end: number, text: string): Element {
  const { mark, content } = start
  const inner = element(
    'substitution_reference',
    { refname: whitespaceNormalize(text) },
    textOf(scan, content, at),
    rangeOf(scan, mark, at + 1),
  )
  const underscores = end - at - 1
  if (underscores === 0) return inner
  const attributes = underscores === 2 ? { anonymous: 1 } : { refname: normalizeName(text) }
  return element('reference', attributes, [inner], rangeOf(scan, mark, end))
}
