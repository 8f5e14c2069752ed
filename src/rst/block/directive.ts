import type { Element } from '../../doctree/nodes.ts'
import type { DirectiveBlock } from '../context.ts'
import { parseDirective } from '../directive/parse-directive.ts'
import type { Lines } from '../lines.ts'
import { type Block, type BlockContext, textOf } from './block.ts'
import type { Explicit, ExplicitRead } from './explicit-markup.ts'
import { readFirstKnownIndented } from './indented.ts'

/**
 * A directive.
 * ```rst
 * .. name:: argument
 *    :option: value
 *
 *    Content.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#directives
 */
export const directive: Explicit = (context, block, index, match) =>
  readDirective(context, block, index, match, block.parent, new Map())

/** Reads a directive whose marker `match` is at the start of the line at `index`; `match[1]` is its name. */
export function readDirective(
  context: BlockContext,
  block: Block,
  index: number,
  match: RegExpExecArray,
  parent: Element,
  presets: ReadonlyMap<string, unknown>,
  embedded: boolean = false,
): Exclude<ExplicitRead, { problem: string }> {
  const body = readFirstKnownIndented(block.lines, index, match[0].length, { keepTop: true })
  block.stand(context, body.next - 1)
  const raw = block.lines.slice(index, body.next)
  const first = block.lines[index]!
  const call: DirectiveBlock = {
    name: match[1]!,
    lines: body.lines,
    raw,
    blockText: textOf(raw),
    position: block.span(index, body.next),
    line: first.line + 1,
    source: first.source,
    parent,
    presets,
    titles: block.titles,
    embedded,
    insert(lines: Lines): void {
      block.lines = [...block.lines.slice(0, body.next), ...lines, ...block.lines.slice(body.next)]
    },
  }
  const nodes = parseDirective(context, call)
  return { nodes, next: body.next, blankFinish: body.blankFinish || block.isBlank(body.next) }
}
