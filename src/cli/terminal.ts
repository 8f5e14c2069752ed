import type { WriteStream } from 'node:tty'
import { columnWidth } from '../rst/width.ts'
import type { State } from '../units/report.ts'

/** How texts are dressed: plain functions that do nothing where colour is off. */
export interface Style {
  /** Whether colour is on. */
  on: boolean
  bold(text: string): string
  /** For what may be passed over. */
  quiet(text: string): string
  /** The one accent: commands, addresses, carets. */
  accent(text: string): string
  error(text: string): string
  warning(text: string): string
  state(state: State, text: string): string
}

/** A state's shape, the same in the terminal and on the site, so that no state depends on colour. */
export const shapes: Readonly<Record<State, string>> = {
  translated: '●',
  partial: '◐',
  untranslated: '○',
  stale: '↻',
  'not-translatable': '–',
  'target-only': '+',
}

/** Colours of the 256-colour palette: ink that reads on light and dark grounds. */
const stateColours: Readonly<Record<State, number>> = {
  translated: 108,
  partial: 172,
  untranslated: 167,
  stale: 98,
  'not-translatable': 245,
  'target-only': 245,
}

/** The style for a stream: colour on a terminal, unless NO_COLOR (any value but empty) or TERM=dumb; FORCE_COLOR turns it on. */
export function styleFor(stream: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv): Style {
  const off = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const forced = !['', '0', 'false'].includes(env['FORCE_COLOR'] ?? '')
  const on = !off && (forced || stream.isTTY === true)
  const wrap = (code: string) => (text: string) =>
    on && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text
  return {
    on,
    bold: wrap('1'),
    quiet: wrap('38;5;245'),
    accent: wrap('38;5;69'),
    error: wrap('38;5;167'),
    warning: wrap('38;5;172'),
    state: (state, text) => wrap(`38;5;${stateColours[state]}`)(text),
  }
}

const escapes = /\u001b\[[0-9;]*m/g

/** Columns that a text takes: East Asian wide characters take two, escape sequences none. */
export function displayWidth(text: string): number {
  return columnWidth(text.replace(escapes, ''))
}

/** Fills up with spaces to `width` columns, on the side away from `align`. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + space : space + text
}

/** Cuts plain text to `width` columns; the last one is `…` where something was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let taken = ''
  let used = 0
  for (const character of text) {
    used += displayWidth(character)
    if (used > width - 1) break
    taken += character
  }
  return `${taken}…`
}

/** One column of a table. */
export interface Column {
  title: string
  align?: 'left' | 'right'
}

/** Rows set in columns by display width, two spaces apart, without trailing space. The head is quiet. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.title), ...rows.map(row => displayWidth(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align))
      .join('  ')
      .trimEnd()
  return [style.quiet(line(columns.map(column => column.title))), ...rows.map(line)]
}
