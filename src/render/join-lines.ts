/**
 * Scripts written without spaces between words, and their punctuation and full-width forms. Hangul is left out: Korean has spaces.
 * A line break between two of these is no space for a reader, but browsers show one.
 */
const spaceless =
  '\\u2E80-\\u2FDF\\u2FF0-\\u312F\\u3190-\\u31FF\\u3220-\\u325F\\u3280-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF01-\\uFFA0\\uFFE0-\\uFFE6\\u{1B000}-\\u{1B16F}\\u{20000}-\\u{3FFFF}'

const innerBreak = new RegExp(`([${spaceless}]) *\\n *(?=[${spaceless}])`, 'gu')
const endsSpaceless = new RegExp(`[${spaceless}] *$`, 'u')
const startsSpaceless = new RegExp(`^ *[${spaceless}]`, 'u')

/**
 * The text with line breaks between two characters of spaceless scripts taken out (CSS Text calls this segment break transformation;
 * Chromium does not do it). `before` and `after` are the texts next to it, for breaks at its ends; empty where there is none.
 */
export function joinLines(value: string, before: string, after: string): string {
  if (!value.includes('\n')) return value
  let result = value.replaceAll(innerBreak, '$1')
  if (result.startsWith('\n') && endsSpaceless.test(before) && startsSpaceless.test(result.slice(1))) {
    result = result.slice(1)
  }
  if (result.endsWith('\n') && startsSpaceless.test(after) && endsSpaceless.test(result.slice(0, -1))) {
    result = result.slice(0, -1)
  }
  return result
}
