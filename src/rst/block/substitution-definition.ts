import { append, element, listAttribute } from '../../doctree/build.ts'
import { isElement, isInline } from '../../doctree/guards.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import { escapeToNull } from '../escape.ts'
import { cutLine, type Line } from '../lines.ts'
import { whitespaceNormalize } from '../name.ts'
import { simpleName } from '../simple-name.ts'
import { indentOf, stripEnd } from '../source.ts'
import { Block, type BlockContext, textOf } from './block.ts'
import { readDirective } from './directive.ts'
import type { Explicit, ExplicitRead } from './explicit-markup.ts'
import { readFirstKnownIndented } from './indented.ts'
import { createLiteral } from './literal-block.ts'

/** The name and its closing bar, after the opening one. */
const namePattern = /^(?! )(.+?)(?<![\s\0])\|(?: +|$)/
const embedded = new RegExp(`^(${simpleName})::(?: +|$)`, 'u')
/** Longest name that is looked for, in characters: keeps a block without an end linear. */
const longestName = 10_000

/**
 * A substitution definition: a name between bars, and a directive that gives inline content.
 * ```rst
 * .. |name| image:: logo.png
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#substitution-definitions
 */
export const substitutionDefinition: Explicit = (context, block, index, match) => {
  const body = readFirstKnownIndented(block.lines, index, match[0].length, { keepIndent: true })
  block.stand(context, body.next - 1)
  const malformed: ExplicitRead = { problem: 'malformed substitution definition.', next: body.next }
  const lines = [...body.lines]
  let escaped = escapeToNull(stripEnd(lines[0]?.text ?? ''))
  let at = 0
  let found = namePattern.exec(escaped)
  while (!found) {
    at++
    if (at >= lines.length || escaped.length > longestName) return malformed
    escaped += ` ${escapeToNull(lines[at]!.text.trim())}`
    if (lines[at]!.text.includes('|')) found = namePattern.exec(escaped)
  }
  lines.splice(0, at)
  const left = escaped.length - found[0].length
  const first = lines[0]!
  lines[0] = cutLine(first, first.text.length - left)
  if (left === 0) lines.shift()
  while (lines.at(-1)?.text === '') lines.pop()
  const raw = block.lines.slice(index, body.next)
  const position = block.span(index, body.next)
  const place = block.place(index)
  const literal = createLiteral(textOf(raw), position)
  const name = found[1]!
  const definition = element('substitution_definition', {}, [], position)
  let { blankFinish } = body
  const refuse = (level: 2 | 3, rule: string, message: string, children: Node[]): ExplicitRead => ({
    nodes: [context.report.message(level, rule, message, place, children)],
    next: body.next,
    blankFinish,
  })
  if (lines.length === 0) {
    const message = `Substitution definition "${name}" missing contents.`
    return refuse(2, 'substitution-empty', message, [literal])
  }
  lines[0] = cutLine(lines[0]!, indentOf(lines[0]!.text))
  definition.attributes['names'] = [whitespaceNormalize(name)]
  blankFinish = readContent(context, lines, definition, name, blankFinish)
  append(
    block.parent.children,
    definition.children.filter(node => !isInline(node)),
  )
  definition.children = definition.children.filter(isInline)
  const problem = findProblem(definition.children)
  if (problem === 'problematic') {
    const quoted = element('paragraph', {}, definition.children, position)
    const quote = element('block_quote', {}, [quoted], position)
    const message = 'Problematic content in substitution definition'
    return refuse(3, 'substitution-content', message, [literal, quote])
  }
  if (problem !== null) {
    const message = `${problem} are not supported in a substitution definition.`
    return refuse(3, 'substitution-content', message, [literal])
  }
  if (definition.children.length === 0) {
    const message = `Substitution definition "${name}" empty or invalid.`
    return refuse(2, 'substitution-empty', message, [literal])
  }
  context.names.substitution(definition, name, block.parent, place)
  return { nodes: [definition], next: body.next, blankFinish }
}

/** Runs the embedded directive, where there is one. Gives docutils' "blank finish". */
function readContent(
  context: BlockContext,
  lines: readonly Line[],
  definition: Element,
  name: string,
  blankFinish: boolean,
): boolean {
  const match = embedded.exec(lines[0]!.text)
  const inner = new Block(lines, definition, false)
  if (!match) return lines.length > 1 ? inner.isBlank(1) : blankFinish
  const presets = new Map([['alt', whitespaceNormalize(name)]])
  const read = readDirective(context, inner, 0, match, definition, presets, true)
  append(definition.children, read.nodes)
  return read.next < lines.length ? read.blankFinish : blankFinish
}

/** What may not stand in a definition: `problematic`, or docutils' words for it. */
function findProblem(nodes: readonly Node[]): string | null {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const { type, attributes } = node
    if (type === 'problematic') return type
    if (type === 'reference' && attributes['anonymous']) return 'Anonymous references'
    if (type === 'footnote_reference' && attributes['auto']) {
      return 'References to auto-numbered and auto-symbol footnotes'
    }
    if (listAttribute(node, 'names').length > 0 || listAttribute(node, 'ids').length > 0) {
      return 'Targets (names and identifiers)'
    }
    const inner = findProblem(node.children)
    if (inner !== null) return inner
  }
  return null
}
