import { element, text } from '../../doctree/build.ts'
import type { Element, Position } from '../../doctree/nodes.ts'
import { joinLines, type Lines, positionInText } from '../lines.ts'
import { normalizeName } from '../name.ts'
import type { Block, BlockContext } from './block.ts'
import type { Explicit } from './explicit-markup.ts'
import { readFirstKnownIndented } from './indented.ts'

/**
 * A footnote: numbered by hand, automatically, or with a symbol.
 * ```rst
 * .. [1] By hand. .. [#] .. [#name] .. [*]
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#footnotes
 */
export const footnote: Explicit = (context, block, index, match) => {
  const label = match[1]!
  const name = normalizeName(label)
  const node = element('footnote', {}, [], block.span(index, index + 1))
  const body = readFirstKnownIndented(block.lines, index, match[0].length)
  block.stand(context, body.next - 1)
  node.position = block.span(index, body.next)
  const place = block.place(index)
  let own = name
  if (name.startsWith('#')) {
    own = name.slice(1)
    node.attributes['auto'] = 1
  } else if (name === '*') {
    own = ''
    node.attributes['auto'] = '*'
  } else node.children.push(createLabel(block, index, match))
  if (own) node.attributes['names'] = [own]
  context.names.setId(node)
  if (own) context.names.explicitTarget(node, node, place)
  fill(context, node, body.lines, 'Footnote')
  return { nodes: [node], next: body.next, blankFinish: body.blankFinish }
}

/**
 * A citation: a footnote whose label is a name.
 * ```rst
 * .. [CIT2002] The citation.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#citations
 */
export const citation: Explicit = (context, block, index, match) => {
  const body = readFirstKnownIndented(block.lines, index, match[0].length)
  block.stand(context, body.next - 1)
  const names = [normalizeName(match[1]!)]
  const label = createLabel(block, index, match)
  const node = element('citation', { names }, [label], block.span(index, body.next))
  context.names.explicitTarget(node, node, block.place(index))
  fill(context, node, body.lines, 'Citation')
  return { nodes: [node], next: body.next, blankFinish: body.blankFinish }
}

function createLabel(block: Block, index: number, match: RegExpExecArray): Element {
  const label = match[1]!
  const start = match[0].indexOf('[') + 1
  const position: Position = positionInText(joinLines([block.lines[index]!]), start, start + label.length)
  return element('label', {}, [text(label, position)], position)
}

function fill(context: BlockContext, node: Element, lines: Lines, name: string): void {
  if (lines.length > 0) {
    context.parseBlocks(lines, node)
    return
  }
  const { line, source } = context.here()
  const { position } = node
  const message = `${name} content expected.`
  node.children.push(context.report.message(2, 'content-expected', message, { line, source, position }))
}
