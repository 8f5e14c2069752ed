/** Front matter keys whose values readers see. */
const proseKey =
  /^(?:title|link_?title|short_?title|nav_?title|sidebar_?(?:label|title)|subtitle|description|summary|abstract|tagline|headline|caption|excerpt|lead|keywords_?text|(?:short|long|meta)_?description)$/i

/** One field of front matter that a translator translates. */
export interface FrontMatterField {
  /** In lower case. */
  key: string
  /** Without quotes; the lines of a block (`key: >`) without their indentation. */
  value: string
  /** Index of the line where the value begins, and of the one where it ends. */
  line: number
  endLine: number
  /** Where on these it begins and ends. */
  start: number
  end: number
  /** It stands in a YAML comment (`#title: …`), where some projects keep the source. */
  commented: boolean
}

/** The prose fields of front matter lines, top level only: values on one line, and blocks (`key: >`, `key: |`). */
export function frontMatterFields(lines: readonly string[]): FrontMatterField[] {
  const fields: FrontMatterField[] = []
  for (const [line, text] of lines.entries()) {
    const match = /^(#?\s*)([A-Za-z_][\w-]*)\s*[:=]\s*(\S.*?)\s*$/.exec(text)
    if (match === null || !proseKey.test(match[2] ?? '')) continue
    if ((match[1] ?? '').startsWith(' ')) continue
    let value = match[3] ?? ''
    let start = text.indexOf(value, (match[1] ?? '').length + (match[2] ?? '').length)
    if (isBlockMark.test(value)) {
      const block = readBlock(lines, line + 1)
      if (block !== null && !text.startsWith('#'))
        fields.push({ key: (match[2] ?? '').toLowerCase(), ...block, commented: false })
      continue
    }
    let end = start + value.length
    if (/^(["']).*\1$/.test(value) && value.length > 1) {
      value = value.slice(1, -1)
      start++
      end--
    }
    fields.push({
      key: (match[2] ?? '').toLowerCase(),
      value,
      line,
      endLine: line,
      start,
      end,
      commented: text.startsWith('#'),
    })
  }
  return fields
}

const isBlockMark = /^[>|][+-]?\d?$/

/** The indented lines from `from` on; null where there are none. */
function readBlock(
  lines: readonly string[],
  from: number,
): Pick<FrontMatterField, 'value' | 'line' | 'endLine' | 'start' | 'end'> | null {
  let endLine = from - 1
  for (let line = from; line < lines.length && /^\s|^$/.test(lines[line] ?? ''); line++)
    if ((lines[line] ?? '').trim() !== '') endLine = line
  const line = lines.findIndex((text, index) => index >= from && text.trim() !== '')
  if (endLine < from) return null
  const value = lines.slice(line, endLine + 1).map(text => text.trim())
  return {
    value: value.join('\n'),
    line,
    endLine,
    start: (lines[line] ?? '').search(/\S/),
    end: (lines[endLine] ?? '').trimEnd().length,
  }
}

/** Whether the lines of a comment are front matter: nothing but `key: value`, list items and blocks below a key, and fences, with a key that has prose. */
export function isFrontMatter(lines: readonly string[]): boolean {
  const shape = /^(?:---+|\+\+\+|\s*#.*|\s*|\s*- .*|[A-Za-z_][\w-]*\s*[:=](?:\s.*|))$/
  const opensBlock = /^(?:[A-Za-z_][\w-]*\s*:\s*(?:[>|][+-]?\d?)?|\s*- .*)$/
  let inBlock = false
  return (
    lines.every(line => {
      if (inBlock && /^\s|^$/.test(line)) return true
      inBlock = opensBlock.test(line)
      return shape.test(line)
    }) &&
    frontMatterFields(lines).length > 0 &&
    lines.some(line => line.trim() !== '')
  )
}
