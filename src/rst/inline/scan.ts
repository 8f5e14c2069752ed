import { element, text as textNode } from '../../doctree/build.ts'
import type { Element, Node, Position, Text } from '../../doctree/nodes.ts'
import type { Context, Place } from '../context.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { type InlineText, positionInText } from '../lines.ts'
import { allowsEnd, allowsStart } from './characters.ts'
import type { EndStrings } from './end-string.ts'

/** A text and where it counts as beginning and ending; nothing outside is looked at. */
export interface Window {
  /** The text with the backslashes of escapes turned to NULs. */
  readonly text: string
  /** The end of the construct before. */
  readonly base: number
  readonly characterLevel: boolean
}

/** What the constructs share while one text is read. Indices count in `text`, which is as long as `source.value`. */
export interface Scan extends Window {
  readonly context: Context
  readonly parent: Element
  readonly source: InlineText
  base: number
  readonly ends: EndStrings
}

/** What reading a construct gave: text up to `start` stays text, reading goes on at `next`. Without nodes the start-string was none. */
export interface Construct {
  readonly start: number
  readonly next: number
  readonly nodes: Node[]
  readonly messages: Element[]
}

/** Whether a start-string may stand at `index`, seen from what is before it. */
export function startAllowedAt(window: Window, index: number): boolean {
  if (index === window.base) return true
  if (window.characterLevel) return window.text.charCodeAt(index - 1) !== 0
  return allowsStart(window.text, index - 1)
}

/** Whether an end-string may end before `index`, seen from what is after it. */
export function endAllowedAt(window: Window, index: number): boolean {
  return index >= window.text.length || window.characterLevel || allowsEnd(window.text, index)
}

/** Gives the range in the file of the text from `start` up to `end`. */
export function rangeOf(scan: Scan, start: number, end: number): Position {
  return positionInText(scan.source, start, end)
}

/** Gives where a message about the text from `start` up to `end` belongs. */
export function placeOf(scan: Scan, start: number, end: number): Place {
  return { line: scan.source.line, source: scan.source.source, position: rangeOf(scan, start, end) }
}

/** Makes a text node of the text from `start` up to `end`, escapes resolved; none where nothing is left. */
export function textOf(scan: Scan, start: number, end: number): Text[] {
  const value = resolveEscapes(scan.text.slice(start, end))
  return value === '' ? [] : [textNode(value, rangeOf(scan, start, end))]
}

/** Makes a text node that shows the text from `start` up to `end` as written. */
export function rawTextOf(scan: Scan, start: number, end: number): Text {
  return textNode(resolveEscapes(scan.text.slice(start, end), true), rangeOf(scan, start, end))
}

/** Gives a message about the text from `start` up to `end`, and a `problematic` that shows the text and points at the message. */
export function problem(scan: Scan, rule: string, message: string, start: number, end: number): Construct {
  const place = placeOf(scan, start, end)
  const systemMessage = scan.context.report.message(2, rule, message, place)
  const content = rawTextOf(scan, start, end)
  const node = problematic(scan.context, content, systemMessage, scan.parent, place)
  return { start, next: end, nodes: [node], messages: [systemMessage] }
}

/** Makes the `problematic` element around a text, linked with its message both ways. */
export function problematic(
  context: Context,
  content: Text,
  message: Element,
  parent: Element,
  place: Place,
): Element {
  const refid = context.names.setId(message, parent, place)
  const node = element('problematic', { refid }, [content], content.position)
  message.attributes['backrefs'] = [context.names.setId(node, null, place)]
  return node
}
