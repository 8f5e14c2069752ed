import type { Element, Point, Position } from '../../doctree/nodes.ts'
import type { Context, Place } from '../context.ts'
import { type Line, type Lines, lineEnd, lineStart } from '../lines.ts'

/** The parser's own state, shared by the block constructs; a `Context` for everyone else. */
export interface BlockContext extends Context {
  /** Title styles met so far, by level: the underline character, or over- and underline characters. */
  readonly titleStyles: string[]
  /** How many list continuations are open: docutils' nested machines, while which the outer one stands still. */
  continuing: number
}

/** One construct: reads from `block.index` on and appends to `block.parent`. False: it is ordinary text after all. */
export type Construct = (context: BlockContext, block: Block) => boolean

/** An open section and the element that holds it. */
export interface OpenSection {
  readonly section: Element
  readonly parent: Element
}

/** A cursor over the lines of one block. */
export class Block {
  lines: Lines
  /** Index of the next line to read. */
  index = 0
  /** Index of the line that docutils' state machine would stand on: messages without a line of their own name it. */
  at = 0
  /** Where new elements go: the block's element, or the innermost open section. */
  parent: Element
  readonly titles: boolean
  /** Sections open in this block, outermost first. */
  sections: OpenSection[]
  /** What is added to `sections.length` to get the section level. */
  readonly levelOffset: number

  constructor(
    lines: Lines,
    parent: Element,
    titles: boolean,
    sections: OpenSection[] = [],
    levelOffset: number = 0,
  ) {
    this.lines = lines
    this.parent = parent
    this.titles = titles
    this.sections = sections
    this.levelOffset = levelOffset
  }

  /** Text of the line at an index; null past the end. */
  text(index: number): string | null {
    return this.lines[index]?.text ?? null
  }

  /** Whether the line at an index is blank, or past the end. */
  isBlank(index: number): boolean {
    const line = this.lines[index]
    return line === undefined || line.text === ''
  }

  /** Moves on. `at` follows unless a list goes on. */
  stand(context: BlockContext, at: number): void {
    if (context.continuing === 0) this.at = at
  }

  /** The place of the line at an index; past the end, the line after the last one. */
  place(index: number): Place {
    const line = this.lines[index]
    if (line) {
      return {
        line: line.line + 1,
        source: line.source,
        position: { start: lineStart(line), end: lineEnd(line) },
      }
    }
    const last = this.lines.at(-1)!
    const end = lineEnd(last)
    return { line: last.line + 2, source: last.source, position: { start: end, end } }
  }

  /** Range from the line at `first` to the last line before `next` that is not blank. */
  span(first: number, next: number): Position {
    return { start: lineStart(this.lines[first]!), end: this.endBefore(next, first) }
  }

  /** Place after the last line before `next` that is not blank. */
  endBefore(next: number, first: number): Point {
    let last = Math.min(next, this.lines.length) - 1
    while (last > first && this.lines[last]!.text === '') last--
    return lineEnd(this.lines[last]!)
  }
}

/** Joins the texts of lines as messages and literal blocks show them. */
export function textOf(lines: readonly Line[]): string {
  if (lines.length === 1) return lines[0]!.text
  return lines.map(line => line.text).join('\n')
}
