/** A comment of an RST document: what it is for, and its text as source segments. */

import type { Element } from '../../doctree/nodes.ts'
import type { Line } from '../../rst/lines.ts'
import { fencedLines } from '../code.ts'
import { isLoneWord, judgeComment, misspelledDirective } from '../metadata.ts'
import { writtenIn } from '../script.ts'
import { readMark } from '../stream.ts'
import { parseCommentBody, readCommentBody } from './comment-body.ts'
import type { Place, RstWalk } from './walk.ts'

/** Reads a comment that stands in visible text. */
export function readComment(walk: RstWalk, node: Element, place: Place): void {
  const body = readCommentBody(node, walk.parsed.source)
  const fenced = fencedLines(body.map(line => line.text))
  const lines = body.map((line, index) => (fenced[index] === true ? { ...line, text: '' } : line))
  const { use, proseFrom } = judgeComment(lines.map(line => line.text))
  if (use === 'metadata') return
  if (use === 'mark') {
    const mark = readMark(textOf(lines).replace(/\s+/g, ' '), node.position)
    if (mark !== null) walk.items.push({ type: 'mark', mark })
    return
  }
  const reported =
    (use === 'misspelled-label' && reportLabel(walk, lines, node)) ||
    (use === 'misspelled-directive' && reportDirective(walk, lines, node))
  if (!reported) readSource(walk, lines.slice(proseFrom), node, place)
}

function textOf(lines: readonly Line[]): string {
  return lines.map(line => line.text).join('\n')
}

function firstLine(lines: readonly Line[]): string {
  return lines.find(line => line.text.trim() !== '')?.text.trim() ?? ''
}

/** Reports a label without its underscore, unless what stands around it shows that it introduces something; false then. */
function reportLabel(walk: RstWalk, lines: readonly Line[], node: Element): boolean {
  const first = firstLine(lines)
  const name = first.replace(/\s*:$/, '').replace(/^_/, '')
  const { text, isLabelled } = nextBlock(walk, node)
  if (text === name || /[:：]$/.test(text) || (isLoneWord(first) && !isLabelled)) return false
  const message = `“${first}” is read as a comment. Write “.. _${name}:” to make it a label.`
  walk.report('label-without-underscore', message, node.position)
  return true
}

/** The first line of the next block but for comments and labels, and whether it is what labels stand before: a title, a figure, a table, code. */
function nextBlock({ parsed }: RstWalk, { position }: Element): { text: string; isLabelled: boolean } {
  const lines = parsed.source.normalized
  const indent = position.start.column - 1
  for (let index = position.end.line; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const text = line.trim()
    if (text === '' || line.search(/\S/) > indent) continue
    if (/^\.\. (?:figure|image|table|list-table|csv-table)::/.test(text)) return { text, isLabelled: true }
    if (/^\.\.(?:\s|$)/.test(text)) continue
    const isTitle = isTitleLine(text) || isTitleLine((lines[index + 1] ?? '').trim())
    return { text: isTitleLine(text) ? (lines[index + 1] ?? '').trim() : text, isLabelled: isTitle }
  }
  return { text: '', isLabelled: false }
}

function isTitleLine(text: string): boolean {
  return /^([!-/:-@[-`{-~])\1+$/.test(text)
}

/** Reports a directive with one colon, where its content shows that it is one and no prose that begins alike; false otherwise. */
function reportDirective(walk: RstWalk, lines: readonly Line[], node: Element): boolean {
  const directive = misspelledDirective(firstLine(lines))
  if (directive === null) return false
  const hasOptions = directive.rest === '' && isOption(lines[1]?.text ?? '')
  const hasCode = /^(?:code-block|sourcecode|code)$/.test(directive.name) && /^[\w+-]+$/.test(directive.rest)
  if (!hasOptions && !hasCode && writtenIn(textOf(lines), walk.languages) !== 'target') return false
  const message = `“.. ${directive.name}:” is read as a comment, and what stands under it is not shown. Write “.. ${directive.name}::” with two colons.`
  walk.report('directive-single-colon', message, node.position)
  return true
}

/** Whether a line is an option of a directive. */
function isOption(line: string): boolean {
  return /^\s*:[\w-]+:/.test(line)
}

function readSource(walk: RstWalk, lines: readonly Line[], node: Element, place: Place): void {
  const tree = parseCommentBody(lines, walk.parsed)
  walk.trees.push(tree)
  walk.hidden = []
  const before = walk.items.length
  walk.children(tree, { ...place, side: 'source', comment: walk.comments++, level: 0 })
  const [hidden] = walk.hidden
  // A comment that is all in the target's language holds no source that its text could translate.
  if (hidden === undefined || walk.items.length === before) return
  // What begins on the first two lines of a comment was written as a part of it.
  if (hidden.start.line <= node.position.start.line + 1) return
  const message =
    'This text is indented below a comment and so is a part of it that nobody sees. Indent it as the comment’s “..” is, or less.'
  walk.report('translation-in-comment', message, hidden)
  for (const item of walk.items.slice(before)) if (item.type === 'segment') item.hidden = true
}
