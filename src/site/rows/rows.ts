import type { GroupRow, Row, SharedRow, UnitRow } from '../../project/pages/page-data.ts'
import { findingText } from '../status/finding.ts'
import { labelHtml, tableCells, unitCells } from './cells.ts'
import { escapeHtml, type RowContext } from './context.ts'

/** Where a row stands: how deep in lists, and what its first cells carry as a bullet or number. */
interface Place {
  depth: number
  marker: string
}

/** Rows as HTML for one view; the order of the text never changes. `next` is what follows them, default nothing. */
export function renderRows(rows: readonly Row[], context: RowContext, next?: Row): string {
  return renderList(rows, context, { depth: 0, marker: '' }, next)
}

function renderList(rows: readonly Row[], context: RowContext, place: Place, next?: Row): string {
  let html = ''
  let marker = place.marker
  for (const [index, row] of rows.entries()) {
    const made = renderRow(row, context, { depth: place.depth, marker })
    html += row.type === 'shared' ? withoutAlternative(made, rows[index + 1] ?? next) : made
    marker = ''
  }
  return html
}

/** In place of a picture that is not there stands its text alternative, but where this is the unit that follows anyway. */
function withoutAlternative(html: string, next: Row | undefined): string {
  if (next?.type !== 'unit' || next.kind !== 'caption') return html
  const texts = [next.source, next.target].map(text => text?.replace(/<[^>]*>/g, '').trim())
  return html.replace(
    /(<span class="gone">)([^<]*?) (?=<small)/g,
    (all, open: string, alternative: string) => (texts.includes(alternative) ? open : all),
  )
}

function renderRow(row: Row, context: RowContext, place: Place): string {
  if (row.type === 'unit') return renderUnit(row, context, place)
  if (row.type === 'shared') return renderShared(row, context, place)
  return row.type === 'label' ? labelHtml(row, context) : renderGroup(row, context, place)
}

function renderShared(row: SharedRow, context: RowContext, place: Place): string {
  const html = context.links(row.html)
  if (row.bare) return html
  const example = row.line === null ? '' : context.example(row.line)
  return `<div class="shared${depthClass(place.depth)}">${spans(row.anchors)}${html}${example}</div>`
}

function renderUnit(row: UnitRow, context: RowContext, place: Place): string {
  if (row.element === 'tr')
    return `<tr class="row s-${row.state}" id="u-${row.id}">${tableCells(row, context, mark(row, context))}</tr>`
  const cells = unitCells(row, context, place.marker)
  const tag = row.element
  const classes = `row s-${row.state}${depthClass(place.depth)}${cells.once ? ' once' : ''}`
  return `<${tag} class="${classes}" id="u-${row.id}">${spans(row.anchors)}${mark(row, context)}${cells.html}</${tag}>`
}

function renderGroup(row: GroupRow, context: RowContext, place: Place): string {
  return `${context.links(row.open)}${spans(row.anchors)}${groupChildren(row, context, place)}</${row.element}>`
}

function groupChildren(row: GroupRow, context: RowContext, place: Place): string {
  const { element, children } = row
  if (element === 'ul') return items(children, context, place.depth + 1, () => '•')
  if (element === 'ol')
    return items(children, context, place.depth + 1, ordinal(row.numbering ?? { start: 1, type: '1' }))
  if (element === 'dd' || element === 'blockquote')
    return renderList(children, context, { depth: place.depth + 1, marker: '' })
  return renderList(children, context, { depth: place.depth, marker: element === 'li' ? place.marker : '' })
}

function items(
  children: readonly Row[],
  context: RowContext,
  depth: number,
  marker: (index: number) => string,
): string {
  return children.map((child, index) => renderRow(child, context, { depth, marker: marker(index) })).join('')
}

/** The numbers of an `ol`, as HTML's `type` and `start` say. */
function ordinal({ start, type }: { start: number; type: string }): (index: number) => string {
  return index => {
    const number = start + index
    if (type === 'a' || type === 'A') {
      const letter = String.fromCharCode(96 + (((number - 1) % 26) + 1))
      return `${type === 'a' ? letter : letter.toUpperCase()}.`
    }
    if (type === 'i' || type === 'I') return `${type === 'i' ? roman(number) : roman(number).toUpperCase()}.`
    return `${number}.`
  }
}

function roman(number: number): string {
  const digits: readonly [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let text = ''
  for (const [value, digit] of digits) {
    while (rest >= value) {
      text += digit
      rest -= value
    }
  }
  return text
}

/** The mark in the margin: state as shape and text, and the unit's permanent address. */
function mark(row: UnitRow, context: RowContext): string {
  const state = context.t(`state.${row.state}`)
  const label = context.view === 'both' ? state : `${state}: ${context.t('page.open')}`
  const found = row.findings
    .map(finding => findingText(finding, context.t))
    .map(({ text, quotes }) => [text, ...quotes].join(' '))
    .join('\n')
  const title = found === '' ? '' : ` title="${escapeHtml(`${label}\n${found}`)}"`
  const href = context.view === 'both' ? `#u-${row.id}` : `${context.bothUrl}#u-${row.id}`
  return `<a class="m" href="${href}"${title} aria-label="${escapeHtml(label)}" data-l="${row.line}"></a>`
}

function depthClass(depth: number): string {
  return depth === 0 ? '' : ` i${Math.min(depth, 6)}`
}

function spans(anchors: readonly string[]): string {
  return anchors.map(anchor => `<span id="${escapeHtml(anchor)}"></span>`).join('')
}
