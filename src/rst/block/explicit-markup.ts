import { append } from '../../doctree/build.ts'
import type { Node } from '../../doctree/nodes.ts'
import { simpleName } from '../simple-name.ts'
import type { Block, BlockContext, Construct } from './block.ts'
import { anonymousPattern, explicitPattern } from './classify.ts'
import { readComment } from './comment.ts'
import { directive } from './directive.ts'
import { citation, footnote } from './footnote.ts'
import { warnUnindent } from './list.ts'
import { substitutionDefinition } from './substitution-definition.ts'
import { anonymousTarget, hyperlinkTarget } from './target.ts'

/** What one explicit construct gives; `problem` says why it is none, and that the text from the line `next` on is a comment instead. */
export type ExplicitRead =
  | { readonly nodes: Node[]; readonly next: number; readonly blankFinish: boolean }
  | { readonly problem: string; readonly next: number }

/** Reads the construct whose first line stands at `index` and matched. */
export type Explicit = (
  context: BlockContext,
  block: Block,
  index: number,
  match: RegExpExecArray,
) => ExplicitRead

const constructs: readonly (readonly [RegExp, Explicit])[] = [
  [new RegExp(`^\\.\\. +\\[([0-9]+|#|#${simpleName}|\\*)\\](?: +|$)`, 'u'), footnote],
  [new RegExp(`^\\.\\. +\\[(${simpleName})\\](?: +|$)`, 'u'), citation],
  [/^\.\. +_(?![ ]|$)/, hyperlinkTarget],
  [/^\.\. +\|(?![ ]|$)/, substitutionDefinition],
  [new RegExp(`^\\.\\. +(${simpleName}) ?::(?: +|$)`, 'u'), directive],
]

/**
 * Explicit markup: two dots, and then a footnote, citation, target, substitution definition, directive or comment. The ones that follow
 * without a blank line belong to the same run.
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks
 */
export const explicitMarkup: Construct = (context, block) => {
  let blankFinish = readConstruct(context, block)
  context.continuing++
  for (;;) {
    const text = block.text(block.index)
    if (text === null || !(explicitPattern.test(text) || anonymousPattern.test(text))) break
    blankFinish = readConstruct(context, block)
  }
  context.continuing--
  if (!blankFinish) warnUnindent(context, block, 'Explicit markup')
  return true
}

function readConstruct(context: BlockContext, block: Block): boolean {
  const { index, parent } = block
  const text = block.text(index)!
  const anonymous = anonymousPattern.exec(text)
  if (anonymous) return finish(block, parent.children, anonymousTarget(context, block, index, anonymous))
  let from = index
  const problems: Node[] = []
  for (const [pattern, construct] of constructs) {
    const match = pattern.exec(text)
    if (!match) continue
    const read = construct(context, block, index, match)
    if (!('problem' in read)) return finish(block, block.parent.children, read)
    // docutils' machine has moved on to the construct's last line when it gives up.
    from = read.next - 1
    problems.push(context.report.message(2, 'malformed-explicit-markup', read.problem, block.place(from)))
    break
  }
  const marker = explicitPattern.exec(text)![0].length
  const read = readComment(context, block, from, marker, text)
  block.stand(context, read.next - 1)
  for (const node of read.nodes) node.position = block.span(index, read.next)
  append(read.nodes, problems)
  return finish(block, parent.children, read)
}

function finish(block: Block, siblings: Node[], read: Exclude<ExplicitRead, { problem: string }>): boolean {
  for (const node of read.nodes) siblings.push(node)
  block.index = read.next
  return read.blankFinish
}
