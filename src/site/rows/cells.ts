import type { Cell, LabelRow, UnitRow } from '../../project/pages/page-data.ts'
import { escapeHtml, type RowContext } from './context.ts'

/** The cells of a unit; `once` when one text stands for both sides. */
export interface UnitCells {
  html: string
  once: boolean
}

type Side = 'src' | 'tgt' | 'both'

/** How the texts of a row are wrapped: blocks in `div`, running text in `span`. */
interface Frame {
  tag: 'div' | 'span'
  marker: string
  context: RowContext
}

/**
 * The cells of a unit for the page's view. Identical text stands once. In a one-language page the other language
 * stands in where the own one is missing, marked as such; nothing is dropped.
 */
export function unitCells(row: UnitRow, context: RowContext, marker: string): UnitCells {
  const frame: Frame = { tag: row.element === 'div' ? 'div' : 'span', marker, context }
  const common = commonText(row)
  if (common !== null)
    return { html: cell('both', languageOf(row, common, context), common, frame), once: true }
  return { html: sides(row.source, row.target, missingList(row, frame), frame), once: false }
}

/** Elements that no `span` can hold. */
const blocks = /<(?:p|ul|ol|dl|div|pre|table|blockquote|aside|figure)\b/

/** The cells of a table row: each holds both languages, so that columns and spans stay those of the document. */
export function tableCells(row: UnitRow, context: RowContext, mark: string): string {
  const frame: Frame = { tag: 'span', marker: '', context }
  const note = row.missing.length === 0 ? '' : missingList(row, frame)
  const cells = row.cells ?? []
  // A row that one language lacks says so once, where there are words.
  const said = Math.max(0, cells.findIndex(hasWords))
  return cells
    .map((each, index) =>
      tableCell(each, row, index === 0 ? mark : '', index === 0 ? note : '', index === said, frame),
    )
    .join('')
}

function hasWords({ source, target }: Cell): boolean {
  return /\p{L}/u.test((source ?? target ?? '').replace(/<code\b.*?<\/code>|<[^>]*>/gs, ''))
}

function tableCell(
  each: Cell,
  row: UnitRow,
  mark: string,
  note: string,
  says: boolean,
  running: Frame,
): string {
  const { source, target } = each
  const isBlock = blocks.test(source ?? '') || blocks.test(target ?? '')
  const frame: Frame = isBlock ? { ...running, tag: 'div' } : running
  const same =
    source === target || isName(row.state, source, target) || (!says && (source === null || target === null))
  const text = same ? (target ?? source ?? '') : ''
  const html = same
    ? text === ''
      ? ''
      : cell('both', languageOf(row, text, frame.context), text, frame)
    : sides(source, target, note, frame)
  // A head that says nothing is none.
  const isHead = each.open.startsWith('<th') && html !== ''
  const open = isHead ? each.open : each.open.replace(/^<th/, '<td').replace(/ scope="[^"]*"/, '')
  return `${frame.context.links(open)}${mark}${html}${isHead ? '</th>' : '</td>'}`
}

/** A word that the site adds, in the page's languages. */
export function labelHtml(
  { source, target, class: name }: LabelRow,
  { view, source: from, target: to }: RowContext,
): string {
  const one = (side: Side, language: string, text: string) =>
    `<span class="c ${side}" lang="${language}">${escapeHtml(text)}</span>`
  const cells =
    (view === 'target' ? '' : one('src', from, source)) + (view === 'source' ? '' : one('tgt', to, target))
  return `<p class="row ${escapeHtml(name)}">${cells}</p>`
}

/** The text that both sides share, or `null` when they differ. */
function commonText({ source, target, state }: UnitRow): string | null {
  return source === target || isName(state, source, target) ? (target ?? source) : null
}

/** Whether a text that is not to be translated stands on one side alone, or on both with other markup. */
function isName(state: UnitRow['state'], source: string | null, target: string | null): boolean {
  if (state !== 'not-translatable') return false
  return source === null || target === null || plain(source) === plain(target)
}

function plain(html: string): string {
  return html.replace(/<[^>]*>|\s+/g, '')
}

/** The language of a text that stands for both sides. */
function languageOf(row: UnitRow, text: string, context: RowContext): string {
  return row.source === null &&
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text.replace(/<[^>]*>/g, ''))
    ? context.target
    : context.source
}

function sides(source: string | null, target: string | null, after: string, frame: Frame): string {
  const { context } = frame
  const { view, t } = context
  if (view === 'both') {
    const left =
      source === null ? empty('src', t('page.noSource'), frame) : cell('src', context.source, source, frame)
    const right =
      target === null
        ? empty('tgt', t('page.fallback'), frame)
        : cell('tgt', context.target, target, frame, after)
    return left + right
  }
  if (view === 'target') {
    if (target !== null) return cell('tgt', context.target, target, frame, after)
    return fallback('src', context.source, source ?? '', t('page.fallback'), frame)
  }
  if (source !== null) return cell('src', context.source, source, frame)
  return fallback('tgt', context.target, target ?? '', t('page.noSource'), frame)
}

/** A colon that announces code ends a sentence of English; left behind a full stop, as “。 :”, it is nothing to read. */
function withoutLooseColon(html: string): string {
  return html.replace(/([。！？])\s*:(?=(?:<\/p>)?$)/, '$1')
}

function cell(side: Side, language: string, text: string, frame: Frame, after = ''): string {
  const { tag, context } = frame
  const html = withoutLooseColon(text)
  return `<${tag} class="c ${side}" lang="${language}"${markerOf(frame)}>${context.links(html, side === 'src' ? 'source' : side === 'tgt' ? 'target' : context.view)}${after}</${tag}>`
}

function fallback(side: Side, language: string, html: string, label: string, frame: Frame): string {
  const { tag, context } = frame
  return `<${tag} class="c ${side} fb"${markerOf(frame)}>${noteOf(label, context)}<${tag} lang="${language}">${context.links(html, side === 'src' ? 'source' : 'target')}</${tag}></${tag}>`
}

function empty(side: Side, label: string, frame: Frame): string {
  return `<${frame.tag} class="c ${side} no"${markerOf(frame)}>${noteOf(label, frame.context)}</${frame.tag}>`
}

function noteOf(label: string, context: RowContext): string {
  return `<span class="fl" lang="${context.t('language.tag')}">${escapeHtml(label)}</span>`
}

/** Source sentences without a counterpart, below a partial target. */
function missingList(row: UnitRow, { tag, context }: Frame): string {
  if (row.missing.length === 0) return ''
  const items = row.missing.map(sentence => `<span>${escapeHtml(sentence)}</span>`).join(' ')
  const label = noteOf(context.t('page.missing', { count: row.missing.length }), context)
  return `<${tag} class="ms">${label} <span lang="${context.source}">${items}</span></${tag}>`
}

function markerOf({ marker }: Frame): string {
  return marker === '' ? '' : ` data-n="${escapeHtml(marker)}"`
}
