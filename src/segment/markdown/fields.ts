/** Front matter keys whose values readers see. */
const proseKey =
  /^(?:title|link_?title|short_?title|nav_?title|sidebar_?(?:label|title)|subtitle|description|summary|abstract|tagline|headline|caption|excerpt|lead|keywords_?text)$/i

/** One field of front matter that a translator translates. */
export interface FrontMatterField {
  /** In lower case. */
  key: string
  /** Without quotes. */
  value: string
  /** Index of its line, and where the value stands on it. */
  line: number
  start: number
  end: number
  /** It stands in a YAML comment (`#title: …`), where some projects keep the source. */
  commented: boolean
}

/** The prose fields of front matter lines, top level only. Values on one line; block scalars are left to the translator's eye. */
export function frontMatterFields(lines: readonly string[]): FrontMatterField[] {
  const fields: FrontMatterField[] = []
  for (const [line, text] of lines.entries()) {
    const match = /^(#?\s*)([A-Za-z_][\w-]*)\s*[:=]\s*(\S.*?)\s*$/.exec(text)
    if (match === null || !proseKey.test(match[2] ?? '')) continue
    if ((match[1] ?? '').startsWith(' ')) continue
    let value = match[3] ?? ''
    let start = text.indexOf(value, (match[1] ?? '').length + (match[2] ?? '').length)
    if (/^[>|][+-]?$/.test(value)) continue
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
      start,
      end,
      commented: text.startsWith('#'),
    })
  }
  return fields
}

/** Whether the lines of a comment are front matter: nothing but `key: value`, list items below a key, and fences, with a key that has prose. */
export function isFrontMatter(lines: readonly string[]): boolean {
  const shape = /^(?:---+|\+\+\+|\s*#.*|\s*|\s*- .*|[A-Za-z_][\w-]*\s*[:=](?:\s.*|))$/
  return (
    lines.every(line => shape.test(line)) &&
    frontMatterFields(lines).length > 0 &&
    lines.some(line => line.trim() !== '')
  )
}
