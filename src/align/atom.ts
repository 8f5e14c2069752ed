import type { Span } from '../diagnostic/diagnostic.ts'
import type { Piece } from '../segment/inline.ts'
import { leaves } from '../segment/inline.ts'
import { isAdmonitionName } from '../segment/metadata.ts'
import type { Segment } from '../segment/segment.ts'

/** The part of a segment that stands on some of its lines: `from` to `to` (exclusive), counted from 0. */
function linesOfSegment(segment: Segment, from: number, to: number): Segment {
  if (from === 0 && to >= segment.lines.length) return segment
  const lines = segment.lines.slice(from, to)
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return segment
  const span: Span = { start: first.start, end: last.end }
  return {
    ...segment,
    text: segment.text.split('\n').slice(from, to).join('\n'),
    span,
    lines,
    pieces: piecesOfLines(segment.pieces, segment.lines, from, to),
  }
}

function piecesOfLines(pieces: readonly Piece[], lines: readonly Span[], from: number, to: number): Piece[] {
  const firstLine = lines[0]?.start.line ?? 0
  const kept: Piece[] = []
  for (const piece of pieces) {
    const start = piece.span.start.line - firstLine
    const end = piece.span.end.line - firstLine
    if (end < from || start >= to) continue
    if (start >= from && end < to) {
      kept.push(piece)
      continue
    }
    if (piece.children.length > 0) {
      const children = piecesOfLines(piece.children, lines, from, to)
      if (children.length > 0)
        kept.push({
          ...piece,
          children,
          value: leaves(children)
            .map(leaf => leaf.value)
            .join(''),
        })
      continue
    }
    const parts = piece.value.split('\n')
    const value = parts.slice(Math.max(0, from - start), to - start).join('\n')
    if (value === '') continue
    const low = start >= from ? piece.span.start : lines[from]?.start
    const high = end < to ? piece.span.end : lines[to - 1]?.end
    kept.push({ ...piece, value, span: { start: low ?? piece.span.start, end: high ?? piece.span.end } })
  }
  return kept
}

/**
 * Between which lines of a commented block a new item may begin: index of the line before. A translator's comment often holds a list one
 * item a line, without bullets. `listed`: as many items or rows stand near it as it has lines.
 */
export function sourceBreaks(segment: Segment, listed: boolean): number[] {
  const lines = segment.text.split('\n')
  if (
    lines.length < 2 ||
    !['paragraph', 'list-item', 'definition', 'other', 'pseudo-title'].includes(segment.kind)
  )
    return []
  const width = Math.max(...lines.map(line => line.length))
  const rest = lines.slice(1)
  const capital = /^[^\p{L}]{0,3}\p{Lu}/u
  const every = listed || rest.every(line => capital.test(line)) || width > 110
  const breaks: number[] = []
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    const ends = /[.:;!?。：][)"'”’*`]*$/.test(line)
    if (every || (ends && !/^\p{Ll}/u.test(next)) || isShort(line, next, width)) breaks.push(index)
  }
  return breaks
}

/** Whether a line ends before the margin although the next word had room: somebody began a new line on purpose. */
function isShort(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  return line.length + 1 + word < width - 8
}

/** A first line that names an admonition (`Note`) is its title, whatever follows. */
export function namesAdmonition(segment: Segment): boolean {
  const [first, second] = segment.text.split('\n')
  return segment.side === 'source' && second !== undefined && isAdmonitionName(first ?? '')
}

/** Between which lines of a visible block another source block may begin: after a sentence end. */
export function targetBreaks(segment: Segment): number[] {
  const lines = segment.text.split('\n')
  if (!['paragraph', 'list-item', 'definition', 'other'].includes(segment.kind)) return []
  const breaks: number[] = []
  for (let index = 0; index + 1 < lines.length; index++) {
    if (/[。．！？!?:：.)）」][*`]*$/.test(lines[index] ?? '')) breaks.push(index)
  }
  return breaks
}

/** Cuts a segment at breaks (indexes of the last line before each cut). */
export function cutSegment(segment: Segment, breaks: readonly number[]): Segment[] {
  if (breaks.length === 0) return [segment]
  const edges = [0, ...breaks.map(index => index + 1), segment.lines.length]
  return edges
    .slice(0, -1)
    .map((from, index) => linesOfSegment(segment, from, edges[index + 1] ?? segment.lines.length))
}
