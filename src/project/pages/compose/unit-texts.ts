import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Node } from 'unist'
import type { UnitSide } from '../../../align/unit.ts'
import { isElement } from '../../../doctree/guards.ts'
import type { Element as DoctreeElement } from '../../../doctree/nodes.ts'
import { plainText } from '../../../doctree/plain-text.ts'
import {
  breakPhrases,
  type Highlighter,
  highlightCode,
  markExternalLinks,
  type PhraseBreaker,
} from '../../../render/index.ts'
import type { Piece } from '../../../segment/inline.ts'
import type { Segment } from '../../../segment/segment.ts'
import type { ReadUnit } from '../../../units/paired-document.ts'
import { markMissing } from './missing.ts'
import { piecesHtml } from './pieces-html.ts'

/** Renders nodes of one side. */
export interface RenderSide {
  /** Blocks as such. */
  blocks(nodes: readonly Node[]): ElementContent[]
  /** What blocks of running text hold. */
  inline(nodes: readonly Node[]): ElementContent[]
}

/** A unit with what its row needs. Sides that stand in the visible document are filled in by the walk over it. */
export interface UnitTexts {
  unit: ReadUnit
  /** HTML of the comment; inline for headings, terms and the like. `null` without one. */
  source: string | null
  /** Cells of the commented row, for a table row. */
  sourceCells: string[] | null
  missing: string[]
  /** Keys of the visible nodes that are this unit's alone, see {@link nodeKey}. */
  own: string[]
  /** Visible segments that share their block with other units: where the block is, and their HTML. */
  parts: { key: string; html: string }[]
  /** Phrases of headings in the target language are kept together. */
  breakTarget(nodes: ElementContent[]): ElementContent[]
}

/** Names a node by its place; two nodes of one place are told apart by where they end. */
export function nodeKey(position: {
  start: { offset?: number | undefined }
  end: { offset?: number | undefined }
}): string {
  return `${position.start.offset}-${position.end.offset}`
}

/** The name of a node; empty for one without a place. */
export function keyOf({ position }: Node): string {
  return position === undefined ? '' : nodeKey(position)
}

/** Kinds whose rows are one line of running text in an element of their own. */
export const inlineKinds: ReadonlySet<string> = new Set([
  'title',
  'term',
  'admonition-title',
  'pseudo-title',
  'caption',
])

/** Prepares the units of a document for the walk over the visible tree. */
export function unitTexts(
  units: readonly ReadUnit[],
  render: RenderSide,
  options: { source: string; target: string; highlighter: Highlighter; breaker: PhraseBreaker },
): UnitTexts[] {
  const users = new Map<string, number>()
  for (const unit of units) {
    for (const side of [unit.source, unit.target]) {
      for (const key of new Set(keysOf(side))) users.set(key, (users.get(key) ?? 0) + 1)
    }
  }
  return units.map(unit => {
    const missing = unit.findings.flatMap(finding => finding.missing ?? [])
    const texts = [...new Set(missing.map(each => each.text))]
    const inline = inlineKinds.has(unit.kind)
    const finish = (nodes: ElementContent[]): ElementContent[] => {
      for (const node of nodes) {
        highlightCode(node, options.highlighter)
        markExternalLinks(node)
      }
      markMissing(nodes, texts)
      return inline ? breakPhrases(nodes, { breaker: options.breaker, language: options.source }) : nodes
    }
    const finishPart = (nodes: ElementContent[]): ElementContent[] => {
      for (const node of nodes) markExternalLinks(node)
      return nodes
    }
    const cells = unit.kind === 'table-row' ? sourceCells(unit, render) : null
    const columns = cells === null && unit.kind === 'table-row' ? sourceColumns(unit) : null
    return {
      unit,
      source:
        unit.source === null || cells !== null || columns !== null
          ? null
          : ownNumber(unit) +
            toHtml(finish(sideNodes(unit.source, users, render, inline)), { allowDangerousHtml: true }),
      sourceCells: cells?.map(cell => toHtml(finish(cell))) ?? columns,
      missing: texts,
      own: keysOf(unit.target).filter(key => users.get(key) === 1),
      parts:
        unit.target?.segments
          .filter(segment => segment.nodes.some(node => (users.get(keyOf(node)) ?? 0) > 1))
          .map(segment => ({
            key: keyOf(segment.nodes[0] as Node),
            html: paragraph(partHtml(segment, render, finishPart), inline),
          })) ?? [],
      breakTarget: nodes =>
        inline ? breakPhrases(nodes, { breaker: options.breaker, language: options.target }) : nodes,
    }
  })
}

