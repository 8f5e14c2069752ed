import { append, element } from '../../doctree/build.ts'
import type { Element, Node, Point, Position } from '../../doctree/nodes.ts'
import type { Context } from '../context.ts'
import { fixedText } from '../directive/call.ts'
import { type Line, type Lines, narrowLine, positionOfLines } from '../lines.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { isolateGridTable, parseGridTable } from './grid-table.ts'
import { isolateSimpleTable, parseSimpleTable } from './simple-table.ts'
import type { TableCell, TableResult, TableStructure } from './table-structure.ts'

/**
 * A grid table.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#grid-tables
 */
export const gridTable: Construct = (context, block) => {
  const isolated = isolateGridTable(block.lines, block.index)
  const { problem, unexpectedIndent } = isolated
  const nodes: Node[] =
    problem === null ? tableNodes(context, isolated.block, parseGridTable(isolated.block)) : []
  if (unexpectedIndent !== null) {
    const place = block.place(unexpectedIndent)
    nodes.push(context.report.message(3, 'unexpected-indentation', 'Unexpected indentation.', place))
  }
  if (problem !== null) nodes.push(malformed(context, problem.block, problem.detail, problem.line))
  finish(context, block, nodes, isolated)
  return true
}

/**
 * A simple table.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#simple-tables
 */
export const simpleTable: Construct = (context, block) => {
  const isolated = isolateSimpleTable(block.lines, block.index)
  const { problem } = isolated
  const nodes =
    problem === null
      ? tableNodes(context, isolated.block, parseSimpleTable(isolated.block))
      : [malformed(context, problem.block, problem.detail, problem.line)]
  finish(context, block, nodes, isolated)
  return true
}

/** Appends what the table gave, and the message that a table without a blank line after it gets. */
function finish(
  context: BlockContext,
  block: Block,
  nodes: readonly Node[],
  { next, blankFinish }: { next: number; blankFinish: boolean },
): void {
  block.index = next
  block.stand(context, next - 1)
  append(block.parent.children, nodes)
  if (blankFinish) return
  const message = 'Blank line required after table.'
  block.parent.children.push(context.report.message(2, 'missing-blank-line', message, block.place(next)))
}

function tableNodes(context: Context, block: Lines, result: TableResult): Node[] {
  if (!result.ok) return [malformed(context, block, result.problem, result.line)]
  const position = positionOfLines(block[0]!, block.at(-1)!)
  return [buildTable(context, result.table, { position, border: block[0]! })]
}

function malformed(context: Context, block: Lines, detail: string, line: number): Element {
  const first = block[0]!
  const at = block[line] ?? first
  const shown = block.map(each => each.text).join('\n')
  const message = `Malformed table.\n${detail}`
  const place = { line: first.line + line + 1, source: first.source, position: positionOfLines(at, at) }
  const whole = positionOfLines(first, block.at(-1)!)
  return context.report.message(3, 'malformed-table', message, place, [
    fixedText('literal_block', shown, whole),
  ])
}

/** What a table element needs besides its structure. */
export interface TableFrame {
  readonly position: Position
  /** The line that shows the columns, where `colspec` elements stand; null: at the start of the table. */
  readonly border: Line | null
  /** How many columns from the left are headings. */
  readonly stubColumns?: number
}

/** Makes a `table` element and parses the cells. */
export function buildTable(context: Context, table: TableStructure, frame: TableFrame): Element {
  const group = element('tgroup', { cols: table.columnWidths.length }, [], frame.position)
  const node = element('table', {}, [group], frame.position)
  for (const [index, width] of table.columnWidths.entries()) {
    const stub = index < (frame.stubColumns ?? 0)
    const attributes = stub ? { colwidth: width, stub: true } : { colwidth: width }
    group.children.push(element('colspec', attributes, [], columnPosition(table, frame, index)))
  }
  const cursor: Cursor = { at: group.children.at(-1)?.position.end ?? frame.position.start }
  if (table.headRows.length > 0) {
    const rows = buildRows(context, table.headRows, cursor)
    group.children.push(enclose('thead', rows, { start: cursor.at, end: cursor.at }))
  }
  const rows = buildRows(context, table.bodyRows, cursor)
  group.children.push(enclose('tbody', rows, { start: cursor.at, end: cursor.at }))
  return node
}

function columnPosition(table: TableStructure, { position, border }: TableFrame, index: number): Position {
  const start = table.columnStarts[index]
  if (border === null || start === undefined) return { start: position.start, end: position.start }
  const cut = narrowLine(border, start, start + (table.columnWidths[index] ?? 0))
  return positionOfLines(cut, cut)
}

/** Where the last cell ended: cells without lines of their own stand there. */
interface Cursor {
  at: Point
}

function buildRows(context: Context, rows: TableStructure['bodyRows'], cursor: Cursor): Element[] {
  return rows.map(cells => {
    const entries = cells.filter(cell => cell !== null).map(cell => buildEntry(context, cell, cursor))
    return enclose('row', entries, { start: cursor.at, end: cursor.at })
  })
}

function buildEntry(context: Context, cell: TableCell, cursor: Cursor): Element {
  const first = cell.lines[0]
  const last = cell.lines.at(-1)
  const empty = { start: cursor.at, end: cursor.at }
  const place = first === undefined || last === undefined ? empty : positionOfLines(first, last)
  if (place.end.offset > cursor.at.offset) cursor.at = place.end
  const entry = element('entry', {}, [], place)
  if (cell.moreRows > 0) entry.attributes['morerows'] = cell.moreRows
  if (cell.moreColumns > 0) entry.attributes['morecols'] = cell.moreColumns
  if (cell.lines.some(line => line.text !== '')) context.parseBlocks(cell.lines, entry)
  return entry
}

/** An element around others, as large as they are together, messages not counted; without any it stands at the end of `position`. */
export function enclose(type: string, children: Node[], position: Position): Element {
  let start = position.end
  let end: Position['end'] | null = null
  for (const child of children) {
    if (child.type === 'system_message') continue
    if (end === null || child.position.start.offset < start.offset) start = child.position.start
    if (end === null || child.position.end.offset > end.offset) end = child.position.end
  }
  return element(type, {}, children, { start, end: end ?? position.end })
}
