import type { Row } from '../../project/pages/page-data.ts'
import type { RowContext, View } from './context.ts'
import { renderRows } from './rows.ts'

/** Pages with less HTML than this are laid out as a whole. */
const shortPage = 40_000
/** A part ends before the next heading once it has this much HTML. */
const partSize = 8_000

/**
 * The rows of a page. A long page is divided at headings into parts that browsers lay out only when they come near; each says how high it
 * will be, in rem, on a wide screen and on a narrow one, so that the scroll bar does not jump.
 */
export function renderPage(rows: readonly Row[], context: RowContext): string {
  const parts: { html: string; height: Height }[] = []
  for (const [index, row] of rows.entries()) {
    const html = renderRows([row], context, rows[index + 1])
    const height = heightOf(row, context.view)
    const last = parts.at(-1)
    if (last === undefined || (isHeading(row) && last.html.length >= partSize)) parts.push({ html, height })
    else {
      last.html += html
      last.height = added(last.height, height)
    }
  }
  const whole = parts.map(({ html }) => html).join('')
  if (whole.length < shortPage) return whole
  return parts
    .map(
      ({ html, height }) =>
        `<div class="part" style="--h:${Math.ceil(height.wide)};--n:${Math.ceil(height.narrow)}">${html}</div>`,
    )
    .join('')
}

function isHeading(row: Row): boolean {
  return row.type === 'unit' && /^h[1-6]$/.test(row.element)
}

/** Heights in rem: with room for two columns, and on a narrow screen, where the languages stand below one another. */
interface Height {
  wide: number
  narrow: number
}

/** Letters of one line: of a column, of a page of one language, of a narrow screen. */
const letters = {
  source: { column: 58, page: 70, narrow: 34 },
  target: { column: 32, page: 38, narrow: 19 },
} as const
const lineHeight = 1.75
const codeHeight = 1.35

/** About how high a row is; rather too high, since what stands out of a part that is not laid out yet would lie on the next one. */
function heightOf(row: Row, view: View): Height {
  if (row.type === 'group')
    return row.children.reduce((sum, child) => added(sum, heightOf(child, view)), same(1))
  if (row.type === 'label') return { wide: 2.5, narrow: view === 'both' ? 4.5 : 2.5 }
  if (row.type === 'shared') {
    if (row.html.includes('<img')) return same(20)
    const text = row.html.replace(/<[^>]*>/g, '')
    if (row.html.includes('<pre')) return same(text.trimEnd().split('\n').length * codeHeight + 4)
    return { wide: linesOf(text, 90) * lineHeight + 2, narrow: linesOf(text, 19) * lineHeight + 2 }
  }
  const cells = row.cells ?? [{ source: row.source, target: row.target }]
  const heights = cells.map(({ source, target }) => textHeight(source, target, view))
  const extra = isHeading(row) ? 4 : 0.85
  return {
    wide: Math.max(...heights.map(({ wide }) => wide)) + extra,
    narrow: heights.reduce((sum, { narrow }) => sum + narrow, 0) + extra + 0.9,
  }
}

function textHeight(source: string | null, target: string | null, view: View): Height {
  const width = view === 'both' ? 'column' : 'page'
  const left = view === 'target' && target !== null ? null : source
  const right = view === 'source' && source !== null ? null : target
  return {
    wide:
      Math.max(1, linesOf(left, letters.source[width]), linesOf(right, letters.target[width])) * lineHeight,
    narrow: (linesOf(left, letters.source.narrow) + linesOf(right, letters.target.narrow)) * lineHeight + 0.4,
  }
}

function linesOf(html: string | null, width: number): number {
  return html === null ? 0 : Math.ceil(html.replace(/<[^>]*>/g, '').length / width)
}

function added(one: Height, other: Height): Height {
  return { wide: one.wide + other.wide, narrow: one.narrow + other.narrow }
}

function same(height: number): Height {
  return { wide: height, narrow: height }
}
