import type { Node } from 'unist'
import { alignItems, newPairMemory, type PairMemory } from '../align/align.ts'
import type { Pair } from '../align/learn.ts'
import { priorModel } from '../align/model.ts'
import { markedText } from '../align/text.ts'
import type { Unit } from '../align/unit.ts'
import { type CheckDiagnostic, type CheckOptions, checkUnits } from '../check/index.ts'
import type { Diagnostic, Severity, Span } from '../diagnostic/diagnostic.ts'
import { rules } from '../diagnostic/rules.ts'
import type { Document } from '../doctree/nodes.ts'
import type { RstOptions } from '../rst/options.ts'
import { resolvedCopy } from '../rst/resolve/resolve.ts'
import { plainText } from '../segment/inline.ts'
import { languagePair, writtenIn } from '../segment/script.ts'
import type { Reading, StreamItem } from '../segment/stream.ts'
import { countUnits } from './counts.ts'
import { unitIds } from './id.ts'
import { markFindings } from './marks.ts'
import type { DiagnosticReport, DocumentReport, Side, State } from './report.ts'
import { countWords } from './words.ts'

/** How a document is read. */
export interface ReadOptions extends Partial<CheckOptions> {
  /** As the report names the document; its ending says which syntax it is in. */
  path: string
  /** Default: `markdown` for `.md` and `.markdown`, else `rst`. */
  syntax?: 'rst' | 'markdown'
  /** Settings of the RST parser. Sphinx' directives are on by default. */
  rst?: RstOptions
  /** What pairing has looked up in other documents (see `newPairMemory`), for the same languages and model. */
  memory?: PairMemory
  /** Severities other than the rule table's; `off` leaves a rule's findings out. */
  severities?: Readonly<Record<string, Severity | 'off'>>
}

/** A document whose units are paired but not yet checked. */
export interface PairedDocument {
  path: string
  syntax: 'rst' | 'markdown'
  sourceLanguage: string
  targetLanguage: string
  /** The parsed document: doctree or mdast, positions as in the file. */
  tree: Node
  /** In file order. */
  units: readonly Unit[]
  /** Segments of both sides and what they share, in file order, as they were before pairing. */
  items: readonly StreamItem[]
  /** The trees of its comments, in file order. */
  comments: readonly Node[]
  /** Findings that belong to no unit. */
  diagnostics: readonly Diagnostic[]
}

/** A unit with all that is known about it. */
export interface ReadUnit extends Unit {
  id: string
  state: State
  /** Source words. */
  words: number
  findings: readonly CheckDiagnostic[]
}

/** What stands in a document, in file order: units, and between them what both sides share (code, figures, raw markup). */
export type DocumentRow = { type: 'unit'; unit: ReadUnit } | { type: 'shared'; node: Node; span: Span }

/** A document read to the end. */
export interface DocumentUnits {
  path: string
  syntax: 'rst' | 'markdown'
  /** The parsed document: doctree or mdast, positions as in the file. */
  tree: Node
  /** The trees of its comments, in file order. */
  comments: readonly Node[]
  rows: readonly DocumentRow[]
  units: readonly ReadUnit[]
  report: DocumentReport
}

/** The syntax of a document: what the options say, else what its ending says. */
export function syntaxOf({ syntax, path }: ReadOptions): 'rst' | 'markdown' {
  return syntax ?? (/\.(?:md|markdown|mdown|mkd)$/i.test(path) ? 'markdown' : 'rst')
}

/** What is looked up while a document is paired, new where the options bring none. */
export function memoryOf({
  memory,
  model,
  sourceLanguage = 'en',
  targetLanguage = 'ja',
}: ReadOptions): PairMemory {
  return memory ?? newPairMemory(sourceLanguage, targetLanguage, model ?? priorModel)
}

/** Pairs both sides of a document that was taken apart. */
export function pairReading(reading: Reading, options: ReadOptions): PairedDocument {
  const { path, sourceLanguage = 'en', targetLanguage = 'ja' } = options
  const syntax = syntaxOf(options)
  const { tree, items, comments } = reading
  const units = alignItems(items, options.model ?? priorModel, memoryOf(options))
  const settings = { path, sphinx: true, ...options.rst }
  const dangling = syntax === 'rst' ? resolvedCopy(tree as Document, settings).diagnostics : []
  const diagnostics = reading.diagnostics.concat(markFindings(items), dangling)
  return { path, syntax, sourceLanguage, targetLanguage, tree, units, items, comments, diagnostics }
}

