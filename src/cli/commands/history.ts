import { resolve } from 'node:path'
import { type HistoryPoint, readHistory } from '../../project/history.ts'
import { historyChart } from '../../project/history-chart.ts'
import { writeWhole } from '../../project/write.ts'
import { percentOf } from '../../units/counts.ts'
import { type Command, choice, type Io, text, wholeNumber } from '../command.ts'
import { projectFor } from '../open.ts'
import { shapes, table } from '../terminal.ts'

/** Why there is nothing to show, and what to do. */
const reasons = {
  'no-git': 'The documents are in no git checkout, so there is no history.',
  shallow: 'The checkout is shallow, so its history is not there; fetch it with git fetch --unshallow.',
  'too-short': 'The documents have fewer than two commits, so there is no history yet.',
} as const

const columns = ['translated', 'partial', 'untranslated', 'stale'] as const

/** Commits that are shown at most where nothing else is said. */
const usualPoints = 30

/** `taiyaku history`: progress over the commits of the documents. */
export const history: Command = {
  usage: '[options] [PATH]',
  options: {
    format: { type: 'string', short: 'f', value: 'FORMAT', help: 'write pretty, json or svg' },
    svg: { type: 'string', value: 'FILE', help: 'also write a chart' },
    points: {
      type: 'string',
      value: 'N',
      help: `show at most N commits, evenly chosen (default ${usualPoints})`,
    },
  },
  positionals: 1,
  examples: [
    ['history', 'a table, the oldest commit first'],
    ['history docs --svg progress.svg', 'a chart for a README'],
    ['history --points 12 --format json', 'figures for other programs'],
  ],
  async run(args, io) {
    const format = choice(args.values, 'format', ['pretty', 'json', 'svg'] as const, 'pretty')
    const project = await projectFor(args, io)
    const result = await readHistory(project, wholeNumber(args.values, 'points', { least: 2 }) ?? usualPoints)
    if ('reason' in result) {
      if (format === 'json') io.write(`${JSON.stringify(result)}\n`)
      else io.warn(`${reasons[result.reason]}\n`)
      return format === 'json' ? 0 : 2
    }
    const { points } = result
    const file = text(args.values, 'svg')
    if (file !== null) writeWhole(resolve(io.cwd, file), historyChart(points), file)
    if (format === 'json') io.write(`${JSON.stringify(result, null, 2)}\n`)
    else if (format === 'svg') io.write(historyChart(points))
    else io.write(pretty(points, io, file))
    return 0
  },
}

function pretty(points: readonly HistoryPoint[], io: Io, chart: string | null): string {
  const { style } = io
  const rows = points.map(point => {
    const all = columns.reduce((sum, state) => sum + point[state], 0)
    const share = percentOf(point.translated, all)
    const percent = share === null ? '–' : `${share} %`
    return [
      point.date.slice(0, 10),
      style.quiet(point.commit.slice(0, 8)),
      percent,
      ...columns.map(state => style.state(state, String(point[state]))),
    ]
  })
  const head = [
    { title: 'Date' },
    { title: 'Commit' },
    { title: 'translated', align: 'right' as const },
    ...columns.map(state => ({ title: `${shapes[state]} words`, align: 'right' as const })),
  ]
  return [
    ...table(head, rows, style),
    '',
    chart === null
      ? `Next: ${style.accent('taiyaku history --svg progress.svg')} draws a chart.`
      : `The chart is in ${chart}.`,
    '',
  ].join('\n')
}
