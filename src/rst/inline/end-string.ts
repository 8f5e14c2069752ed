import { isSpace } from '../source.ts'
import { simpleNameEnd } from './characters.ts'
import { endAllowedAt, type Scan } from './scan.ts'

/** Constructs that a start-string opens. */
export type SpanKind = 'emphasis' | 'strong' | 'literal' | 'target' | 'substitution' | 'interpreted'

/** For each construct: there is no end-string from `from` up to `at`, and one at `at` (infinity: none to the end of the text). */
export type EndStrings = Record<SpanKind, { from: number; at: number }>

/** Gives the memory of end-strings for a text of which nothing is known yet. */
export function noEndStrings(): EndStrings {
  const none = () => ({ from: 0, at: -1 })
  return {
    emphasis: none(),
    strong: none(),
    literal: none(),
    target: none(),
    substitution: none(),
    interpreted: none(),
  }
}

/** The characters that begin an end-string. */
const marks = {
  emphasis: '*',
  strong: '**',
  literal: '``',
  target: '`',
  substitution: '|',
  interpreted: '`',
} as const satisfies Record<SpanKind, string>

/**
 * Finds the end-string of a construct whose content starts at `start`; null when there is none or the content would be empty.
 * What was found is kept, so that many start-strings without an end take linear time.
 */
export function findEndString(scan: Scan, kind: SpanKind, start: number): { at: number; end: number } | null {
  const mark = marks[kind]
  // At the very start nothing is looked at before the mark: the construct is empty.
  if (scan.text.startsWith(mark, start) && endOf(scan, kind, start) !== null) return null
  const at = nextEndString(scan, kind, start + 1)
  if (at === Number.POSITIVE_INFINITY) return null
  const end = endOf(scan, kind, at)
  return end === null ? null : { at, end }
}

function nextEndString(scan: Scan, kind: SpanKind, from: number): number {
  const known = scan.ends[kind]
  if (known.from <= from && from <= known.at) return known.at
  const { text } = scan
  const mark = marks[kind]
  let at = text.indexOf(mark, from)
  while (at !== -1 && (!mayEndAfter(text, kind, at) || endOf(scan, kind, at) === null)) {
    at = text.indexOf(mark, at + 1)
  }
  known.from = from
  known.at = at === -1 ? Number.POSITIVE_INFINITY : at
  return known.at
}

/** Whether the character before `at` allows an end-string: no white space, no escape. */
function mayEndAfter(text: string, kind: SpanKind, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (code === 0 || isSpace(code)) {
    if (kind === 'literal') return code === 0
    return kind === 'interpreted' && at > 1 && text.charCodeAt(at - 2) === 0
  }
  return true
}

/** Gives the end of the end-string at `at`, with the suffixes that the construct may have; null when what follows does not allow it. */
function endOf(scan: Scan, kind: SpanKind, at: number): number | null {
  const end = at + marks[kind].length
  if (kind === 'substitution') return endWithUnderscores(scan, end)
  if (kind !== 'interpreted') return endAllowedAt(scan, end) ? end : null
  const role = roleSuffixEnd(scan, end)
  return (role > end ? endWithUnderscores(scan, role) : null) ?? endWithUnderscores(scan, end)
}

/** Gives the end of up to two underscores at `index`, as many as what follows allows; null when nothing does. */
function endWithUnderscores(scan: Scan, index: number): number | null {
  const count = scan.text.startsWith('__', index) ? 2 : scan.text.charCodeAt(index) === 95 ? 1 : 0
  for (let end = index + count; end >= index; end--) {
    if (endAllowedAt(scan, end)) return end
  }
  return null
}

/** Gives the end of a role `:name:` at `index`, or `index` when there is none. */
export function roleSuffixEnd(scan: Scan, index: number): number {
  const { text } = scan
  if (text.charCodeAt(index) !== 58) return index
  const end = simpleNameEnd(text, index + 1, text.length)
  const colon = text.charCodeAt(end) === 58 ? end : text.lastIndexOf(':', end - 1)
  return colon > index + 1 ? colon + 1 : index
}
