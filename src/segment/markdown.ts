import type { Html, Nodes, PhrasingContent, Root, TableRow, Yaml } from 'mdast'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.ts'
import {
  type DefinedNames,
  definedNames,
  fromMarkdown,
  htmlParts,
  type MarkdownComment,
  parseComment,
  parseSlice,
} from '../markdown/parse.ts'
import { type FileLines, fileLines } from '../markdown/place.ts'
import { linesOf, trimmedSpan } from './cut.ts'
import { frontMatterFields, isFrontMatter } from './front-matter.ts'
import { type Piece, plainText } from './inline.ts'
import { markdownPieces, spanOf } from './inline-markdown.ts'
import { isTranslatorsNote, isWeak, judgeComment, looksLikeCode } from './metadata.ts'
import { type LanguagePair, writtenIn } from './script.ts'
import type { Segment, SegmentSide, UnitKind } from './segment.ts'
import { type Reading, readMark, type StreamItem } from './stream.ts'

/** Where the walk stands. */
interface Place {
  side: SegmentSide
  comment: number
  nesting: readonly string[]
}

/** Takes a Markdown document apart: what readers see, what its HTML comments say, what both sides share. */
export function segmentMarkdown(text: string, languages: LanguagePair): Reading {
  const tree = fromMarkdown(text)
  const walk = new MarkdownWalk(fileLines(text), languages, definedNames(tree))
  walk.blocks(tree.children, { side: 'target', comment: -1, nesting: [] })
  const { items, trees: comments, diagnostics } = walk
  return { syntax: 'markdown', tree, items, comments, diagnostics }
}

class MarkdownWalk {
  readonly items: StreamItem[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly trees: Root[] = []
  private comments = 0
  private readonly file: FileLines
  private readonly languages: LanguagePair
  private readonly defined: DefinedNames

  constructor(file: FileLines, languages: LanguagePair, defined: DefinedNames) {
    this.file = file
    this.languages = languages
    this.defined = defined
  }

  blocks(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) this.block(node, place)
  }

