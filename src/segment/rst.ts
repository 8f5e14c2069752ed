import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts'
import type { Element, Node } from '../doctree/nodes.ts'
import type { FileLines } from '../markdown/place.ts'
import { type RstResult, readRst } from '../rst/from-rst.ts'
import type { RstOptions } from '../rst/options.ts'
import { linesOf, pointAt, trimmedSpan } from './cut.ts'
import { type Piece, plainText } from './inline.ts'
import { attribute, rstPieces } from './inline-rst.ts'
import {
  fencedLines,
  isTranslatorsNote,
  isWeak,
  judgeComment,
  looksLikeCode,
  misspelledDirective,
} from './metadata.ts'
import { linesAt, parseCommentBody, readCommentBody } from './rst-comment.ts'
import { type LanguagePair, writtenIn } from './script.ts'
import type { Segment, SegmentSide, UnitKind } from './segment.ts'
import { type Reading, readMark, type StreamItem } from './stream.ts'

/** Where the walk stands. */
interface Place {
  side: SegmentSide
  comment: number
  nesting: readonly string[]
  level: number
}

/** Elements that hold nothing for a translator. Those that readers see are shared by both sides. */
const opaque: ReadonlyMap<string, 'shared' | 'hidden'> = new Map([
  ['literal_block', 'shared'],
  ['doctest_block', 'shared'],
  ['math_block', 'shared'],
  ['raw', 'shared'],
  ['toctree', 'shared'],
  ['desc_signature', 'shared'],
  ['transition', 'shared'],
  ['productionlist', 'shared'],
  ['target', 'hidden'],
  ['substitution_definition', 'hidden'],
  ['system_message', 'hidden'],
  ['pending', 'hidden'],
  ['index', 'hidden'],
  ['meta', 'hidden'],
  ['label', 'hidden'],
  ['field_name', 'hidden'],
  ['option_group', 'hidden'],
  ['colspec', 'hidden'],
])

/** Admonitions whose title is their directive's name. */
const namedAdmonitions = new Set(
  'attention caution danger error hint important note tip warning seealso versionmodified todo_node'.split(
    ' ',
  ),
)

/** Blocks that indented lines become. */
const quoted = new Set(['block_quote', 'definition_list'])

/** Takes an RST document apart: what readers see, what its comments say, what both sides share. */
export function segmentRst(text: string, languages: LanguagePair, options: RstOptions = {}): Reading {
  const parsed = readRst(text, { sphinx: true, ...options })
  const walk = new RstWalk(parsed, languages)
  walk.children(parsed.document, { side: 'target', comment: -1, nesting: [], level: 0 })
  return {
    syntax: 'rst',
    tree: parsed.document,
    items: walk.items,
    comments: walk.trees,
    diagnostics: [...parsed.diagnostics, ...walk.diagnostics],
  }
}

