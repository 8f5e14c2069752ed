import type { ElementContent } from 'hast'
import type {} from 'mdast-util-to-hast'
import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import { renderMath } from '../math.ts'
import { childOf, doctreeText, elementFor, listOf, stringOf } from './attributes.ts'
import { inlineParents } from './inline-parents.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** Language of a block of code: its own, a `highlight` directive's, or the project's. Empty for plain text. */
export function codeLanguage(node: Element, state: RenderState): string {
  const own = stringOf(node, 'language')
  if (own !== undefined) return own
  const classes = listOf(node, 'classes')
  if (classes.includes('code')) return classes.find(name => name !== 'code' && name !== 'number-lines') ?? ''
  return state.targets.codeLanguage(node) ?? state.options.codeLanguage ?? ''
}

/** Line numbers that a range list names (`1,3-5`); Sphinx' `hl_lines` come as numbers. */
function lineNumbers(node: Element): string | undefined {
  const value = node.attributes['hl_lines'] ?? node.attributes['emphasize-lines']
  if (Array.isArray(value)) return value.join(',') || undefined
  return typeof value === 'string' && /^[\d,\s-]+$/.test(value) ? value.replaceAll(/\s/g, '') : undefined
}

/**
 * `<pre><code class="language-…">`, with what the highlighter needs as data: emphasized lines and the first number of numbered ones.
 * A block with markup in it (`parsed-literal`) is rendered as it is.
 */
const literalBlock: Handler = (node, state) => {
  const file = stringOf(node, 'source')
  // A file that was not read is named, so that readers know what belongs here
  if (node.children.length === 0 && file !== undefined) return h('pre', {}, [h('code', {}, [text(file)])])
  const children = state.nodes(node.children, node)
  const language = codeLanguage(node, state)
  const parsed = node.children.some(child => child.type !== 'text')
  const classes = listOf(node, 'classes').filter(
    name => name !== 'code' && name !== language && name !== 'number-lines',
  )
  const numbered = node.attributes['linenos'] === true || stringOf(node, 'linenos') !== undefined
  const first = stringOf(node, 'linenostart') ?? stringOf(node, 'lineno-start')
  const code = h(
    'code',
    {
      className: parsed || language === '' ? undefined : [`language-${language.toLowerCase()}`],
      dataLines: parsed ? undefined : lineNumbers(node),
      dataStart: parsed || !(numbered || first !== undefined) ? undefined : (first ?? '1'),
    },
    children,
  )
  const slim: Element = { ...node, attributes: { ...node.attributes, classes } }
  return elementFor(state, slim, 'pre', [code])
}

const doctestBlock: Handler = (node, state) =>
  elementFor(state, node, 'pre', [h('code', { className: ['language-pycon'] }, state.children(node))])

/** Sphinx' literal block with a caption. */
const captioned: Handler = (node, state) => {
  const caption = childOf(node, 'caption')
  if (!caption || !childOf(node, 'literal_block'))
    return elementFor(state, node, 'div', state.children(node), ['container'])
  const children: ElementContent[] = []
  for (const child of node.children) {
    if (child === caption)
      children.push({ ...h('figcaption', {}, state.children(caption)), position: caption.position })
    else children.push(...state.nodes([child], node))
  }
  return elementFor(state, node, 'figure', children)
}

const math: Handler = (node, state) => {
  const formula = renderMath(doctreeText(node), false)
  const bare = listOf(node, 'classes').length === 0 && (!state.ids || listOf(node, 'ids').length === 0)
  return bare ? formula : elementFor(state, node, 'span', formula)
}

const mathBlock: Handler = (node, state) =>
  elementFor(state, node, 'div', renderMath(doctreeText(node), true), ['math'])

/** Tags taken off, is there something to read? */
function hasProse(html: string): boolean {
  const visible = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<[^>]*>|&[a-z0-9#]+;/gi, '')
  return /[\p{L}\p{N}]/u.test(visible)
}

/**
 * Raw HTML: kept for the sanitizer where the project allows it. Otherwise a line break or a rule is what it says, prose is shown as
 * code, and tags alone are nothing to read. Output of other formats (LaTeX, …) is not for readers of HTML.
 */
const raw: Handler = (node, state, { parent }) => {
  const formats = (stringOf(node, 'format') ?? '').toLowerCase().split(/\s+/)
  if (!formats.includes('html')) return null
  const source = doctreeText(node)
  if (state.options.allowRawHtml) return { type: 'raw', value: source }
  if (/^\s*<br\s*\/?>\s*$/i.test(source)) return h('br', {}, [])
  if (/^\s*<hr\s*\/?>\s*$/i.test(source)) return h('hr', {}, [])
  if (!hasProse(source)) return null
  const inline = parent !== null && inlineParents.has(parent.type)
  const code = h('code', { className: inline ? undefined : ['language-html'] }, [text(source)])
  return inline ? code : h('pre', {}, [code])
}

/** Literal blocks, formulas and raw output. */
export const literalHandlers: Handlers = {
  literal_block: literalBlock,
  doctest_block: doctestBlock,
  container: captioned,
  math,
  math_block: mathBlock,
  displaymath: mathBlock,
  raw,
}
