import type { Finding } from '../../project/pages/page-data.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'

/** A finding for readers of the page: in their language where the interface has words for its rule, else as it was written. */
export interface FindingText {
  text: string
  /** What the message quotes of the document, where `text` is the interface's. */
  quotes: readonly string[]
}

/** Puts a finding in the language of `t`. The interface says what is wrong and what to do; which words are meant, the message quotes. */
export function findingText({ rule, message }: Finding, t: Translate): FindingText {
  const text = t(`rule.${rule}`, { defaultValue: '' })
  if (text === '') return { text: message, quotes: [] }
  // Messages about markup put what is meant in plain quotes, and what to write instead after it.
  return { text, quotes: message.match(/“[^”]*”/g) ?? message.match(/"[^"]+"/)?.slice(0, 1) ?? [] }
}

/** The same as HTML, with the languages of its parts. Quotes of `marked` texts, which readers see marked beside it, are left out. */
export function findingHtml(finding: Finding, t: Translate, marked: readonly string[] = []): string {
  const { text, quotes } = findingText(finding, t)
  if (text === finding.message) return `<span lang="en">${escapeHtml(text)}</span>`
  const quoted = quotes
    .filter(quote => !marked.some(each => each.startsWith(quote.slice(1, -1).replace(/…$/, ''))))
    .map(quote =>
      /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(quote) ? inLatin(quote) : escapeHtml(quote),
    )
  return [escapeHtml(text), ...quoted].join(' ')
}

/** A quote in Latin letters: English, or code that is hyphenated like it. */
function inLatin(quote: string): string {
  return `<span lang="en">${escapeHtml(quote)}</span>`
}
