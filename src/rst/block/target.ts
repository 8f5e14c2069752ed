import { element } from '../../doctree/build.ts'
import type { Element } from '../../doctree/nodes.ts'
import { escapeToNull, splitEscapedWhitespace, unescapeNull } from '../escape.ts'
import { isEmail } from '../inline/uri.ts'
import { normalizeName, splitSpaces, whitespaceNormalize } from '../name.ts'
import { simpleName } from '../simple-name.ts'
import type { Block, BlockContext } from './block.ts'
import type { Explicit, ExplicitRead } from './explicit-markup.ts'
import { readFirstKnownIndented } from './indented.ts'

const before = '(?<![\\s\\0])'
const namePattern = new RegExp(
  `^(?:_|(?!_)(\`?)(?![ \`])(.+?)${before}\\1)(?<!(?<!\\0):)${before} ?:(?: +|$)`,
  'u',
)
const reference = new RegExp(`^(?:(${simpleName})_|\`(?! )(.+?)${before}\`_)$`, 'u')
/** Longest name that is looked for, in characters: keeps a block without an end linear. */
const longestName = 10_000

/**
 * A hyperlink target: internal, external or indirect.
 * ```rst
 * .. _name:
 * .. _name: https://example.org/
 * .. _name: other_
 * .. __: https://example.org/
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#hyperlink-targets
 */
export const hyperlinkTarget: Explicit = (context, block, index, match) => {
  const shape = { untilBlank: true, keepIndent: true }
  const body = readFirstKnownIndented(block.lines, index, match[0].length, shape)
  block.stand(context, body.next - 1)
  const lines = body.lines.map(line => escapeToNull(line.text))
  let escaped = lines[0] ?? ''
  let at = 0
  let found = namePattern.exec(escaped)
  while (!found) {
    at++
    if (at >= lines.length || escaped.length > longestName) {
      return { problem: 'malformed hyperlink target.', next: body.next }
    }
    escaped += lines[at]!
    if (lines[at]!.includes(':')) found = namePattern.exec(escaped)
  }
  const rest = lines.slice(at)
  const left = escaped.length - found[0].length
  rest[0] = rest[0]!.slice(rest[0]!.length - left).trim()
  return create(context, block, index, body.next, body.blankFinish, rest, found[2] ?? '')
}

/**
 * An anonymous target in its short form.
 * ```rst
 * __ https://example.org/
 * ```
 */
export function anonymousTarget(
  context: BlockContext,
  block: Block,
  index: number,
  match: RegExpExecArray,
): Exclude<ExplicitRead, { problem: string }> {
  const body = readFirstKnownIndented(block.lines, index, match[0].length, { untilBlank: true })
  block.stand(context, body.next - 1)
  const lines = body.lines.map(line => escapeToNull(line.text))
  return create(context, block, index, body.next, body.blankFinish, lines, '')
}

function create(
  context: BlockContext,
  block: Block,
  index: number,
  next: number,
  blankFinish: boolean,
  lines: string[],
  targetName: string,
): Exclude<ExplicitRead, { problem: string }> {
  const target = element('target', {}, [], block.span(index, next))
  const indirect = indirectName(lines)
  if (indirect !== null) target.attributes['refname'] = normalizeName(indirect)
  register(context, block, index, target, targetName, indirect === null ? uriOf(lines) : '')
  return { nodes: [target], next, blankFinish }
}

/** Tells whether a target's text (its `:target:` option too) names another target or is a URI. */
export function parseTarget(value: string): { type: 'name' | 'uri'; value: string } {
  const lines = escapeToNull(value).split('\n')
  const name = indirectName(lines)
  return name === null ? { type: 'uri', value: uriOf(lines) } : { type: 'name', value: name }
}

/** The name that an indirect target refers to: `name_` or `` `a phrase`_ ``. */
function indirectName(lines: readonly string[]): string | null {
  if (!lines.at(-1)?.trim().endsWith('_')) return null
  const match = reference.exec(whitespaceNormalize(lines.map(line => line.trim()).join(' ')))
  return match ? unescapeNull((match[1] ?? match[2])!) : null
}

/** White space goes, but for escaped one. */
function uriOf(lines: readonly string[]): string {
  return splitEscapedWhitespace(lines.join(' '))
    .map(part => splitSpaces(unescapeNull(part)).join(''))
    .join(' ')
}

function register(
  context: BlockContext,
  block: Block,
  index: number,
  target: Element,
  targetName: string,
  uri: string,
): void {
  const place = block.place(index)
  if (targetName === '') {
    if (uri) target.attributes['refuri'] = uri
    target.attributes['anonymous'] = true
    if (context.options.legacyIds) context.names.setId(target, null, place)
    return
  }
  target.attributes['names'] = [normalizeName(unescapeNull(targetName))]
  if (uri) target.attributes['refuri'] = isEmail(uri) ? `mailto:${uri}` : uri
  context.names.explicitTarget(target, block.parent, place)
}
