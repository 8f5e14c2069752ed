import { element } from '../../doctree/build.ts'
import type { Element, Position } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import { type InlineText, positionInText, positionOfLines } from '../lines.ts'
import { normalizeName } from '../name.ts'
import type { Block, BlockContext } from './block.ts'
import { createLiteral } from './literal-block.ts'

/** A title as read, with or without overline. */
export interface Title {
  /** Text of the title. */
  readonly text: InlineText
  /** The underline's character, once or (with overline) twice. */
  readonly style: string
  /** Index of the title's first line (overline or text) in the block. */
  readonly first: number
  /** Index of the line with the text. */
  readonly line: number
  /** Index of the line after the underline. */
  readonly next: number
  /** Warnings about the title, to be put after it. */
  readonly messages: readonly Element[]
  /** The title's lines as messages show them. */
  readonly source: string
}

/** `data.title` of a section's `title`: the range with underline and overline. */
export interface TitleData {
  readonly position: Position
}

/**
 * Opens the section that a title begins, closing those on its level and below; a title that skips a level is an error instead.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#sections
 */
export function openSection(context: BlockContext, block: Block, title: Title): void {
  const { titleStyles } = context
  const current = block.sections.length + block.levelOffset
  const known = titleStyles.indexOf(title.style)
  const level = known < 0 ? titleStyles.length + 1 : known + 1
  if (level > current + 1) {
    refuse(context, block, title, `Inconsistent title style: skip from level ${current} to ${level}.`)
    return
  }
  if (level <= current && !closeSections(context, block, title, level, current)) return
  if (known < 0) titleStyles.push(title.style)
  addSection(context, block, title)
}

/** Ends every open section at the line before `next`. */
export function endSections(block: Block, from: number, next: number): void {
  for (const { section } of block.sections.slice(from)) {
    section.position = { start: section.position.start, end: block.endBefore(next, 0) }
  }
}

function addSection(context: BlockContext, block: Block, title: Title): void {
  const position = positionOfLines(block.lines[title.first]!, block.lines[title.next - 1]!)
  const section = element('section', {}, [], position)
  block.parent.children.push(section)
  const inline = context.parseInline(title.text, block.parent)
  const { length } = title.text.value
  const node = element('title', {}, inline.nodes, positionInText(title.text, 0, length))
  node.data = { title: { position } satisfies TitleData }
  section.attributes['names'] = [normalizeName(plainText(node))]
  section.children.push(node, ...title.messages, ...inline.messages)
  context.names.implicitTarget(section, section, block.place(title.next - 1))
  block.sections = [...block.sections, { section, parent: block.parent }]
  block.parent = section
}

/** Whether the parent of the new level can be reached from here. */
function closeSections(
  context: BlockContext,
  block: Block,
  title: Title,
  level: number,
  current: number,
): boolean {
  const index = block.sections.length - (current - level + 1)
  const open = block.sections[index]
  if (!open) {
    const detail =
      `The parent of level ${level} sections cannot be reached. The parser is at section level ${current} but the ` +
      `current node has only ${block.sections.length} parent section(s).\nOne reason may be a high level section used ` +
      'in a directive that parses its content into a base node not attached to the document\n' +
      '(up to Docutils 0.21, these sections were silently dropped).'
    refuse(context, block, title, `A level ${level} section cannot be used here.`, detail)
    return false
  }
  endSections(block, index, title.first)
  block.parent = open.parent
  block.sections = block.sections.slice(0, index)
  return true
}

function refuse(context: BlockContext, block: Block, title: Title, message: string, detail?: string): void {
  const place = block.place(title.line)
  const { position } = place
  const note = (text: string) => element('paragraph', {}, [{ type: 'text', value: text, position }], position)
  const styles = context.titleStyles.map(style => [...style].join('/')).join(' ')
  const children = [createLiteral(title.source, position), note(`Established title styles: ${styles}`)]
  if (detail !== undefined) children.push(note(detail))
  block.parent.children.push(context.report.message(3, 'title-level', message, place, children))
}
