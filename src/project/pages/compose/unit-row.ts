import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Cell, UnitRow } from '../page-data.ts'
import { piecesHtml } from './pieces-html.ts'
import { inlineKinds, type UnitTexts } from './unit-texts.ts'

/**
 * The row of a unit that readers see as `element`. `part` is its HTML where it shares the element with other units.
 */
export function placedUnit(
  texts: UnitTexts,
  element: Element,
  part: string | null,
  anchors: string[],
): UnitRow {
  const own = element.properties['id']
  const ids = typeof own === 'string' && element.tagName !== 'img' ? [own, ...anchors] : anchors
  if (element.tagName === 'tr')
    return { ...base(texts, 'tr', ids), source: null, target: null, cells: cells(texts, element) }
  const tag = tagOf(element, texts)
  const visible = part ?? visibleHtml(texts, element, tag)
  const source =
    tag === 'div' && texts.source !== null && inlineKinds.has(texts.unit.kind)
      ? `<p>${texts.source}</p>`
      : texts.source
  return { ...base(texts, tag, ids), ...sidesOf(texts, source, visible) }
}

/** The row of a unit that no element stands for: a comment without translation, or a title from the front matter. */
export function looseUnit(texts: UnitTexts, level: number): UnitRow {
  const { unit } = texts
  const front = unit.kind === 'field' && unit.target !== null
  const tag = front ? 'h1' : unit.kind === 'title' ? `h${Math.min(level + (level === 1 ? 1 : 0), 6)}` : 'div'
  const wrap = (html: string) => (tag === 'div' ? `<p>${html}</p>` : html)
  const inline = inlineKinds.has(unit.kind)
  const commented = texts.sourceCells?.join(' | ') ?? texts.source
  const source =
    commented === null
      ? null
      : inline || texts.sourceCells !== null
        ? wrap(commented)
        : front
          ? piecesHtml(unit.source?.pieces ?? [])
          : commented
  const target = unit.target === null ? null : wrap(piecesHtml(unit.target.pieces))
  return { ...base(texts, tag, []), ...sidesOf(texts, source, target) }
}

function base(
  { unit, missing }: UnitTexts,
  element: string,
  anchors: string[],
): Omit<UnitRow, 'source' | 'target'> {
  const findings = unit.findings.map(({ rule, message }) => ({ rule, message }))
  const line = (unit.target ?? unit.source)?.span.start.line ?? 1
  return {
    type: 'unit',
    id: unit.id,
    kind: unit.kind,
    state: unit.state,
    element,
    anchors,
    missing,
    line,
    findings,
  }
}

/** Untranslated text in the source's language is source, whether it stands in a comment or where the translation should be. */
function sidesOf(
  { unit }: UnitTexts,
  source: string | null,
  visible: string | null,
): { source: string | null; target: string | null } {
  if (unit.state !== 'untranslated') return { source, target: visible }
  const isSaid = source === null || source === '' || visible === null || letters(source) === letters(visible)
  return { source: source === null || source === '' ? visible : source, target: isSaid ? null : visible }
}

function letters(html: string): string {
  return html
    .replace(/<[^>]*>|&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

function tagOf(element: Element, { unit }: UnitTexts): string {
  const { tagName } = element
  if (/^h[1-6]$/.test(tagName) || tagName === 'dt' || tagName === 'caption' || tagName === 'figcaption')
    return tagName
  return tagName === 'p' && inlineKinds.has(unit.kind) ? 'p' : 'div'
}

function visibleHtml(texts: UnitTexts, element: Element, tag: string): string {
  if (element.tagName === 'img') return `<p>${piecesHtml(texts.unit.target?.pieces ?? [])}</p>`
  if (tag !== 'div') return toHtml(texts.breakTarget(element.children))
  const { id: _, ...properties } = element.properties
  return toHtml({ ...element, properties })
}

function cells(texts: UnitTexts, row: Element): Cell[] {
  const { unit } = texts
  const visible = row.children.filter((child): child is Element => child.type === 'element')
  const sourceCells = fitted(texts.sourceCells, visible.length)
  const count = Math.max(visible.length, sourceCells?.length ?? 0)
  return Array.from({ length: count }, (_, index): Cell => {
    const cell = visible[index]
    const open = cell === undefined ? '<td>' : openTag(cell)
    const html = cell === undefined ? null : toHtml(cell.children as ElementContent[])
    return { open, ...sidesOf(texts, sourceCells?.[index] ?? (unit.source === null ? null : ''), html) }
  })
}

/** More columns than the visible row has stand together in its last cell. */
function fitted(columns: readonly string[] | null, count: number): readonly string[] | null {
  if (columns === null || columns.length <= count || count === 0) return columns
  return [...columns.slice(0, count - 1), columns.slice(count - 1).join(' ')]
}

function openTag(element: Element): string {
  const html = toHtml({ ...element, children: [] })
  return html.slice(0, html.lastIndexOf('</'))
}
