/** Collapses white space and lowers case: reference names compare in this form. */
export function normalizeName(name: string): string {
  return whitespaceNormalize(name.toLowerCase())
}

/** Collapses runs of white space to single spaces and trims. */
export function whitespaceNormalize(name: string): string {
  return splitSpaces(name).join(' ')
}

/** Python's `str.split()`: the words between runs of white space. */
export function splitSpaces(value: string): string[] {
  return value.split(/[\s\x1c-\x1f\x85]+/).filter(word => word !== '')
}

/**
 * Makes an identifier of the form `[a-z](-?[a-z0-9]+)*` from any text; `''` where nothing is left (a Japanese title).
 * @see https://docutils.sourceforge.io/docs/ref/rst/directives.html#identifier-normalization
 */
export function makeId(value: string): string {
  let id = value.toLowerCase()
  if (/[^\x00-\x7f]/.test(id))
    id = id
      .replace(translated, char => translations.get(char) ?? char)
      .normalize('NFKD')
      .replace(/[^\x00-\x7f]/g, '')
  return id.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '')
}

/** Letters that Unicode does not decompose, with what identifiers have in their place. */
const translations: ReadonlyMap<string, string> = new Map(
  [...'øođdħhıiłlŧtƀbƃbƈcƌdƒfƙkƚlƞnƥpƫtƭtƴyƶzǥgȥzȴlȵnȶtȷjȼcȿsɀzɇeɉjɋqɍrɏy'.matchAll(/(.)(.)/gu)].map(
    match => [match[1]!, match[2]!],
  ),
)
  .set('ß', 'sz')
  .set('æ', 'ae')
  .set('œ', 'oe')
  .set('ȸ', 'db')
  .set('ȹ', 'qp')

const translated = new RegExp(`[${[...translations.keys()].join('')}]`, 'gu')
