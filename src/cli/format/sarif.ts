import { rules } from '../../diagnostic/rules.ts'
import type { Finding } from '../view.ts'
import type { Findings } from './format.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, as code scanning services read it. */
export function toSarif({ report, findings }: Findings): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort()
  const driver = {
    name: report.tool.name,
    semanticVersion: report.tool.version,
    rules: ids.map(id => ({
      id,
      shortDescription: { text: rules[id]?.summary ?? id },
      defaultConfiguration: { level: levels[rules[id]?.severity ?? 'warning'] },
    })),
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => result(finding, ids)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function result({ path, rule, severity, message, span, unit }: Finding, ids: readonly string[]): object {
  const region = {
    startLine: span.start.line,
    startColumn: span.start.column,
    endLine: span.end.line,
    endColumn: span.end.column,
  }
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region,
        },
      },
    ],
    // The unit's id outlives edits elsewhere in the document, so the service knows a finding again.
    ...(unit === null ? {} : { partialFingerprints: { 'taiyakuUnit/v1': `${unit.id}:${rule}` } }),
  }
}
