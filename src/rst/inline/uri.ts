import { isEmailCharacter, isLastUriCharacter, isUriCharacter } from './characters.ts'
import { endAllowedAt, startAllowedAt, type Window } from './scan.ts'

/** A URI or an email address in a text. `scheme` is null for an email address. */
export interface UriMatch {
  start: number
  end: number
  scheme: string | null
}

/**
 * Finds the first URI or email address of a text: a scheme with a colon and something after it, or two names with an `@` between
 * them. Whether the scheme exists is not looked at.
 * ```rst
 * See http://example.org/ or write to jdoe@example.org.
 *     ^                              ^
 * ```
 */
export function findUri(window: Window): UriMatch | null {
  const { text } = window
  const triggers = /[:@]/g
  triggers.lastIndex = window.base
  for (let match = triggers.exec(text); match; match = triggers.exec(text)) {
    const at = match.index
    const found = match[0] === ':' ? uriAround(window, at) : emailAround(window, at)
    if (found !== null) return found
  }
  return null
}

/** Whether a URI or an email address starts at the beginning of a text. */
export function startsWithUri(text: string, characterLevel: boolean): boolean {
  return findUri({ text, base: 0, characterLevel })?.start === 0
}

/** Whether a text is an email address from end to end. */
export function isEmail(text: string): boolean {
  const at = text.indexOf('@')
  if (at < 1 || emailNameStart({ text, base: 0, characterLevel: true }, at) !== 0) return false
  const last = text.length - 1
  return last > at + 1 && emailHostEnd(text, at + 1) >= last && isLastUriCharacter(text, last)
}

function uriAround(window: Window, colon: number): UriMatch | null {
  const { text, base } = window
  let left = colon
  while (left > base && /[a-zA-Z0-9.+-]/.test(text[left - 1]!)) left--
  let start = left
  while (start < colon && !(/[a-zA-Z]/.test(text[start]!) && startAllowedAt(window, start))) start++
  if (start === colon) return null
  const end = uriEnd(window, colon + 1)
  return end === null ? null : { start, end, scheme: text.slice(start, colon) }
}

/** Gives the end of a URI whose part after the colon starts at `start`: a path, then a query, then a fragment, each as long as can be. */
function uriEnd(window: Window, start: number): number | null {
  const { text } = window
  const pathEnd = runEnd(text, start)
  if (pathEnd > start && mayEndUri(text, pathEnd - 1)) {
    if (text[pathEnd] === '?') {
      const queryEnd = runEnd(text, pathEnd + 1)
      if (text[queryEnd] === '#' && queryEnd > pathEnd + 1 && mayEndUri(text, queryEnd - 1)) {
        const end = longestEnd(window, queryEnd + 1, runEnd(text, queryEnd + 1))
        if (end !== null) return end
      }
      const end = longestEnd(window, pathEnd + 1, queryEnd)
      if (end !== null) return end
    } else if (text[pathEnd] === '#') {
      const end = longestEnd(window, pathEnd + 1, runEnd(text, pathEnd + 1))
      if (end !== null) return end
    }
  }
  return longestEnd(window, start, pathEnd)
}

function runEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isUriCharacter(text, end)) end++
  return end
}

/** Gives the largest end of a URI between `start` and `limit` at which what follows allows one. */
function longestEnd(window: Window, start: number, limit: number): number | null {
  for (let end = limit; end > start; end--) {
    if (mayEndUri(window.text, end - 1) && endAllowedAt(window, end)) return end
  }
  return null
}

/** Whether a URI may end with the character at `index`: no punctuation, or any character of URIs with `>` after it. */
function mayEndUri(text: string, index: number): boolean {
  return isLastUriCharacter(text, index) || (text[index + 1] === '>' && isUriCharacter(text, index))
}

function emailAround(window: Window, at: number): UriMatch | null {
  const { text } = window
  const start = emailNameStart(window, at)
  if (start === at) return null
  const hostEnd = emailHostEnd(text, at + 1)
  if (hostEnd === at + 1) return null
  // One character more may end the host where `>` follows it.
  const limit = Math.min(text.length, hostEnd + 1)
  const end = longestEnd(window, at + 2, limit)
  return end === null ? null : { start, end, scheme: null }
}

/** Gives the leftmost start of the name before the `@`; `at` when there is none. */
function emailNameStart(window: Window, at: number): number {
  const { text, base } = window
  if (at === base || text.charCodeAt(at - 1) === 0) return at
  let left = at
  while (left > base) {
    const character = isEmailCharacter(text, left - 1)
    const dot = text[left - 1] === '.' && left < at && text[left] !== '.'
    if (!character && !(dot && left - 1 > base && isEmailCharacter(text, left - 2))) break
    left--
  }
  for (let start = left; start < at; start++) {
    if (isEmailCharacter(text, start) && startAllowedAt(window, start)) return start
  }
  return at
}

/** Gives the end of the run of host characters at `start`; `start` when there are none. Dots may stand anywhere but in front. */
function emailHostEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && (isEmailCharacter(text, end) || (end > start && text[end] === '.'))) end++
  return end
}
