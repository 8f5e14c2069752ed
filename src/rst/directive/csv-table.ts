import type { Element, Node, Position } from '../../doctree/nodes.ts'
import { buildTable } from '../block/table.ts'
import type { TableCell } from '../block/table-structure.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { type InlineText, type Line, type Lines, positionInText } from '../lines.ts'
import { contentPosition, directiveElement, fail, optionText } from './call.ts'
import {
  encoding,
  flag,
  path,
  singleCharOrUnicode,
  singleCharOrWhitespaceOrUnicode,
  unchanged,
  uri,
} from './converters.ts'
import { type CsvDialect, readCsv } from './csv.ts'
import { readNamedFile, unreadDirective } from './files.ts'
import { directive } from './specs.ts'
import {
  addWidthClass,
  checkDimensions,
  columnWidths,
  countOption,
  dataTableOptions,
  finishTable,
  tableTitle,
} from './table-options.ts'

/**
 * `csv-table`: a table from comma-separated values in the content or a file.
 *
 * ```rst
 * .. csv-table:: Title
 *    :header: a, b
 *
 *    1, "two, with a comma"
 * ```
 */
export const csvTable: DirectiveSpec = directive(
  'csv-table',
  {
    optional: 1,
    text: true,
    options: {
      ...dataTableOptions,
      header: unchanged,
      file: path,
      url: uri,
      encoding,
      delim: singleCharOrWhitespaceOrUnicode,
      keepspace: flag,
      quote: singleCharOrUnicode,
      escape: singleCharOrUnicode,
    },
    content: true,
  },
  runCsvTable,
)

function runCsvTable(call: DirectiveCall): Node[] {
  const external = call.options.has('file') || call.options.has('url')
  if (external && !call.context.options.fileInsertionEnabled) {
    const message = `File and URL access deactivated; ignoring "${call.name}" directive.`
    return fail(call, 2, 'directive-disabled', message)
  }
  const title = tableTitle(call, directiveElement(call, 'table'))
  const data = csvData(call)
  if (!data.ok) return data.messages
  const dialect = dialectOf(call)
  const csvProblem = (problem: string) =>
    fail(call, 3, 'directive-content', `Error with CSV data in "${call.name}" directive:\n${problem}`)
  const header = optionText(call, 'header')
  const head = readCsv(header?.lines ?? [], dialect)
  if (!head.ok) return csvProblem(head.problem)
  const body = readCsv(data.lines, dialect)
  if (!body.ok) return csvProblem(body.problem)
  const columns = [...head.rows, ...body.rows].reduce((most, row) => Math.max(most, row.length), 0)
  const headerRows = countOption(call, 'header-rows')
  const stubColumns = countOption(call, 'stub-columns')
  const lengths = body.rows.map(row => row.length)
  const problem = checkDimensions(call, lengths, headerRows, stubColumns)
  if (problem !== null) return problem
  const widths = columnWidths(call, columns)
  if (!widths.ok) return widths.messages
  const complete = (row: Line[][]): TableCell[] =>
    Array.from({ length: columns }, (_, index) => ({
      moreRows: 0,
      moreColumns: 0,
      line: 0,
      lines: row[index] ?? [],
    }))
  const structure = {
    columnWidths: widths.widths,
    columnStarts: [],
    headRows: [...head.rows, ...body.rows.slice(0, headerRows)].map(complete),
    bodyRows: body.rows.slice(headerRows).map(complete),
  }
  const position = dataPosition(call, header)
  const table = buildTable(call.context, structure, { position, border: null, stubColumns })
  table.position = call.block.position
  addWidthClass(call, table)
  return finishTable(call, table, title, call.contentLine - 1)
}

/** From the header, where an option gives one, to the end of the content. */
function dataPosition(call: DirectiveCall, header: InlineText | null): Position {
  const { start, end } = contentPosition(call)
  return { start: header === null ? start : positionInText(header, 0, 0).start, end }
}

function dialectOf(call: DirectiveCall): CsvDialect {
  const one = (name: string) => {
    const value = call.options.get(name)
    return typeof value === 'string' ? value : null
  }
  return {
    delimiter: one('delim') ?? ',',
    quote: one('quote') ?? '"',
    escape: one('escape'),
    skipSpace: !call.options.has('keepspace'),
  }
}

/** The lines of the content or of the file. URLs are never read. */
function csvData(call: DirectiveCall): { ok: true; lines: Lines } | { ok: false; messages: Element[] } {
  const stop = (level: 2 | 3 | 4, rule: string, message: string) => ({
    ok: false as const,
    messages: fail(call, level, rule, message),
  })
  const file = call.options.get('file')
  const url = call.options.get('url')
  if (call.content.length > 0) {
    if (file === undefined && url === undefined) return { ok: true, lines: call.content }
    const message = `"${call.name}" directive may not both specify an external file and have content.`
    return stop(3, 'directive-value', message)
  }
  if (typeof file === 'string') {
    if (url !== undefined) {
      const message = `The "file" and "url" options may not be simultaneously specified for the "${call.name}" directive.`
      return stop(3, 'directive-value', message)
    }
    const unread = unreadDirective(call)
    if (unread !== null) return { ok: false, messages: unread }
    const found = readNamedFile(call, file)
    if (found.lines !== null) return { ok: true, lines: found.lines }
    const error = `[Errno 2] No such file or directory: '${found.path}'`
    return stop(4, 'directive-file', `Problems with "${call.name}" directive path:\n${error}.`)
  }
  if (typeof url === 'string') {
    const error = /^[a-z][\w+.-]*:/i.test(url)
      ? '<urlopen error URLs are not read>'
      : `unknown url type: '${url}'`
    const message = `Problems with "${call.name}" directive URL "${url}":\n${error}.`
    return stop(4, 'directive-file', message)
  }
  return stop(2, 'directive-content', `The "${call.name}" directive requires content; none supplied.`)
}
