import { percentTranslated, states } from '../../units/counts.ts'
import type { Counts, Report, State } from '../../units/report.ts'
import { type Column, displayWidth, pad, type Style, shapes, table, truncate } from '../terminal.ts'
import { openUnits } from '../view.ts'

/** Cells of a bar. */
const barLength = 16

/** States that a bar is made of, in its order; the others are no part of the percentage. */
const barStates = ['translated', 'partial', 'stale', 'untranslated'] as const satisfies readonly State[]

/** The table for people: a line a document with a bar, both percentages and the units of each state; totals; what to do next. */
export function statusPretty(report: Report, style: Style, columns: number, next: string): string {
  const shown = states.filter(state => report.totals[state].units > 0)
  const head: Column[] = [
    { title: 'Document' },
    { title: '' },
    { title: 'words', align: 'right' },
    { title: 'units', align: 'right' },
    ...shown.map((state): Column => ({ title: shapes[state], align: 'right' })),
  ]
  const widest = Math.max(...report.documents.map(({ path }) => displayWidth(path)), displayWidth('Total'))
  const figures = shown.reduce((sum, state) => sum + 2 + String(report.totals[state].units).length, 0)
  const nameWidth = Math.min(widest, Math.max(20, columns - (barLength + 18) - figures))
  const line = (name: string, counts: Counts) => [
    truncateStart(name, nameWidth),
    bar(counts, style),
    percent(counts, 'words'),
    percent(counts, 'units'),
    ...shown.map(state => style.state(state, String(counts[state].units))),
  ]
  const rows = report.documents.map(({ path, counts }) => line(path, counts))
  if (report.documents.length !== 1) rows.push(line('Total', report.totals))
  const lines = table(head, rows, style)
  if (report.documents.length !== 1) lines.splice(-1, 0, '')
  const legend = shown.map(state => `${style.state(state, shapes[state])} ${state}`).join('  ')
  const open = openUnits(report)
  const left = open.reduce((sum, { words }) => sum + words, 0)
  const count = open.length
  return [
    ...lines,
    '',
    legend,
    '',
    left === 0 && count === 0
      ? nothingLeft(report)
      : `${plural(count, 'place')} to work on, ${plural(left, 'word')}. Next: ${style.accent(next)}`,
    '',
  ].join('\n')
}

/** What there is to say where no unit stands for work: a document that cannot be read has none. */
function nothingLeft(report: Report): string {
  const unread = report.documents.filter(({ diagnostics }) =>
    diagnostics.some(({ rule }) => rule === 'unreadable-document'),
  ).length
  if (unread > 0) return `${plural(unread, 'document')} could not be read. Next: taiyaku check`
  const counted = barStates.some(state => report.totals[state].units > 0)
  return counted ? 'Everything is translated.' : 'Nothing here has a translation to count.'
}

/** `1 place`, `2,000 places`. Loading the language data that would part the thousands takes longer than all the rest of the table. */
function plural(count: number, noun: string): string {
  const figure = String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  return `${figure} ${noun}${count === 1 ? '' : 's'}`
}

function percent(counts: Counts, by: 'words' | 'units'): string {
  const value = percentTranslated(counts, by)
  return value === null ? '–' : `${value} %`
}

/** Shapes in proportion to the words: every state that occurs gets a cell, the largest gives up what is too much. */
function bar(counts: Counts, style: Style): string {
  const total = barStates.reduce((sum, state) => sum + counts[state].words, 0)
  if (total === 0) return pad('', barLength)
  const cells = barStates.map(state => ({
    state,
    cells: counts[state].words === 0 ? 0 : Math.max(1, Math.round((barLength * counts[state].words) / total)),
  }))
  const largest = cells.reduce((most, entry) => (entry.cells > most.cells ? entry : most))
  largest.cells += barLength - cells.reduce((sum, entry) => sum + entry.cells, 0)
  return cells.map(entry => style.state(entry.state, shapes[entry.state].repeat(entry.cells))).join('')
}

/** Cuts the front of a path that is too long, since the file's name stands at its end. */
function truncateStart(path: string, width: number): string {
  if (displayWidth(path) <= width) return path
  const reversed = [...path].reverse().join('')
  return [...truncate(reversed, width)].reverse().join('')
}
