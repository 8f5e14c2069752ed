import type { Translate } from '../messages/messages.ts'

/** Which page a row is written for: both languages, or one alone with the other as fallback. */
export type View = 'both' | 'source' | 'target'

/** What rows need to know of the page that they stand on. */
export interface RowContext {
  view: View
  /** Language tags. */
  source: string
  target: string
  /** Interface texts in the page's interface language. */
  t: Translate
  /** Closes open links in a piece of HTML; titles that stand in for a link's text are those of `side`, by default of the page's view. */
  links(html: string, side?: View): string
  /** Address of the page with both languages, with a slash at the end; permalinks of one-language pages lead there. */
  bothUrl: string
  /** What happened when the code that begins on this line was run; empty where it was not. */
  example(line: number): string
}

/** `text` for use in HTML text and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, char =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
  )
}
