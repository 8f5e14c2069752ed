import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Document, Element } from '../doctree/nodes.ts'
import { Block, type BlockContext } from './block/block.ts'
import { readBody } from './block/body.ts'
import { createLiteral } from './block/literal-block.ts'
import type { ParserOptions, Place } from './context.ts'
import { parseInline } from './inline/parse-inline.ts'
import { type Line, type Lines, lineEnd, lineStart, positionOfLines } from './lines.ts'
import { createNames } from './names.ts'
import type { RstOptions } from './options.ts'
import { createReporter } from './reporter.ts'
import { createRoleScope } from './role/scope.ts'
import { pointAt, type Source } from './source.ts'

/** Blocks nest at most this deep; what is deeper stays as it is written. docutils gives up at about 150. */
const deepest = 128

/** Fills in docutils' defaults. */
export function completeOptions(options: RstOptions = {}): ParserOptions {
  return {
    path: '',
    characterLevelInlineMarkup: false,
    languageCode: 'en',
    reportLevel: 1,
    tabWidth: 8,
    lineLengthLimit: 10_000,
    rawEnabled: true,
    fileInsertionEnabled: true,
    syntaxHighlight: 'long',
    idPrefix: '',
    autoIdPrefix: '%',
    now: '',
    legacyIds: true,
    pepReferences: false,
    rfcReferences: false,
    sphinx: false,
    ...options,
  }
}

/** Gives all lines of a source as a block. */
export function sourceLines(source: Source): Line[] {
  return source.normalized.map((text, line) => ({ text, line, column: 0, source }))
}

/** Parses lines of a source as a document of its own. Findings are added to `findings`. */
export function parseLines(
  source: Source,
  lines: Lines,
  options: ParserOptions,
  findings: Diagnostic[],
): Document {
  const document: Document = {
    type: 'document',
    attributes: { source: source.path },
    children: [],
    position: rangeOf(source, lines),
  }
  const root = new Block(lines, document, true)
  const report = createReporter(findings)
  const here = (): Place => {
    if (lines.length > 0) return root.place(root.at)
    return { line: null, source, position: document.position }
  }
  let current = root
  let nesting = 0
  const context: BlockContext = {
    options,
    document,
    source,
    report,
    names: createNames(options, report, here),
    roles: createRoleScope(options),
    includes: [],
    titleStyles: [],
    continuing: 0,
    here,
    parseInline: (text, parent) => parseInline(text, parent, context),
    parseBlocks(inner, parent, settings): void {
      if (inner.length === 0) return
      if (nesting >= deepest) {
        refuseDepth(context, inner, parent)
        return
      }
      const block = openBlock(context, current, inner, parent, settings?.titles ?? false)
      const outer = current
      const { continuing } = context
      nesting++
      current = block
      context.continuing = 0
      readBody(context, block)
      context.continuing = continuing
      current = outer
      nesting--
      if (parent === outer.parent && block.titles) {
        outer.parent = block.parent
        outer.sections = block.sections
      }
    },
  }
  if (checkLength(context, lines)) readBody(context, root)
  if (options.reportLevel > 1) dropMessages(document, options.reportLevel)
  return document
}

/** Titles need a detached element, or the section (or document) that is open now. */
function openBlock(
  context: BlockContext,
  outer: Block,
  lines: Lines,
  parent: Element,
  titles: boolean,
): Block {
  if (!titles) return new Block(lines, parent, false)
  if (parent !== outer.parent) {
    const offset = Math.min(outer.sections.length + outer.levelOffset, context.titleStyles.length)
    return new Block(lines, parent, true, [], offset)
  }
  const open = parent.type === 'document' || parent.type === 'section'
  return new Block(lines, parent, open, outer.sections, outer.levelOffset)
}

function refuseDepth(context: BlockContext, lines: Lines, parent: Element): void {
  const first = lines[0]!
  const position = positionOfLines(first, lines.at(-1)!)
  const place = { line: first.line + 1, source: first.source, position }
  const message = `Blocks are nested more than ${deepest} deep; the rest is kept as it is written.`
  const literal = createLiteral(lines.map(line => line.text).join('\n'), position)
  parent.children.push(context.report.message(4, 'nesting-too-deep', message, place, [literal]))
}

function checkLength(context: BlockContext, lines: Lines): boolean {
  const limit = context.options.lineLengthLimit
  for (const line of lines) {
    if (line.text.length <= limit || [...line.text].length <= limit) continue
    const message = `Line ${line.line + 1} exceeds the line-length-limit.`
    const place = { line: null, source: line.source, position: positionOfLines(line, line) }
    context.document.children.push(context.report.message(3, 'line-too-long', message, place))
    return false
  }
  return true
}

function dropMessages(node: Element, level: number): void {
  node.children = node.children.filter(child => {
    if (child.type === 'text') return true
    const inner = child as Element
    if (inner.type === 'system_message') return Number(inner.attributes['level']) >= level
    dropMessages(inner, level)
    return true
  })
}

function rangeOf(source: Source, lines: Lines): Element['position'] {
  const first = lines[0]
  const last = lines.at(-1)
  if (first && last && lines.length < source.normalized.length) {
    return { start: lineStart(first), end: lineEnd(last) }
  }
  const end = Math.max(source.normalized.length - 1, 0)
  const size = source.text.length - (source.lineStarts[end] ?? 0)
  return {
    start: { line: 1, column: 1, offset: 0 },
    end: { ...pointAt(source, end, 0), column: size + 1, offset: source.text.length },
  }
}