class RstWalk {
  readonly items: StreamItem[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly trees: Element[] = []
  private comments = 0
  /** Text in the target's language in the comment that is being read. */
  private hidden: Span[] = []
  private readonly parsed: RstResult
  private readonly file: FileLines
  private readonly languages: LanguagePair

  constructor(parsed: RstResult, languages: LanguagePair) {
    this.parsed = parsed
    this.file = { text: parsed.source.text, starts: parsed.source.lineStarts }
    this.languages = languages
  }

  children(element: Element, place: Place): void {
    for (const child of element.children)
      if (child.type !== 'text') this.element(child as Element, element, place)
  }

  private element(node: Element, parent: Element, place: Place): void {
    if (isIncluded(node)) {
      // A section that an included file begins may go on in this one.
      this.children(node, node.type === 'section' ? { ...place, level: place.level + 1 } : place)
      return
    }
    if (node.type === 'literal_block' && place.side === 'target' && this.isQuotedComment(node)) {
      // After `::`, a comment that is not indented is a quoted literal block for docutils, but for no translator.
      const tree = parseCommentBody(linesAt(node, this.parsed.source), this.parsed)
      this.trees.push(tree)
      this.children(tree, place)
      return
    }
    const treatment = opaque.get(node.type)
    if (treatment !== undefined) {
      if (treatment === 'shared' && place.side === 'target')
        this.items.push({ type: 'shared', node, span: node.position })
      return
    }
    if (place.side === 'target' && quoted.has(node.type) && this.isBareCode(node)) {
      this.items.push({ type: 'shared', node, span: node.position })
      return
    }
    switch (node.type) {
      case 'section':
        this.children(node, { ...place, level: place.level + 1 })
        return
      case 'comment':
        if (place.side === 'target') this.comment(node, place)
        return
      case 'title':
      case 'subtitle':
        this.title(node, parent, place)
        return
      case 'paragraph':
        this.text(node, paragraphKind(node, parent, place), place)
        return
      case 'term':
      case 'caption':
        this.text(node, node.type, place)
        return
      case 'rubric':
        this.text(node, 'pseudo-title', place)
        return
      case 'attribution':
        this.text(node, 'other', place)
        return
      case 'line_block':
        this.add(node, { kind: 'paragraph', span: node.position, pieces: this.linePieces(node) }, place)
        return
      case 'image':
        this.image(node, place)
        return
      case 'row':
        this.row(node, place)
        return
    }
    if (namedAdmonitions.has(node.type) && place.side === 'target') this.implicitTitle(node, place)
    this.children(node, { ...place, nesting: [...place.nesting, node.type] })
  }

  /** Whether a block is code that only stands in a quote, without the marks of a literal block; what its indentation makes of it is chance. */
  private isBareCode(node: Element): boolean {
    const { start, end } = node.position
    const text = this.file.text.slice(start.offset, end.offset)
    return looksLikeCode(text) && writtenIn(text, this.languages) !== 'target' && !/^\s*\.\.\s/m.test(text)
  }

  private isQuotedComment(node: Element): boolean {
    return (
      /^\.\. +[^\s_|[]/.test(
        this.file.text.slice(node.position.start.offset, node.position.start.offset + 80),
      ) &&
      !/^\.\.\s+[\w:-]+::/.test(
        this.file.text.slice(node.position.start.offset, node.position.start.offset + 80),
      )
    )
  }

  private title(node: Element, parent: Element, place: Place): void {
    if (parent.type !== 'section' && parent.type !== 'document') {
      this.text(node, parent.type === 'table' ? 'caption' : 'admonition-title', place)
      return
    }
    const data = node.data?.['title'] as { position: Span } | undefined
    const level = parent.type === 'section' ? place.level : 1
    this.add(
      node,
      {
        kind: 'title',
        span: data?.position ?? node.position,
        inner: node.position,
        pieces: rstPieces(node.children, this.languages),
        level,
      },
      place,
    )
  }

  private text(node: Element, kind: UnitKind, place: Place): void {
    this.add(node, { kind, span: node.position, pieces: rstPieces(node.children, this.languages) }, place)
  }

  /** The lines of a line block, nested ones included, as one text. */
  private linePieces(block: Element): Piece[] {
    const pieces: Piece[] = []
    for (const child of block.children) {
      if (child.type === 'text') continue
      const element = child as Element
      const inner =
        element.type === 'line_block' ? this.linePieces(element) : rstPieces(element.children, this.languages)
      if (pieces.length > 0) pieces.push({ type: 'break', value: '\n', children: [], span: child.position })
      pieces.push(...inner)
    }
    return pieces
  }

  private image(node: Element, place: Place): void {
    if (place.side === 'target') this.items.push({ type: 'shared', node, span: node.position })
    const alt = attribute(node, 'alt')
    if (alt === undefined || !/\p{L}/u.test(alt)) return
    const start = this.file.text.slice(node.position.start.offset, node.position.end.offset).search(/:alt:\s/)
    if (start === -1) return
    const from = node.position.start.offset + start + 5
    const end = from + (/^.*/.exec(this.file.text.slice(from))?.[0].length ?? 0)
    const span = trimmedSpan(from, end, this.file)
    this.add(
      node,
      { kind: 'caption', span, pieces: [{ type: 'text', value: alt, children: [], span }] },
      place,
    )
  }

  private row(row: Element, place: Place): void {
    const cells: Piece[][] = []
    const texts: string[] = []
    for (const entry of row.children) {
      if (entry.type !== 'entry') continue
      const cell: Piece[] = []
      this.cell(entry as Element, cell, texts, place)
      cells.push(cell)
    }
    if (!cells.some(cell => /\p{L}/u.test(plainText(cell)))) return
    this.add(
      row,
      { kind: 'table-row', span: row.position, pieces: cells.flat(), cells, text: texts.join(' | ') },
      place,
    )
  }

  private cell(element: Element, into: Piece[], texts: string[], place: Place): void {
    for (const child of element.children) {
      if (child.type === 'text') continue
      const inner = child as Element
      if (inner.type === 'comment')
        this.element(inner, element, { ...place, nesting: [...place.nesting, 'row'] })
      else if (inner.type === 'paragraph' || inner.type === 'term' || inner.type === 'line') {
        if (into.length > 0) into.push({ type: 'text', value: '\n', children: [], span: inner.position })
        into.push(...rstPieces(inner.children, this.languages))
        texts.push(linesOf(inner.position, this.file, false).text)
      } else if (!opaque.has(inner.type)) this.cell(inner, into, texts, place)
    }
  }

  /** `.. note::` has a title that only a commented `Note` can be the source of. */
  private implicitTitle(node: Element, place: Place): void {
    const { start } = node.position
    const line = /^[^\r\n]*/.exec(this.file.text.slice(start.offset))?.[0].trimEnd() ?? ''
    const mark = /^\.\.\s+[\w:-]+::/.exec(line)?.[0] ?? line
    const span = { start, end: pointAt(start.offset + mark.length, this.file) }
    this.push(
      { kind: 'admonition-title', span, text: mark, lines: [span], pieces: [], level: 0, implicit: true },
      [node],
      place,
      false,
    )
  }

  private comment(node: Element, place: Place): void {
    const body = readCommentBody(node, this.parsed.source)
    const fenced = fencedLines(body.map(line => line.text))
    const lines = body.map((line, index) => (fenced[index] === true ? { ...line, text: '' } : line))
    const judged = judgeComment(lines.map(line => line.text))
    const first = lines.find(line => line.text.trim() !== '')?.text.trim() ?? ''
    const all = lines.map(line => line.text).join('\n')
    if (judged.use === 'mark') {
      const mark = readMark(all.replace(/\s+/g, ' '), node.position)
      if (mark !== null) this.items.push({ type: 'mark', mark })
      return
    }
    if (judged.use === 'metadata') return
    if (judged.use === 'misspelled-label') {
      const name = first.replace(/\s*:$/, '').replace(/^_/, '')
      this.report(
        'label-without-underscore',
        `“${first}” is read as a comment. Write “.. _${name}:” to make it a label.`,
        node,
      )
      return
    }
    if (judged.use === 'misspelled-directive') {
      const directive = misspelledDirective(first)
      const swallowed =
        writtenIn(all, this.languages) === 'target' || lines.length === 1 || directive?.rest === ''
      if (
        directive !== null &&
        swallowed &&
        (writtenIn(all, this.languages) === 'target' || isOption(lines[1]?.text ?? ''))
      ) {
        const message = `“.. ${directive.name}:” is read as a comment, and what stands under it is not shown. Write “.. ${directive.name}::” with two colons.`
        this.report('directive-single-colon', message, node)
        return
      }
    }
    const parsed = parseCommentBody(lines.slice(judged.proseFrom), this.parsed)
    this.trees.push(parsed)
    this.hidden = []
    const before = this.items.length
    this.children(parsed, { ...place, side: 'source', comment: this.comments++, level: 0 })
    const [hidden] = this.hidden
    if (
      hidden !== undefined &&
      this.items.length > before &&
      hidden.start.line > node.position.start.line + 1
    ) {
      const message =
        'This text is indented below a comment and so is a part of it that nobody sees. Indent it as the comment’s “..” is, or less.'
      this.diagnostics.push({ rule: 'translation-in-comment', message, span: hidden })
      for (const item of this.items.slice(before)) if (item.type === 'segment') item.hidden = true
    }
  }

  private report(rule: string, message: string, node: Node): void {
    this.diagnostics.push({ rule, message, span: node.position })
  }

  private add(
    node: Element,
    parts: {
      kind: UnitKind
      span: Span
      pieces: readonly Piece[]
      inner?: Span
      cells?: readonly Piece[][]
      text?: string
      level?: number
    },
    place: Place,
  ): void {
    const plain = plainText(parts.pieces)
    if (plain.trim() === '') return
    const { text, lines } =
      parts.text === undefined
        ? linesOf(parts.inner ?? parts.span, this.file, false)
        : { text: parts.text, lines: [] }
    if (place.side === 'source') {
      if (writtenIn(plain, this.languages) === 'target') {
        this.hidden.push(parts.span)
        return
      }
      if (isTranslatorsNote(plain)) return
      if (parts.kind !== 'table-row' && parts.kind !== 'title' && looksLikeCode(text)) return
    }
    // Code that only stands in a quote, without the marks of a literal block.
    if (
      place.side === 'target' &&
      place.nesting.at(-1) === 'block_quote' &&
      looksLikeCode(text) &&
      writtenIn(plain, this.languages) !== 'target'
    ) {
      this.items.push({ type: 'shared', node, span: node.position })
      return
    }
    const { cells, kind, span, pieces, level } = parts
    const weak = place.side === 'source' && isWeak(plain)
    this.push(
      {
        kind,
        span,
        text,
        lines,
        pieces,
        ...(cells === undefined ? {} : { cells }),
        level: level ?? 0,
        implicit: false,
      },
      [node],
      place,
      weak,
    )
  }

  private push(
    parts: Omit<Segment, 'side' | 'nesting' | 'nodes'>,
    nodes: readonly Node[],
    place: Place,
    weak: boolean,
  ): void {
    const segment: Segment = { ...parts, side: place.side, nesting: place.nesting, nodes }
    this.items.push({ type: 'segment', segment, comment: place.comment, weak, hidden: false })
  }
}

/** Whether a node comes from a file that a directive reads: its units are those of that file. It stands where the directive does, without a width. */
function isIncluded(node: Element): boolean {
  return node.position.start.offset === node.position.end.offset
}

/** Whether a line is an option of a directive. */
function isOption(line: string): boolean {
  return /^\s*:[\w-]+:/.test(line)
}

function paragraphKind(node: Element, parent: Element, place: Place): UnitKind {
  switch (parent.type) {
    case 'list_item':
      return 'list-item'
    case 'definition':
    case 'description':
      return 'definition'
    case 'field_body':
      return 'field'
    default: {
      const [only] = node.children
      const bold = node.children.length === 1 && only?.type === 'strong'
      return bold && place.nesting.at(-1) !== 'legend' ? 'pseudo-title' : 'paragraph'
    }
  }
}
