import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { element, text } from '../doctree/build.ts'
import type { Attributes, Element, Node } from '../doctree/nodes.ts'
import type { Level, Place, Reporter } from './context.ts'

const types = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'SEVERE'] as const

/** Makes a reporter that collects a diagnostic for each message into `findings`. */
export function createReporter(findings: Diagnostic[]): Reporter {
  return {
    message(
      level: Level,
      rule: string,
      message: string,
      place: Place,
      children: Node[] = [],
      more: Attributes = {},
    ): Element {
      const { line, source, position } = place
      findings.push({ rule, message, span: position })
      const attributes: Attributes = { ...more, level, source: source.path, type: types[level] }
      if (line !== null) attributes['line'] = line
      const paragraph = element('paragraph', {}, [text(message, position)], position)
      return element('system_message', attributes, [paragraph, ...children], position)
    },
    diagnostic(finding: Diagnostic): void {
      findings.push(finding)
    },
  }
}