  private block(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.phrasing(node, node.children, 'title', place, node.depth)
        break
      case 'paragraph':
        this.phrasing(
          node,
          node.children,
          place.nesting.at(-1) === 'listItem' ? 'list-item' : 'paragraph',
          place,
          0,
        )
        break
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        this.blocks(node.children, { ...place, nesting: [...place.nesting, node.type] })
        break
      case 'table':
        for (const row of node.children) this.row(row, { ...place, nesting: [...place.nesting, 'table'] })
        break
      case 'yaml':
        this.frontMatter(node, place)
        break
      case 'html':
        this.html(node, place)
        break
      case 'code':
      case 'thematicBreak':
        this.share(node, place)
        break
    }
  }

  private share(node: Nodes, place: Place): void {
    if (place.side === 'target') this.items.push({ type: 'shared', node, span: spanOf(node) })
  }

  private html(node: Html, place: Place): void {
    for (const part of htmlParts(node, this.file)) {
      if (part.type === 'comment') {
        if (place.side === 'target') this.comment(part.comment, place)
      } else if (part.value.trim() !== '') this.htmlText(node, part, place)
    }
  }

  /** Text between tags, or behind a comment on its line. */
  private htmlText(node: Html, part: { value: string; start: number; end: number }, place: Place): void {
    if (!/^\s*</.test(part.value)) {
      const behind = parseSlice(part.start + (/^\s*/.exec(part.value)?.[0].length ?? 0), part.end, this.file)
      this.blocks(behind.children, place)
      return
    }
    if (/^\s*<(?:script|style|pre|svg|math|iframe|video|audio)\b/i.test(part.value)) {
      this.share(node, place)
      return
    }
    const text = part.value.replace(/<[^>]*>/g, ' ')
    if (!/\p{L}/u.test(text)) {
      this.share(node, place)
      return
    }
    const span = trimmedSpan(part.start, part.end, this.file)
    const pieces = htmlToPieces(part.value, span)
    this.add(
      {
        kind: captionClass.test(part.value) ? 'caption' : 'paragraph',
        span,
        pieces,
        level: 0,
        nodes: [node],
      },
      place,
    )
  }

  private comment(comment: MarkdownComment, place: Place): void {
    const span = trimmedSpan(comment.start, comment.end, this.file)
    const number = this.comments++
    const inside: Place = { ...place, side: 'source', comment: number }
    if (isFrontMatter(comment.lines)) {
      this.fields(comment.lines, comment.places, [], inside)
      return
    }
    const judged = judgeComment(comment.lines)
    if (judged.use === 'mark') {
      const mark = readMark(comment.lines.join(' '), span)
      if (mark !== null) this.items.push({ type: 'mark', mark })
      return
    }
    if (judged.use === 'metadata') return
    if (comment.lines.length === 1 && /^[a-z][\w-]*$/.test(comment.lines[0]?.trim() ?? '')) return
    const body: Root = parseComment(comment, this.file, judged.proseFrom, this.defined)
    this.trees.push(body)
    this.blocks(body.children, inside)
  }

  private frontMatter(node: Yaml, place: Place): void {
    const first = (node.position?.start.line ?? 1) - 1
    const count = (node.position?.end.line ?? 1) - first
    const lines: string[] = []
    for (let line = first; line < first + count; line++) {
      lines.push(
        this.file.text.slice(this.file.starts[line], this.file.starts[line + 1]).replace(/[\r\n]+$/, ''),
      )
    }
    this.fields(
      lines,
      lines.map((_, index) => ({ line: first + index, column: 0 })),
      [node],
      place,
    )
  }

  private fields(
    lines: readonly string[],
    places: readonly { line: number; column: number }[],
    nodes: readonly Nodes[],
    place: Place,
  ): void {
    const number = place.comment === -1 ? this.comments++ : place.comment
    for (const field of frontMatterFields(lines)) {
      const at = places[field.line]
      if (at === undefined) continue
      const start = (this.file.starts[at.line] ?? 0) + at.column
      const span = trimmedSpan(start + field.start, start + field.end, this.file)
      const pieces: Piece[] = [{ type: 'text', value: field.value, children: [], span }]
      const side = field.commented ? 'source' : place.side
      const nesting = [...place.nesting, 'yaml', field.key]
      this.add(
        { kind: 'field', span, pieces, level: 0, nodes },
        { side, comment: side === 'source' ? number : -1, nesting },
      )
    }
  }

  private row(row: TableRow, place: Place): void {
    const cells = row.children.map(cell =>
      markdownPieces(this.withoutComments(cell.children, place, 'table-row')),
    )
    if (!cells.some(cell => /\p{L}/u.test(plainText(cell)))) {
      this.share(row, place)
      return
    }
    const text = cells
      .map((_, index) => {
        const cell = row.children[index]
        return cell === undefined
          ? ''
          : cell.children.map(child => linesOf(spanOf(child), this.file, true).text).join('')
      })
      .join(' | ')
    this.add(
      { kind: 'table-row', span: spanOf(row), pieces: cells.flat(), cells, text, level: 0, nodes: [row] },
      place,
    )
  }

  /** Reads the comments inside running text as source segments of their own and gives what is left. */
  private withoutComments(
    nodes: readonly PhrasingContent[],
    place: Place,
    kind: UnitKind,
  ): PhrasingContent[] {
    return nodes.filter(node => {
      if (node.type !== 'html' || !node.value.startsWith('<!--')) return true
      if (place.side === 'target') {
        for (const part of htmlParts(node, this.file)) {
          if (part.type !== 'comment') continue
          const before = this.items.length
          this.comment(part.comment, place)
          for (const item of this.items.slice(before)) {
            if (item.type === 'segment' && item.segment.kind === 'paragraph') item.segment.kind = kind
          }
        }
      }
      return false
    })
  }

  private phrasing(
    node: Nodes,
    children: readonly PhrasingContent[],
    kind: UnitKind,
    place: Place,
    level: number,
  ): void {
    const rest = withoutEdges(this.withoutComments(children, place, kind))
    const pieces = markdownPieces(rest)
    const first = rest[0]
    const last = rest.at(-1)
    if (first === undefined || last === undefined) {
      this.share(node, place)
      return
    }
    const text = plainText(pieces)
    if (text.trim() === '') {
      this.share(node, place)
      return
    }
    const inner = trimmedSpan(spanOf(first).start.offset, spanOf(last).end.offset, this.file)
    const span = kind === 'title' ? spanOf(node) : inner
    const real: UnitKind =
      kind === 'title'
        ? 'title'
        : isCaption(rest)
          ? 'caption'
          : kind === 'paragraph' && rest.length === 1 && first.type === 'strong'
            ? 'pseudo-title'
            : kind
    this.add({ kind: real, span, inner, pieces, level, nodes: [node] }, place)
  }

  private add(
    parts: {
      kind: UnitKind
      span: Span
      pieces: readonly Piece[]
      cells?: Piece[][]
      text?: string
      inner?: Span
      level: number
      nodes: readonly Nodes[]
    },
    place: Place,
  ): void {
    const { text, lines } =
      parts.text === undefined
        ? linesOf(parts.inner ?? parts.span, this.file, true)
        : { text: parts.text, lines: [] }
    const plain = plainText(parts.pieces)
    if (place.side === 'source') {
      if (writtenIn(plain, this.languages) === 'target' || isTranslatorsNote(plain)) return
      if (parts.kind !== 'table-row' && parts.kind !== 'title' && looksLikeCode(text)) return
    }
    const segment: Segment = {
      side: place.side,
      kind: parts.kind,
      text,
      span: parts.span,
      lines,
      pieces: parts.pieces,
      ...(parts.cells === undefined ? {} : { cells: parts.cells }),
      nesting: place.nesting,
      level: parts.level,
      implicit: false,
      nodes: parts.nodes,
    }
    const weak = place.side === 'source' && isWeak(plain)
    this.items.push({ type: 'segment', segment, comment: place.comment, weak, hidden: false })
  }
}

