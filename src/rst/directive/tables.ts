import { element, pushAttribute } from '../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../doctree/nodes.ts'
import { enclose } from '../block/table.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { addName, callPlace, classesOf, contentPosition, fail, parseContent } from './call.ts'
import { csvTable } from './csv-table.ts'
import { directive } from './specs.ts'
import {
  addWidthClass,
  checkDimensions,
  columnWidths,
  countOption,
  dataTableOptions,
  finishTable,
  tableOptions,
  tableTitle,
} from './table-options.ts'

/** `table`, `csv-table` and `list-table`. */
export const tableDirectives: readonly DirectiveSpec[] = [
  directive('table', { optional: 1, text: true, options: tableOptions, content: true }, runTable),
  csvTable,
  directive(
    'list-table',
    { optional: 1, text: true, options: dataTableOptions, content: true },
    runListTable,
  ),
]

function runTable(call: DirectiveCall): Node[] {
  if (call.content.length === 0) {
    const message = `Content block expected for the "${call.name}" directive; none found.`
    return fail(call, 2, 'directive-content', message)
  }
  const holder = element('Element', {}, [], contentPosition(call))
  const title = tableTitle(call, holder)
  parseContent(call, holder)
  const table = holder.children[0]
  if (
    holder.children.length !== 1 ||
    table === undefined ||
    !('children' in table) ||
    table.type !== 'table'
  ) {
    const message = `Error parsing content block for the "${call.name}" directive: exactly one table expected.`
    return fail(call, 3, 'directive-content', message)
  }
  table.position = call.block.position
  for (const name of classesOf(call)) pushAttribute(table, 'classes', name)
  const width = call.options.get('width')
  if (typeof width === 'string') table.attributes['width'] = width
  const align = call.options.get('align')
  if (typeof align === 'string') table.attributes['align'] = align
  const problem = setWidths(call, table)
  if (problem !== null) return problem
  addWidthClass(call, table)
  addName(call, table, callPlace(call))
  if (title.title !== null) table.children.unshift(title.title)
  return [table, ...title.messages]
}

function setWidths(call: DirectiveCall, table: Element): Node[] | null {
  if (!Array.isArray(call.options.get('widths'))) return null
  const group = table.children.find((node): node is Element => node.type === 'tgroup')
  if (group === undefined) return null
  const columns = group.children.filter((node): node is Element => node.type === 'colspec')
  const found = columnWidths(call, columns.length)
  if (!found.ok) return found.messages
  for (const [index, column] of columns.entries()) column.attributes['colwidth'] = found.widths[index] ?? 0
  return null
}

/** A cell of a list table: the list item that it comes from. */
type ListRow = Element[]

function runListTable(call: DirectiveCall): Node[] {
  if (call.content.length === 0) {
    return fail(call, 3, 'directive-content', `The "${call.name}" directive is empty; content required.`)
  }
  const holder = element('Element', {}, [], contentPosition(call))
  const title = tableTitle(call, holder)
  parseContent(call, holder)
  const list = readRows(call, holder)
  if (!list.ok) return list.messages
  const { rows } = list
  const widths = columnWidths(call, rows[0]?.length ?? 0)
  if (!widths.ok) return widths.messages
  const headerRows = countOption(call, 'header-rows')
  const stubColumns = countOption(call, 'stub-columns')
  const lengths = rows.map(row => row.length)
  const problem = checkDimensions(call, lengths, headerRows, stubColumns)
  if (problem !== null) return problem
  const table = buildListTable(call, rows, widths.widths, headerRows, stubColumns)
  return finishTable(call, table, title)
}

function buildListTable(
  call: DirectiveCall,
  rows: readonly ListRow[],
  widths: readonly number[],
  headerRows: number,
  stubColumns: number,
): Element {
  const position = contentPosition(call)
  const group = element('tgroup', { cols: widths.length }, [], position)
  const table = element('table', {}, [group], call.block.position)
  addWidthClass(call, table)
  for (const [index, width] of widths.entries()) {
    const attributes: Attributes = index < stubColumns ? { colwidth: width, stub: true } : { colwidth: width }
    const start = position.start
    group.children.push(element('colspec', attributes, [], { start, end: start }))
  }
  const made = rows.map(cells => {
    const entries = cells.map(cell => element('entry', {}, cell.children, cell.position))
    return enclose('row', entries, position)
  })
  if (headerRows > 0) group.children.push(enclose('thead', made.slice(0, headerRows), position))
  group.children.push(enclose('tbody', made.slice(headerRows), position))
  return table
}

function readRows(
  call: DirectiveCall,
  holder: Element,
): { ok: true; rows: ListRow[] } | { ok: false; messages: Element[] } {
  const problem = (message: string) => ({
    ok: false as const,
    messages: fail(
      call,
      3,
      'directive-content',
      `Error parsing content block for the "${call.name}" directive: ${message}`,
    ),
  })
  const list = onlyList(holder)
  if (list === null) return problem('exactly one bullet list expected.')
  const rows: ListRow[] = []
  for (const [index, item] of list.entries()) {
    const cells = onlyList(item)
    if (cells === null) {
      return problem(
        `two-level bullet list expected, but row ${index + 1} does not contain a second-level bullet list.`,
      )
    }
    const columns = rows[0]?.length ?? cells.length
    if (cells.length !== columns) {
      return problem(
        `uniform two-level bullet list expected, but row ${index + 1} does not contain the same number of items as row 1 (${cells.length} vs ${columns}).`,
      )
    }
    rows.push(cells)
  }
  return { ok: true, rows }
}

/** The items of the bullet list that is an element's only child; null where it is not. */
function onlyList(node: Element): Element[] | null {
  const child = node.children[0]
  if (node.children.length !== 1 || child === undefined || !('children' in child)) return null
  if (child.type !== 'bullet_list') return null
  return child.children.filter((item): item is Element => 'children' in item)
}
