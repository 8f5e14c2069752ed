import type { PageData, Row } from '../../project/pages/page-data.ts'
import type { SiteData } from '../../project/pages/site-data.ts'

/** A unit, or a block of code, as search finds it. */
export interface SearchRow {
  /** Id on the page with both languages, without `#`. */
  id: string
  source: string
  target: string
}

/** A section of a page: what search looks through at once. */
export interface SearchRecord {
  slug: string
  /** Title of the document and of the section, in both languages. */
  title: string
  section: string
  rows: SearchRow[]
}

/** Everything that search finds, in the order of the navigation. */
export function searchRecords(data: SiteData): SearchRecord[] {
  return data.documents.flatMap(({ slug }) => {
    const page = data.page(slug)
    return page === null ? [] : pageRecords(page)
  })
}

function pageRecords(page: PageData): SearchRecord[] {
  const title = joined(page.title.source, page.title.target)
  const records: SearchRecord[] = []
  let current: SearchRecord = { slug: page.slug, title, section: '', rows: [] }
  let id = ''
  const visit = (rows: readonly Row[]): void => {
    for (const row of rows) {
      if (row.type === 'group') {
        visit(row.children)
        continue
      }
      if (row.type === 'label') continue
      if (row.type === 'shared') {
        const text = plainText(row.html)
        if (text !== '' && id !== '') current.rows.push({ id, source: text, target: '' })
        continue
      }
      const source =
        row.cells
          ?.map(cell => plainText(cell.source ?? ''))
          .filter(text => text !== '')
          .join(' | ') ?? plainText(row.source ?? '')
      const target =
        row.cells
          ?.map(cell => plainText(cell.target ?? ''))
          .filter(text => text !== '')
          .join(' | ') ?? plainText(row.target ?? '')
      id = `u-${row.id}`
      if (row.kind === 'title' && current.rows.length > 0) {
        records.push(current)
        current = { slug: page.slug, title, section: joined(source, target), rows: [] }
      }
      current.rows.push({ id, source, target: target === source ? '' : target })
    }
  }
  visit(page.rows)
  if (current.rows.length > 0) records.push(current)
  return records
}

function joined(source: string, target: string): string {
  return source === target || target === '' ? source : source === '' ? target : `${source} / ${target}`
}

function plainText(html: string): string {
  return html
    .replace(/<wbr>|<\/?(?:span|a|em|strong|code|cite|b|i|var|kbd|mark|sub|sup|abbr)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
