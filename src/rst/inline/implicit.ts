import { append, element, text as textNode } from '../../doctree/build.ts'
import type { Node } from '../../doctree/nodes.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { allowsEnd, allowsStart } from './characters.ts'
import { rangeOf, type Scan, textOf } from './scan.ts'
import { findUri } from './uri.ts'
import { uriSchemes } from './uri-schemes.ts'

/** Where PEPs and RFCs are published, as docutils has it. */
export const pepUrl = (number: number): string =>
  `https://peps.python.org/pep-${String(number).padStart(4, '0')}`
/** See `pepUrl`. */
export const rfcUrl = (number: number): string => `https://tools.ietf.org/html/rfc${number}.html`

interface Link {
  start: number
  end: number
  uri: string
}

/** Reads text between other markup: standalone URIs, email addresses, and PEP and RFC numbers where switched on. */
export function readImplicit(scan: Scan, start: number, end: number): Node[] {
  const nodes: Node[] = []
  let from = start
  for (;;) {
    const link = from < end ? findLink(scan, from, end) : null
    if (link === null) break
    // What stands before is read again: it ends somewhere else now, and numbers are looked for after URIs.
    if (link.start > from) append(nodes, readImplicit(scan, from, link.start))
    const content = resolveEscapes(scan.text.slice(link.start, link.end))
    const position = rangeOf(scan, link.start, link.end)
    nodes.push(element('reference', { refuri: link.uri }, [textNode(content, position)], position))
    from = link.end
  }
  append(nodes, textOf(scan, from, end))
  return nodes
}

/** Finds the first link of a text: a URI, or else a PEP number, or else an RFC number. */
function findLink(scan: Scan, start: number, end: number): Link | null {
  const text = scan.text.slice(start, end)
  const { options } = scan.context
  const found =
    standaloneUri(text, scan.characterLevel) ??
    (options.pepReferences ? number(text, pepPattern, scan.characterLevel, pepUrl) : null) ??
    (options.rfcReferences ? number(text, rfcPattern, scan.characterLevel, rfcUrl) : null)
  return found && { start: found.start + start, end: found.end + start, uri: found.uri }
}

/** Only the first candidate counts: where its scheme is unknown, the rest of the text is not looked at, as in docutils. */
function standaloneUri(text: string, characterLevel: boolean): Link | null {
  const match = findUri({ text, base: 0, characterLevel })
  if (match === null) return null
  if (match.scheme !== null && !uriSchemes.has(match.scheme.toLowerCase())) return null
  const uri = resolveEscapes(text.slice(match.start, match.end))
  return { start: match.start, end: match.end, uri: match.scheme === null ? `mailto:${uri}` : uri }
}

const pepPattern = /pep-(\d+)(?:.txt)?|PEP\s+(\d+)/g
const rfcPattern = /RFC(?:-|\s+)?(\d+)/g

function number(
  text: string,
  pattern: RegExp,
  characterLevel: boolean,
  urlOf: (number: number) => string,
): Link | null {
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    let end = start + match[0].length
    const before = start === 0 || (characterLevel ? text[start - 1] !== '\0' : allowsStart(text, start - 1))
    const digits = match[1] ?? match[2] ?? ''
    let after = end === text.length || characterLevel || allowsEnd(text, end)
    if (!after && !match[0].endsWith(digits)) {
      end = start + match[0].lastIndexOf(digits) + digits.length
      after = allowsEnd(text, end)
    }
    if (before && after) return { start, end, uri: urlOf(Number(digits)) }
  }
  return null
}
