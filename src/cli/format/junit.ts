import type { Finding } from '../view.ts'
import type { Findings } from './format.ts'

/** JUnit's XML: a suite a document, a failed case a finding; a document without findings has one case that passed. */
export function toJunit({ report, findings }: Findings): string {
  const byPath = Map.groupBy(findings, ({ path }) => path)
  const suites = report.documents.map(({ path }) => suite(path, byPath.get(path) ?? []))
  const head = `<testsuites name="taiyaku" tests="${suites.reduce((sum, { tests }) => sum + tests, 0)}" failures="${findings.length}">`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    head,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(path: string, findings: readonly Finding[]): { tests: number; xml: string } {
  const tests = Math.max(1, findings.length)
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${attribute(path)}" name="no findings"/>`]
      : findings.map(failedCase)
  const head = `  <testsuite name="${attribute(path)}" tests="${tests}" failures="${findings.length}">`
  return { tests, xml: [head, ...cases, '  </testsuite>'].join('\n') }
}

function failedCase({ path, rule, severity, message, span }: Finding): string {
  const place = `${path}:${span.start.line}:${span.start.column}`
  return [
    `    <testcase classname="${attribute(path)}" name="${attribute(`${rule} at line ${span.start.line}`)}">`,
    `      <failure type="${severity}" message="${attribute(message)}">${attribute(`${place} ${severity} ${rule} ${message}`)}</failure>`,
    '    </testcase>',
  ].join('\n')
}

/** Escapes text for XML; characters that XML cannot hold become U+FFFD. */
function attribute(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, character => `&#${character.charCodeAt(0)};`)
}