/** The number of a section (`sectnum`) or a caption, which stands in the visible text alone. */
function ownNumber({ kind, target }: ReadUnit): string {
  const node = kind === 'title' || kind === 'caption' ? target?.segments[0]?.nodes[0] : undefined
  const first = node === undefined || !('children' in node) ? undefined : (node as DoctreeElement).children[0]
  if (isElement(first, 'pending_xref') && first.attributes['reftype'] === 'number')
    return `<a href="taiyaku:number/${first.attributes['reftarget']}"><span data-title=""></span></a>`
  if (!isElement(first, 'generated')) return ''
  return `<span class="sectnum">${plainText(first)}</span>`
}

function keysOf(side: UnitSide | null): string[] {
  return side?.segments.flatMap(segment => (segment.implicit ? [] : segment.nodes.map(keyOf))) ?? []
}

function sideNodes(
  side: UnitSide,
  users: ReadonlyMap<string, number>,
  render: RenderSide,
  inline: boolean,
): ElementContent[] {
  return side.segments.flatMap((segment, index): ElementContent[] => {
    const shared = segment.nodes.some(node => (users.get(keyOf(node)) ?? 0) > 1)
    const space: ElementContent[] = inline && index > 0 ? [{ type: 'text', value: ' ' }] : []
    if (shared || segment.nodes.length === 0) {
      const html = {
        type: 'raw',
        value: paragraph(
          partHtml(segment, render, nodes => nodes),
          inline,
        ),
      }
      // Serialized as it is; hast has no type for it.
      return [...space, html as unknown as ElementContent]
    }
    return [...space, ...(inline ? render.inline(segment.nodes) : asBlocks(render.blocks(segment.nodes)))]
  })
}

/** A part of a block: its inline nodes as the tree has them, text as the pieces have it, which may be cut. */
function partHtml(
  { nodes, pieces }: Segment,
  render: RenderSide,
  finish: (nodes: ElementContent[]) => ElementContent[],
): string {
  const known = nodes.flatMap(node => ('children' in node ? (node.children as Node[]) : []))
  const children = pieces.flatMap((piece): Node[] => {
    const { start, end } = piece.span
    const inside = known.filter(
      ({ type, position }) =>
        type !== 'text' &&
        position !== undefined &&
        (position.start.offset ?? -1) >= start.offset &&
        (position.end.offset ?? Number.POSITIVE_INFINITY) <= end.offset,
    )
    if (piece.type !== 'text' && inside.length > 0) return inside
    return [{ type: 'text', value: shownValue(piece), position: piece.span } as Node]
  })
  const whole = { type: 'paragraph', children } as Node
  return toHtml(finish(render.inline([whole])), { allowDangerousHtml: true })
}

function shownValue({ value, children }: Piece): string {
  return children.length > 0 ? children.map(shownValue).join('') : value
}

/** Wraps loose text and cuts list and term elements down to what they hold. */
function asBlocks(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap(node => {
    if (node.type === 'element' && ['li', 'dt', 'dd', 'section'].includes(node.tagName)) return node.children
    return [node]
  })
}

function sourceCells(unit: ReadUnit, render: RenderSide): ElementContent[][] | null {
  const node = unit.source?.segments[0]?.nodes[0]
  if (node === undefined) return null
  const [row] = render.blocks([node])
  if (row?.type !== 'element' || row.tagName !== 'tr') return null
  return row.children.flatMap(cell => (cell.type === 'element' ? [cell.children] : []))
}

/** The columns of a row that the comment gives as a line of text, with tabs or several spaces between them. */
function sourceColumns({ source }: ReadUnit): string[] | null {
  if (source === null) return null
  const columns: Piece[][] = [[]]
  for (const piece of source.segments.flatMap(
    ({ cells, pieces }) => cells?.flatMap(betweenCells) ?? pieces,
  )) {
    const parts = piece.children.length > 0 ? [piece.value] : piece.value.split(/\t\s*| {2,}/)
    for (const [index, value] of parts.entries()) {
      if (index > 0) columns.push([])
      columns.at(-1)?.push({ ...piece, value })
    }
  }
  const shown = columns.filter(column =>
    column.some(each => each.children.length > 0 || each.value.trim() !== ''),
  )
  return shown.map(piecesHtml)
}

function betweenCells(cell: readonly Piece[]): Piece[] {
  const [first] = cell
  return first === undefined ? [] : [...cell, { type: 'text', value: '\t', children: [], span: first.span }]
}

function paragraph(html: string, inline: boolean): string {
  return inline ? html : `<p>${html}</p>`
}
