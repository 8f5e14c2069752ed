import type { ElementContent } from 'hast'
import temml from 'temml'
import { h, text } from './hast.ts'

/** A node of Temml's tree, as far as it is read here. */
interface MathNode {
  type?: unknown
  text?: unknown
  attributes?: Record<string, unknown>
  children?: unknown[]
  style?: Record<string, unknown>
}

const maxDepth = 200

/** The one function of Temml that gives its tree; its declarations name it only below `default`. */
const { __renderToMathMLTree: parseMath } = temml as unknown as {
  __renderToMathMLTree(latex: string, options: { displayMode: boolean; throwOnError: boolean }): MathNode
}

/** Temml's attribute and style values are strings of its own making; others are left out, and so is what needs its style sheet. */
function convert(node: MathNode, depth: number): ElementContent[] {
  if (typeof node.text === 'string') return [text(node.text)]
  const children =
    depth > maxDepth ? [] : (node.children ?? []).flatMap(child => convert(child as MathNode, depth + 1))
  if (typeof node.type !== 'string') return children
  const properties: Record<string, string | string[] | undefined> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (typeof value === 'string' && name !== 'href') properties[name] = value
  }
  const style = Object.entries(node.style ?? {})
    .filter(([name, value]) => typeof value === 'string' && value !== '' && name !== 'display')
    .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}: ${value}`)
  if (style.length > 0) properties['style'] = style.join('; ')
  return [h(node.type, properties, children)]
}

/** LaTeX as MathML; the source as `<code>` where it cannot be read. */
export function renderMath(latex: string, display: boolean): ElementContent[] {
  try {
    const math = convert(parseMath(latex, { displayMode: display, throwOnError: true }), 0)
    if (math.length > 0) return math
  } catch {
    // LaTeX that Temml does not know is content of the document, not an error of ours
  }
  return [h('code', { className: ['math'] }, [text(latex)])]
}
