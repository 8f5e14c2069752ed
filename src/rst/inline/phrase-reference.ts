import { element, text as textNode } from '../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../doctree/nodes.ts'
import { unescapeNull as resolveEscapes, splitEscapedWhitespace } from '../escape.ts'
import { normalizeName, splitSpaces, whitespaceNormalize } from '../name.ts'
import { isSpace } from '../source.ts'
import { rangeOf, type Scan, textOf } from './scan.ts'
import { isEmail, startsWithUri } from './uri.ts'

/** Where a phrase reference stands: its backquote, its content, and the end with the underscores. */
export interface PhraseRange {
  readonly mark: number
  readonly content: number
  readonly contentEnd: number
  readonly end: number
  readonly anonymous: boolean
}

/**
 * Reads a phrase reference, with an embedded URI or alias where there is one.
 * ```rst
 * `text`_ `text`__ `text <http://example.org>`_ `text <alias_>`__
 * ```
 */
export function readPhraseReference(scan: Scan, range: PhraseRange): Node[] {
  const { content, contentEnd, anonymous } = range
  const position = rangeOf(scan, range.mark, range.end)
  const link = embeddedLink(scan, content, contentEnd)
  if (link === null) {
    const attributes: Attributes = anonymous
      ? { anonymous: 1 }
      : { refname: normalizeName(resolveEscapes(scan.text.slice(content, contentEnd))) }
    return [element('reference', attributes, textOf(scan, content, contentEnd), position)]
  }
  const shown =
    link.start > content
      ? textOf(scan, content, link.start)
      : [textNode(resolveEscapes(link.value), rangeOf(scan, link.inside, contentEnd - 1))]
  const reference = element('reference', link.attributes(), shown, position)
  if (anonymous) return [reference]
  const name = normalizeName(
    link.start > content ? resolveEscapes(scan.text.slice(content, link.start)) : resolveEscapes(link.value),
  )
  // The reference's range holds the link; the target stands after it, without an extent of its own.
  const target: Element = element(
    'target',
    { names: [name], ...link.attributes() },
    [],
    rangeOf(scan, range.end, range.end),
  )
  scan.context.names.implicitTarget(target, scan.parent)
  return [reference, target]
}

interface EmbeddedLink {
  /** Index of the white space before `<`, or of `<`. */
  readonly start: number
  /** Index after `<`. */
  readonly inside: number
  /** The URI or reference name. */
  readonly value: string
  attributes(): Attributes
}

/** Finds `<…>` at the end of a phrase, at its beginning or after white space; escaped brackets do not count. */
function embeddedLink(scan: Scan, content: number, contentEnd: number): EmbeddedLink | null {
  const { text } = scan
  const close = contentEnd - 1
  if (text[close] !== '>') return null
  const last = text.charCodeAt(close - 1)
  if (close - 1 <= content || last === 0 || isSpace(last)) return null
  let open = close - 1
  while (open >= content && !((text[open] === '<' || text[open] === '>') && text[open - 1] !== '\0')) open--
  if (open < content || text[open] !== '<' || isSpace(text.charCodeAt(open + 1))) return null
  let start = open
  while (start > content && (text[start - 1] === ' ' || text[start - 1] === '\n')) start--
  if (start === open && open > content) return null
  const value = text.slice(open + 1, close)
  return link(scan, value, start, open + 1)
}

function link(scan: Scan, escaped: string, start: number, inside: number): EmbeddedLink {
  if (escaped.endsWith('_') && !resolveEscapes(escaped, true).endsWith('\\_')) {
    if (!startsWithUri(escaped, scan.characterLevel)) {
      const refname = normalizeName(resolveEscapes(escaped.slice(0, -1)))
      const value = whitespaceNormalize(refname)
      return { start, inside, value, attributes: () => ({ refname }) }
    }
  }
  let refuri = resolveEscapes(
    splitEscapedWhitespace(escaped)
      .map(part => splitSpaces(part).join(''))
      .join(' '),
  )
  if (isEmail(refuri)) refuri = `mailto:${refuri}`
  if (refuri.endsWith('\\_')) refuri = `${refuri.slice(0, -2)}_`
  return { start, inside, value: refuri, attributes: () => ({ refuri }) }
}