/** The pairs of a document that a project's model can be learned from (see `learn`): both sides there and in their own languages. */
export function samplePairs(document: PairedDocument, memory?: PairMemory): Pair[] {
  const languages = memory?.languages ?? languagePair(document.sourceLanguage, document.targetLanguage)
  const pairs: Pair[] = []
  for (const { source, target } of document.units) {
    if (source === null || target === null || writtenIn(plainText(target.pieces), languages) !== 'target')
      continue
    pairs.push({ source: markedText(source.pieces), target: markedText(target.pieces) })
  }
  return pairs
}

/** Says how complete the units of a paired document are, and makes its report. */
export function checkDocument(document: PairedDocument, options: ReadOptions): DocumentUnits {
  const { sourceLanguage, targetLanguage, path, syntax, tree } = document
  const languages = options.memory?.languages ?? languagePair(sourceLanguage, targetLanguage)
  const checked = checkUnits(document.units, { ...options, sourceLanguage, targetLanguage, languages })
  const ids = unitIds(document.units)
  const units = checked.map(({ unit, state, diagnostics }, index): ReadUnit => {
    // Uncommented text in the source's language is source; a translation without one has no source words.
    const counted =
      unit.source ??
      (unit.target !== null && writtenIn(plainText(unit.target.pieces), languages) === 'source'
        ? unit.target
        : null)
    const findings = diagnostics.filter(({ rule }) => options.severities?.[rule] !== 'off')
    return {
      ...unit,
      id: ids[index] ?? '',
      state,
      words: counted === null ? 0 : countWords(counted.pieces),
      findings,
    }
  })
  // As docutils does by default, what the parser notes in passing is not reported, unless the project asks for it.
  const isShown = ({ rule }: Diagnostic): boolean =>
    rules[rule]?.severity !== 'info' || options.severities?.[rule] !== undefined
  const report: DocumentReport = {
    path,
    title: titleOf(document),
    counts: countUnits(units),
    units: units.map(unit => ({
      id: unit.id,
      kind: unit.kind,
      state: unit.state,
      context: [...unit.context],
      words: unit.words,
      source: sideReport(unit.source),
      target: sideReport(unit.target),
      diagnostics: reportFindings(unit.findings, options),
    })),
    diagnostics: reportFindings(document.diagnostics.filter(isShown), options),
  }
  const { comments } = document
  return { path, syntax, tree, comments, rows: rowsOf(document.items, units), units, report }
}

function sideReport(side: Unit['source']): Side | null {
  return side === null ? null : { text: side.text, span: side.span }
}

/** Findings with the severities of the rule table, or those that the project has set. */
export function reportFindings(
  findings: readonly Diagnostic[],
  options: Pick<ReadOptions, 'severities'>,
): DiagnosticReport[] {
  const reports: DiagnosticReport[] = []
  for (const { rule, message, span } of findings) {
    const severity = options.severities?.[rule] ?? rules[rule]?.severity ?? 'warning'
    if (severity !== 'off') reports.push({ rule, severity, message, span })
  }
  return reports
}

/** The first title that readers see, as plain text; the path where there is none. */
function titleOf(document: PairedDocument): string {
  const titles = document.units.filter(
    unit => unit.target !== null && (unit.kind === 'title' || isTitleField(unit)),
  )
  const title = titles[0]?.target
  return title === undefined || title === null
    ? document.path
    : plainText(title.pieces).replace(/\s+/g, ' ').trim()
}

function isTitleField(unit: Unit): boolean {
  return unit.kind === 'field' && unit.target?.segments[0]?.nesting.at(-1) === 'title'
}

/** Units where readers see them (or, without target, where the comment stands), with the shared content between them. */
function rowsOf(items: readonly StreamItem[], units: readonly ReadUnit[]): DocumentRow[] {
  const rows: DocumentRow[] = [
    ...units.map(unit => ({ type: 'unit', unit }) as const),
    ...items
      .filter(item => item.type === 'shared')
      .map(({ node, span }) => ({ type: 'shared', node, span }) as const),
  ]
  const start = (row: DocumentRow): number =>
    (row.type === 'unit' ? (row.unit.target ?? row.unit.source)?.span : row.span)?.start.offset ?? 0
  return rows.sort((one, other) => start(one) - start(other))
}
