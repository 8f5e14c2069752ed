import { pushAttribute } from '../../doctree/build.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import type { DirectiveCall } from '../context.ts'
import { addName, callPlace, classesOf, fail, inlineElement } from './call.ts'
import {
  type Converter,
  choice,
  lengthOrPercentageOrUnitless,
  nonnegativeInt,
  positiveIntList,
  valueOr,
} from './converters.ts'
import { commonOptions } from './specs.ts'

/** Options of `table`. */
export const tableOptions: Readonly<Record<string, Converter>> = {
  ...commonOptions,
  align: choice(['left', 'center', 'right']),
  width: lengthOrPercentageOrUnitless,
  widths: valueOr(['auto', 'grid'], positiveIntList),
}

/** Options that `csv-table` and `list-table` share. */
export const dataTableOptions: Readonly<Record<string, Converter>> = {
  ...tableOptions,
  widths: valueOr(['auto'], positiveIntList),
  'header-rows': nonnegativeInt,
  'stub-columns': nonnegativeInt,
}

/** The title that the argument gives, with the messages that follow the table; null without an argument. */
export function tableTitle(
  call: DirectiveCall,
  table: Element,
): { title: Element | null; messages: Element[] } {
  const argument = call.arguments[0]
  if (argument === undefined) return { title: null, messages: [] }
  const { node, messages } = inlineElement(call, 'title', argument, table)
  return { title: node, messages }
}

/** Widths of the columns: those of the option, else equal shares of 100; or the message that they do not fit. */
export function columnWidths(
  call: DirectiveCall,
  columns: number,
): { ok: true; widths: number[] } | { ok: false; messages: Element[] } {
  const widths = call.options.get('widths')
  if (Array.isArray(widths)) {
    if (widths.length === columns) return { ok: true, widths: widths.map(Number) }
    const message = `"${call.name}" widths do not match the number of columns in table (${columns}).`
    return { ok: false, messages: fail(call, 3, 'directive-value', message) }
  }
  if (columns > 0) {
    return { ok: true, widths: Array.from({ length: columns }, () => Math.floor(100 / columns)) }
  }
  return { ok: false, messages: fail(call, 3, 'directive-content', 'No table data detected in CSV file.') }
}

/** The message that there are fewer rows or columns than headings; null where all is well. `rows` gives the cells of each row. */
export function checkDimensions(
  call: DirectiveCall,
  rows: readonly number[],
  headerRows: number,
  stubColumns: number,
): Element[] | null {
  const report = (message: string) => fail(call, 3, 'directive-content', message)
  if (rows.length < headerRows) {
    return report(
      `${headerRows} header row(s) specified but only ${rows.length} row(s) of data supplied ("${call.name}" directive).`,
    )
  }
  if (rows.length === headerRows && headerRows > 0) {
    return report(
      `Insufficient data supplied (${rows.length} row(s)); no data remaining for table body, required by "${call.name}" directive.`,
    )
  }
  for (const cells of rows) {
    if (cells < stubColumns) {
      return report(
        `${stubColumns} stub column(s) specified but only ${cells} columns(s) of data supplied ("${call.name}" directive).`,
      )
    }
    if (cells === stubColumns && stubColumns > 0) {
      return report(
        `Insufficient data supplied (${cells} columns(s)); no data remaining for table body, required by "${call.name}" directive.`,
      )
    }
  }
  return null
}

/** An option that is a number; 0 where it is not given. */
export function countOption(call: DirectiveCall, name: string): number {
  const value = call.options.get(name)
  return typeof value === 'number' ? value : 0
}

/** Says in the classes how the column widths came about. */
export function addWidthClass(call: DirectiveCall, table: Element): void {
  const widths = call.options.get('widths')
  if (widths === 'auto') pushAttribute(table, 'classes', 'colwidths-auto')
  else if (widths !== undefined) pushAttribute(table, 'classes', 'colwidths-given')
}

/** Gives the table the classes, alignment, width, name and title of the directive; the result of `run`. `line` is what docutils takes for the table's. */
export function finishTable(
  call: DirectiveCall,
  table: Element,
  { title, messages }: { title: Element | null; messages: Element[] },
  line: number = call.block.line,
): Node[] {
  for (const name of classesOf(call)) pushAttribute(table, 'classes', name)
  const align = call.options.get('align')
  if (typeof align === 'string') table.attributes['align'] = align
  const width = call.options.get('width')
  if (typeof width === 'string') table.attributes['width'] = width
  addName(call, table, { ...callPlace(call), line })
  if (title !== null) table.children.unshift(title)
  return [table, ...messages]
}
