import type { RoleCall } from '../../context.ts'
import { unescapeNull as resolveEscapes } from '../../escape.ts'

/** What a Sphinx role's text says. Indices count in `call.text`. */
export interface TitleAndTarget {
  /** What is shown, escapes resolved. */
  readonly title: string
  /** Where the title stands. */
  readonly start: number
  readonly end: number
  readonly target: string
  /** Whether the title was written on its own: `title <target>`. */
  readonly explicit: boolean
  /** Whether a `!` in front says that there shall be no link. */
  readonly suppressed: boolean
}

/**
 * Reads the text of a Sphinx role.
 * ```rst
 * target   title <target>   !target
 * ```
 */
export function titleAndTarget(call: RoleCall): TitleAndTarget {
  const suppressed = call.text.startsWith('!')
  const offset = suppressed ? 1 : 0
  const text = call.text.slice(offset)
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1
  if (open > 0 && text[open - 1] !== '\0') {
    const title = text.slice(0, open).trimEnd()
    if (title !== '') {
      const target = resolveEscapes(text.slice(open + 1, -1))
      const end = offset + title.length
      return { title: resolveEscapes(title), start: offset, end, target, explicit: true, suppressed }
    }
  }
  const title = resolveEscapes(text)
  return { title, start: offset, end: call.text.length, target: title, explicit: false, suppressed }
}