/** Leaves out what stands around the text and is not part of it: white space, a heading's anchor, shortcodes on lines of their own. */
function withoutEdges(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let from = 0
  let to = nodes.length
  while (from < to && isEdge(nodes[from], nodes[from + 1], /^\s*\n/)) from++
  while (to > from && isEdge(nodes[to - 1], nodes[to - 2], /\n\s*$/)) to--
  return nodes.slice(from, to)
}

function isEdge(
  node: PhrasingContent | undefined,
  beside: PhrasingContent | undefined,
  lineEnd: RegExp,
): boolean {
  if (node?.type === 'text') return node.value.trim() === ''
  if (node?.type === 'headingAnchor') return true
  return (
    node?.type === 'shortcode' &&
    (beside === undefined || (beside.type === 'text' && lineEnd.test(beside.value)))
  )
}

const captionClass =
  /<(?:figcaption|caption|summary|span|p|div)\b[^>]*class\s*=\s*["']?[^"'>]*\b(?:caption|filename|legend)\b/i

/** A paragraph that is one captioning element, or nothing but images. */
function isCaption(nodes: readonly PhrasingContent[]): boolean {
  const solid = nodes.filter(node => node.type !== 'text' || node.value.trim() !== '')
  const first = solid[0]
  if (first === undefined) return false
  if (first.type === 'html' && captionClass.test(first.value)) return true
  return solid.every(node => node.type === 'image' || node.type === 'imageReference')
}

/** The text of raw HTML as pieces: tags are raw, the rest is text. All carry the span of the whole. */
function htmlToPieces(value: string, span: Span): Piece[] {
  return value
    .split(/(<[^>]*>)/)
    .filter(part => part !== '')
    .map(part => ({ type: part.startsWith('<') ? 'raw' : 'text', value: part, children: [], span }) as const)
}
