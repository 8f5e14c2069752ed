import type { Row } from '../../project/pages/page-data.ts'
import type { RowContext } from './context.ts'
import { renderRows } from './rows.ts'

/** Pages with less HTML than this are laid out as a whole. */
const shortPage = 40_000
/** A part ends before the next heading once it has this much HTML. */
const partSize = 8_000

/**
 * The rows of a page. A long page is divided at headings into parts that browsers lay out only when they come near; each says how high it
 * will be, in rem on a wide screen, so that the scroll bar does not jump.
 */
export function renderPage(rows: readonly Row[], context: RowContext): string {
  const parts: { html: string; height: number }[] = []
  for (const row of rows) {
    const html = renderRows([row], context)
    const height = heightOf(row)
    const last = parts.at(-1)
    if (last === undefined || (isHeading(row) && last.html.length >= partSize)) parts.push({ html, height })
    else {
      last.html += html
      last.height += height
    }
  }
  const whole = parts.map(({ html }) => html).join('')
  if (whole.length < shortPage) return whole
  return parts
    .map(({ html, height }) => `<div class="part" style="--h:${Math.ceil(height)}">${html}</div>`)
    .join('')
}

function isHeading(row: Row): boolean {
  return row.type === 'unit' && /^h[1-6]$/.test(row.element)
}

/** Letters of one line of a column, and heights in rem. */
const line = { latin: 58, cjk: 32, code: 90, height: 1.7, codeHeight: 1.3 } as const

/** About how high a row is, in rem, on a wide screen with both languages side by side. */
function heightOf(row: Row): number {
  if (row.type === 'group') return row.children.reduce((sum, child) => sum + heightOf(child), 1)
  if (row.type === 'label') return 2.5
  if (row.type === 'shared') {
    if (row.html.includes('<img')) return 20
    const text = row.html.replace(/<[^>]*>/g, '')
    return row.html.includes('<pre')
      ? (text.trimEnd().split('\n').length || 1) * line.codeHeight + 4
      : Math.ceil(text.length / line.code) * line.height + 2
  }
  const cells = row.cells ?? [{ source: row.source, target: row.target }]
  const lines = cells.map(({ source, target }) =>
    Math.max(1, lettersOf(source) / line.latin, lettersOf(target) / line.cjk),
  )
  const text = Math.ceil(Math.max(...lines)) * line.height + 0.85
  return isHeading(row) ? text + 3 : text
}

function lettersOf(html: string | null): number {
  return html === null ? 0 : html.replace(/<[^>]*>/g, '').length
}
