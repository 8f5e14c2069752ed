import { baselineFile, writeBaseline } from '../../project/baseline.ts'
import { shown } from '../../project/discover.ts'
import { type Command, choice } from '../command.ts'
import { formatFindings, isFindingsFormat } from '../format/format.ts'
import { findingsJson } from '../format/json.ts'
import { findingsMarkdown } from '../format/markdown.ts'
import { checkPretty, tally } from '../format/pretty-check.ts'
import { lineReader } from '../lines.ts'
import { reportFor } from '../report-source.ts'
import {
  exitCode,
  type Finding,
  findingsOf,
  narrowReport,
  readView,
  severities,
  shortfall,
  viewOptions,
} from '../view.ts'

/** `taiyaku check`: every finding with its place. */
export const check: Command = {
  usage: '[options] [PATH…]',
  options: {
    ...viewOptions,
    sort: { type: 'string', value: 'KEY', help: 'order findings by path, severity or rule' },
    'write-baseline': {
      type: 'boolean',
      help: 'write all findings to the baseline file, so that they no longer count',
    },
  },
  examples: [
    ['check', 'every document of the project'],
    ['check docs/intro.rst --rule omitted-sentence', 'one document, one rule'],
    ['check --changed=origin/main --format github', 'annotations on a pull request'],
    ['check --fail-on error', 'warnings do not fail the build'],
    ['check --write-baseline', 'accept what there is, report what comes'],
  ],
  async run(args, io) {
    const { values } = args
    const view = readView(values, 'warning')
    const { format } = view
    const order = choice(values, 'sort', ['path', 'severity', 'rule'] as const, 'path')
    const { project, report: whole } = await reportFor(args, io)
    if (values['write-baseline'] === true) {
      const count = writeBaseline(project, whole)
      io.write(
        `${count} finding${count === 1 ? ' is' : 's are'} in ${shown(baselineFile(project), io.cwd)} now, not to be reported again.\n`,
      )
      return 0
    }
    const report = await narrowReport(whole, project, view)
    const findings = sorted(findingsOf(report), order)
    const line = lineReader(project)
    if (isFindingsFormat(format)) io.write(await formatFindings(format, { report, findings, line }))
    else if (format === 'json') io.write(findingsJson(report, findings))
    else if (format === 'markdown') io.write(findingsMarkdown(findings))
    else {
      io.write(checkPretty(findings, io.style, io.columns, line))
      io.write(
        findings.length === 0
          ? 'No findings.\n'
          : `${io.style.on ? '\n' : ''}${tally(findings)}. Next: mend what is listed; ${io.style.accent(`taiyaku help ${findings[0]?.rule}`)} explains a rule, ${io.style.accent('taiyaku check --help')} says how to narrow or accept the list.\n`,
      )
    }
    io.warn(shortfall(report, view) ?? '')
    return exitCode(report, findings, view)
  },
}

function sorted(findings: readonly Finding[], order: 'path' | 'severity' | 'rule'): readonly Finding[] {
  if (order === 'severity')
    return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  return order === 'rule'
    ? findings.toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
    : findings
}
