import type { Report } from '../../units/report.ts'
import type { Finding } from '../view.ts'
import type { FormatName } from './names.ts'

/** What the formats for other programs are made of. */
export interface Findings {
  report: Report
  findings: readonly Finding[]
  /** Text of a line (1-based) of a document, without its end; empty when it is not there any more. */
  line(path: string, number: number): string
}

/** Names of the formats that hold findings alone. */
export type FindingsFormat = 'sarif' | 'junit' | 'github' | 'rdjson'

/** Each in a file of its own, loaded when asked for. */
const formats: Readonly<Record<FindingsFormat, () => Promise<(findings: Findings) => string>>> = {
  sarif: async () => (await import('./sarif.ts')).toSarif,
  junit: async () => (await import('./junit.ts')).toJunit,
  github: async () => (await import('./github.ts')).toGithub,
  rdjson: async () => (await import('./rdjson.ts')).toRdjson,
}

/** Whether a format is one for other programs. */
export function isFindingsFormat(name: FormatName): name is FindingsFormat {
  return Object.hasOwn(formats, name)
}

/** Writes findings in a format for other programs; ends with a line end unless it is empty. */
export async function formatFindings(name: FindingsFormat, findings: Findings): Promise<string> {
  const format = await formats[name]()
  return format(findings)
}
