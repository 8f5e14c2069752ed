import { isSpace } from '../source.ts'
import { isNameCharacter, simpleNameEnd, simpleNameStart } from './characters.ts'
import type { SpanKind } from './end-string.ts'
import { endAllowedAt, type Scan, startAllowedAt } from './scan.ts'

/** A place where inline markup may begin. */
export type Start =
  /** A start-string: `mark` is where its mark begins, `content` the index after it. `start` is before `mark` where a role stands in front. */
  | { kind: SpanKind; start: number; mark: number; content: number }
  /** `name_` or `name__`. */
  | { kind: 'reference'; start: number; nameEnd: number; end: number }
  /** `[label]_`. */
  | { kind: 'footnote'; start: number; end: number }

const asterisk = 42
const underscore = 95
const backquote = 96
const bar = 124
const colon = 58
const openBracket = 91
const closeBracket = 93
const numberSign = 35

/** Finds the first place from `scan.base` on where inline markup may begin. */
export function findStart(scan: Scan): Start | null {
  const { text } = scan
  const triggers = /[*_`|]/g
  triggers.lastIndex = scan.base
  for (let match = triggers.exec(text); match; match = triggers.exec(text)) {
    const start = startAt(scan, match.index)
    if (start !== null) return start
  }
  return null
}

function startAt(scan: Scan, index: number): Start | null {
  switch (scan.text.charCodeAt(index)) {
    case asterisk:
      return asteriskAt(scan, index)
    case bar:
      if (scan.text.charCodeAt(index + 1) === bar || !startAllowedAt(scan, index)) return null
      return spanAt(scan, 'substitution', index, 1)
    case backquote:
      return backquoteAt(scan, index)
    default:
      return underscoreAt(scan, index)
  }
}

/** The mark must not be followed by white space. The end of the text may follow. */
function spanAt(scan: Scan, kind: SpanKind, mark: number, size: number, start = mark): Start | null {
  const content = mark + size
  if (content < scan.text.length && isSpace(scan.text.charCodeAt(content))) return null
  return { kind, start, mark, content }
}

/**
 * ```rst
 * *emphasis* **strong** [*]_
 * ^          ^           ^
 * ```
 */
function asteriskAt(scan: Scan, index: number): Start | null {
  const { text } = scan
  if (index > scan.base && text.charCodeAt(index - 1) === openBracket && text.startsWith(']_', index + 1)) {
    if (startAllowedAt(scan, index - 1) && endAllowedAt(scan, index + 3)) {
      return { kind: 'footnote', start: index - 1, end: index + 3 }
    }
  }
  if (!startAllowedAt(scan, index)) return null
  if (text.charCodeAt(index + 1) === asterisk) return spanAt(scan, 'strong', index, 2)
  return spanAt(scan, 'emphasis', index, 1)
}

/**
 * ```rst
 * ``literal`` `interpreted` :role:`interpreted`
 * ^           ^                   ^
 * ```
 */
function backquoteAt(scan: Scan, index: number): Start | null {
  const { text } = scan
  if (text.charCodeAt(index + 1) === backquote) {
    return startAllowedAt(scan, index) ? spanAt(scan, 'literal', index, 2) : null
  }
  const start = roleStart(scan, index)
  return start === null ? null : spanAt(scan, 'interpreted', index, 1, start)
}

/** Gives where interpreted text whose backquote is at `index` starts: at its role, or at the backquote; null where neither may stand. */
function roleStart(scan: Scan, index: number): number | null {
  const { text, base } = scan
  const nameEnd = index - 1
  if (nameEnd > base && text.charCodeAt(nameEnd) === colon) {
    const left = simpleNameStart(text, nameEnd, base)
    for (let at = left - 1; left < nameEnd && at < nameEnd; at++) {
      if (at < base || text.charCodeAt(at) !== colon) continue
      if (startAllowedAt(scan, at)) return at
      // Inside the name a letter or number stands before the colon, which character-level markup alone allows.
      if (!scan.characterLevel) break
    }
  }
  return startAllowedAt(scan, index) ? index : null
}

/**
 * ```rst
 * name_ name__ [label]_ _`target`
 *     ^     ^         ^ ^
 * ```
 */
function underscoreAt(scan: Scan, index: number): Start | null {
  const { text, base } = scan
  if (index > base) {
    if (text.charCodeAt(index - 1) === closeBracket) {
      const footnote = footnoteBefore(scan, index)
      if (footnote !== null) return footnote
    } else if (isNameCharacter(text, index - 1)) {
      const reference = scan.characterLevel
        ? characterLevelReference(scan, index)
        : referenceBefore(scan, index)
      if (reference !== null) return reference
    }
  }
  if (text.charCodeAt(index + 1) !== backquote || !startAllowedAt(scan, index)) return null
  return spanAt(scan, 'target', index, 2)
}

function referenceBefore(scan: Scan, nameEnd: number): Start | null {
  const { text } = scan
  let end = nameEnd + 1
  if (!endAllowedAt(scan, end)) {
    if (text.charCodeAt(end) !== underscore) return null
    end++
    if (!endAllowedAt(scan, end)) return null
  }
  const start = referenceStart(scan, simpleNameStart(text, nameEnd, scan.base), nameEnd)
  return start === null ? null : { kind: 'reference', start, nameEnd, end }
}

/** Gives the first place from `left` on where a name may start that goes up to `end`. */
function referenceStart(scan: Scan, left: number, end: number): number | null {
  for (let at = left; at < end; at++) {
    if (isNameCharacter(scan.text, at) && startAllowedAt(scan, at)) return at
  }
  return null
}

/** With character-level markup a name goes on over single underscores, and roles and footnotes that hold the name come first. */
function characterLevelReference(scan: Scan, index: number): Start | null {
  const { text, base } = scan
  const start = referenceStart(scan, simpleNameStart(text, index, base), index)
  if (start === null) return null
  const longest = simpleNameEnd(text, start, text.length)
  if (text.startsWith(':`', longest) && text.charCodeAt(longest + 2) !== backquote) {
    if (start > base && text.charCodeAt(start - 1) === colon && startAllowedAt(scan, start - 1)) {
      const span = spanAt(scan, 'interpreted', longest + 1, 1, start - 1)
      if (span !== null) return span
    }
  }
  if (text.startsWith(']_', longest)) {
    const footnote = footnoteBefore(scan, longest + 1)
    if (footnote !== null) return footnote
  }
  const nameEnd = text.charCodeAt(longest) === underscore ? longest : text.lastIndexOf('_', longest)
  return {
    kind: 'reference',
    start,
    nameEnd,
    end: nameEnd + (text.charCodeAt(nameEnd + 1) === underscore ? 2 : 1),
  }
}

/** The footnote or citation reference whose `]` stands before `index`. */
function footnoteBefore(scan: Scan, index: number): Start | null {
  const { text, base } = scan
  if (!endAllowedAt(scan, index + 1)) return null
  const labelEnd = index - 1
  let start = simpleNameStart(text, labelEnd, base)
  const named = start < labelEnd
  const auto = start > base && text.charCodeAt(start - 1) === numberSign
  if (auto) start--
  else if (!named) return null
  start--
  if (start < base || text.charCodeAt(start) !== openBracket || !startAllowedAt(scan, start)) return null
  return { kind: 'footnote', start, end: index + 1 }
}
