/**
 * Scripts written without spaces between words, and their punctuation and full-width forms. Hangul is left out: Korean has spaces.
 * A line break between two of these is no space for a reader, but browsers show one.
 */
const spaceless =
  '\\u2E80-\\u2FDF\\u2FF0-\\u312F\\u3190-\\u31FF\\u3220-\\u325F\\u3280-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF01-\\uFFA0\\uFFE0-\\uFFE6\\u{1B000}-\\u{1B16F}\\u{20000}-\\u{3FFFF}'

/** Full-width punctuation carries its own blank: nothing is added behind a closing one or before an opening one. */
const closing = '、。，．！？：；」』）】〉》〕'
const opening = '「『（【〈《〔'

const endsSpaceless = new RegExp(`[${spaceless}]$`, 'u')
const startsSpaceless = new RegExp(`^[${spaceless}]`, 'u')
const endsClosing = new RegExp(`[${closing}]$`, 'u')
const startsOpening = new RegExp(`^[${opening}]`, 'u')

/** Whether a line break between two texts stands for nothing. */
function joins(before: string, after: string): boolean {
  if (before === '' || after === '') return false
  if (endsClosing.test(before) || startsOpening.test(after)) return true
  return endsSpaceless.test(before) && startsSpaceless.test(after)
}

/**
 * The text with the line breaks taken out that stand between characters of spaceless scripts (CSS Text calls this segment break
 * transformation; Chromium does not do it). `before` and `after` are the texts next to it, for breaks at its ends; empty where there
 * is none.
 */
export function joinLines(value: string, before: string, after: string): string {
  if (!value.includes('\n')) return value
  return value.replaceAll(/ *\n */g, (space, offset: number) => {
    const end = offset + space.length
    const left = offset > 0 ? value.slice(Math.max(0, offset - 2), offset) : before.trimEnd()
    const right = end < value.length ? value.slice(end, end + 2) : after.trimStart()
    return joins(left, right) ? '' : space
  })
}
