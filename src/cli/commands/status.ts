import { resolve } from 'node:path'
import { reportJsonParts } from '../../exchange/json.ts'
import { badgeEndpoint, badgeOf, badgeSvg } from '../../project/badge.ts'
import { writeWhole } from '../../project/write.ts'
import { openStates, percentTranslated } from '../../units/counts.ts'
import type { DocumentReport, Report } from '../../units/report.ts'
import { type Command, choice, text, UsageProblem, type Values } from '../command.ts'
import { formatFindings, isFindingsFormat } from '../format/format.ts'
import { statusMarkdown } from '../format/markdown.ts'
import { statusPretty } from '../format/pretty-status.ts'
import { lineReader } from '../lines.ts'
import { reportFor } from '../report-source.ts'
import { exitCode, findingsOf, narrowReport, readView, shortfall, viewOptions } from '../view.ts'

/** `taiyaku status`: how much of each document is translated. */
export const status: Command = {
  usage: '[options] [PATH…]',
  options: {
    ...viewOptions,
    sort: {
      type: 'string',
      value: 'KEY',
      help: 'order documents by path, percent (least first) or words (most left first)',
    },
    badge: {
      type: 'string',
      value: 'FILE',
      help: 'also write a badge: an .svg picture, or .json for shields.io',
    },
  },
  examples: [
    ['status', 'every document of the project'],
    ['status docs --sort words', 'what has most left to do first'],
    ['status --format json > report.json', 'the whole report for other programs'],
    ['status --changed=main --fail-under 80%', 'for a branch in CI'],
    ['status --badge badge.svg', 'a badge for the README'],
  ],
  async run(args, io) {
    const { values } = args
    const view = readView(values, 'none')
    const { format } = view
    const order = choice(values, 'sort', ['path', 'percent', 'words'] as const, 'path')
    const badge = badgeFile(values)
    const { project, report: whole } = await reportFor(args, io)
    const report = sorted(await narrowReport(whole, project, view), order)
    const findings = findingsOf(report)
    if (isFindingsFormat(format))
      io.write(await formatFindings(format, { report, findings, line: lineReader(project) }))
    else if (format === 'json') for (const part of reportJsonParts(report)) io.write(part)
    else if (format === 'markdown') io.write(statusMarkdown(report))
    else if (report.documents.length === 0) io.write('No document has what was asked for.\n')
    else
      io.write(
        statusPretty(
          report,
          io.style,
          io.columns,
          `taiyaku check${args.positionals.map(path => ` ${path}`).join('')}`,
        ),
      )
    if (badge !== null) writeBadge(whole, badge, io.cwd)
    io.warn(shortfall(report, view) ?? '')
    return exitCode(report, findings, view)
  },
}

function sorted(report: Report, order: 'path' | 'percent' | 'words'): Report {
  if (order === 'path') return report
  const left = ({ counts }: DocumentReport) => openStates.reduce((sum, state) => sum + counts[state].words, 0)
  const percent = ({ counts }: DocumentReport) => percentTranslated(counts, 'words') ?? 101
  const documents = report.documents.toSorted((a, b) =>
    order === 'words' ? left(b) - left(a) : percent(a) - percent(b),
  )
  return { ...report, documents }
}

function badgeFile(values: Values): string | null {
  const file = text(values, 'badge')
  if (file !== null && !/\.(svg|json)$/.test(file))
    throw new UsageProblem(`--badge writes .svg or .json, not "${file}".`)
  return file
}

function writeBadge(report: Report, file: string, cwd: string): void {
  const badge = badgeOf(report)
  writeWhole(resolve(cwd, file), file.endsWith('.svg') ? badgeSvg(badge) : badgeEndpoint(badge), file)
}
