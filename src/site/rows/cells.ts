import type { UnitRow } from '../../project/pages/page-data.ts'
import { escapeHtml, type RowContext } from './context.ts'

/** The cells of a unit; `once` when one text stands for both sides. */
export interface UnitCells {
  html: string
  once: boolean
}

/**
 * The cells of a unit for the page's view. Identical text stands once. In a one-language page the other language
 * stands in where the own one is missing, marked as such; nothing is dropped.
 */
export function unitCells(row: UnitRow, context: RowContext, marker: string): UnitCells {
  const common = commonText(row)
  if (common !== null) {
    const language = row.source === null && /[\u3040-\u30ff\u3400-\u9fff]/.test(common) ? context.target : context.source
    return { html: cell(row, 'both', language, common, marker, context), once: true }
  }
  if (context.view === 'both') return { html: bothCells(row, context, marker), once: false }
  return { html: context.view === 'source' ? sourceCell(row, context, marker) : targetCell(row, context, marker), once: false }
}

/** The text that both sides share, or `null` when they differ. */
function commonText(row: UnitRow): string | null {
  if (row.state === 'not-translatable') return row.target ?? row.source
  return row.source !== null && row.source === row.target ? row.source : null
}

function bothCells(row: UnitRow, context: RowContext, marker: string): string {
  const source =
    row.source === null
      ? emptyCell(row, 'src', context.t('page.noSource'), context, marker)
      : cell(row, 'src', context.source, row.source, marker, context)
  const target =
    row.target === null
      ? emptyCell(row, 'tgt', context.t('page.fallback'), context, marker)
      : cell(row, 'tgt', context.target, row.target, marker, context, missingList(row, context))
  return source + target
}

function targetCell(row: UnitRow, context: RowContext, marker: string): string {
  if (row.target !== null) return cell(row, 'tgt', context.target, row.target, marker, context, missingList(row, context))
  return fallbackCell(row, 'src', context.source, row.source ?? '', context.t('page.fallback'), marker, context)
}

function sourceCell(row: UnitRow, context: RowContext, marker: string): string {
  if (row.source !== null) return cell(row, 'src', context.source, row.source, marker, context)
  return fallbackCell(row, 'tgt', context.target, row.target ?? '', context.t('page.noSource'), marker, context)
}

function cell(
  row: UnitRow,
  side: 'src' | 'tgt' | 'both',
  language: string,
  html: string,
  marker: string,
  context: RowContext,
  after = '',
): string {
  const body = context.links(html)
  if (row.element === 'tr') return `<tr class="c ${side}" lang="${language}">${marked(body, side, context)}</tr>${tableNote(after)}`
  const tag = row.element === 'div' ? 'div' : 'span'
  return `<${tag} class="c ${side}" lang="${language}"${markerAttribute(marker)}>${body}${after}</${tag}>`
}

/** The margin mark of a table row stands in the first cell of its first `tr`. */
function marked(cells: string, side: 'src' | 'tgt' | 'both', context: RowContext): string {
  return side !== 'tgt' || context.view === 'target' ? cells.replace(/<t[dh][^>]*>/, '$&<!--mark-->') : cells
}

function tableNote(html: string): string {
  return html === '' ? '' : `<tr><td colspan="99">${html}</td></tr>`
}

function fallbackCell(
  row: UnitRow,
  side: 'src' | 'tgt',
  language: string,
  html: string,
  label: string,
  marker: string,
  context: RowContext,
): string {
  const body = context.links(html)
  const note = `<span class="fl" lang="${context.t('language.tag')}">${escapeHtml(label)}</span>`
  if (row.element === 'tr') return `<tr class="c ${side} fb" lang="${language}">${body.replace(/<t[dh][^>]*>/, `$&<!--mark-->${note}`)}</tr>`
  const tag = row.element === 'div' ? 'div' : 'span'
  return `<${tag} class="c ${side} fb"${markerAttribute(marker)}>${note}<${tag} lang="${language}">${body}</${tag}></${tag}>`
}

function emptyCell(row: UnitRow, side: 'src' | 'tgt', label: string, context: RowContext, marker: string): string {
  const note = `<span class="fl" lang="${context.t('language.tag')}">${escapeHtml(label)}</span>`
  if (row.element === 'tr') return `<tr class="c ${side} no"><td colspan="99">${note}</td></tr>`
  const tag = row.element === 'div' ? 'div' : 'span'
  return `<${tag} class="c ${side} no"${markerAttribute(marker)}>${note}</${tag}>`
}

/** Source sentences without a counterpart, below a partial target. */
function missingList(row: UnitRow, context: RowContext): string {
  if (row.missing.length === 0) return ''
  const items = row.missing.map(sentence => `<span>${escapeHtml(sentence)}</span>`).join(' ')
  const label = context.t('page.missing', { count: row.missing.length })
  const tag = row.element === 'div' || row.element === 'tr' ? 'div' : 'span'
  return `<${tag} class="ms"><span class="fl" lang="${context.t('language.tag')}">${escapeHtml(label)}</span> <span lang="${context.source}">${items}</span></${tag}>`
}

function markerAttribute(marker: string): string {
  return marker === '' ? '' : ` data-n="${escapeHtml(marker)}"`
}
