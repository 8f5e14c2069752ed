import type { ElementContent, Element as HastElement, Root } from 'hast'
import type { Document, Element, Node, Text } from '../doctree/nodes.ts'
import { h, text } from './hast.ts'
import { joinLines } from './join-lines.ts'
import { labelsOf } from './labels.ts'
import type { RenderOptions } from './options.ts'
import { keepSafeHtml } from './raw-html.ts'
import { doctreeText, isElement } from './rst/attributes.ts'
import { bodyHandlers } from './rst/body.ts'
import { image } from './rst/image.ts'
import { inlineHandlers } from './rst/inline.ts'
import { inlineParents } from './rst/inline-parents.ts'
import { listHandlers } from './rst/lists.ts'
import { literalHandlers } from './rst/literal.ts'
import { referenceHandlers } from './rst/reference.ts'
import { sphinxHandlers, unknownElement } from './rst/sphinx.ts'
import type { Handler, RenderState } from './rst/state.ts'
import { tableHandlers } from './rst/table.ts'
import { readTargets } from './targets.ts'
import type { UrlUse } from './url.ts'

/** Settings of one call. */
export interface RenderCall {
  /** Whether ids are written; off for the second copy of a text on a page. Default true. */
  ids?: boolean
  /** Heading level of the section around the nodes, for trees of their own (parsed comments): their titles are one below. Default 0. */
  level?: number
}

/** Renders the parts of one document; everything in it is resolved against the whole. */
export interface Renderer {
  /** The whole document. */
  renderDocument(): Root
  /** One block, or any other node, of the document or of a parsed comment. May give several elements, or none (a comment). */
  renderBlock(node: Node, call?: RenderCall): ElementContent[]
  /** Nodes that stand one after the other: blocks, so that footnotes gather in one list. */
  renderBlocks(nodes: readonly Node[], call?: RenderCall): ElementContent[]
  /** The element around a block's content, without the content: what holds its parts when they are rendered one by one. Null where there is none. */
  renderShell(node: Element, call?: RenderCall): HastElement | null
  /** Nodes of running text: a title's children, a paragraph's. */
  renderInline(nodes: readonly Node[], call?: RenderCall): ElementContent[]
}

/** Beyond this nesting only text is rendered: browsers and tree walkers end there too. */
const maxDepth = 400

/** How many substitutions may stand within others in one call: more is a document that blows itself up. */
const maxExpansions = 1000

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries({
    ...bodyHandlers,
    ...listHandlers,
    ...tableHandlers,
    ...inlineHandlers,
    ...referenceHandlers,
    ...literalHandlers,
    ...sphinxHandlers,
    image,
  }),
)

/** Text elements in which white space and line breaks stand as written. */
const verbatim: ReadonlySet<string> = new Set([
  'literal_block',
  'doctest_block',
  'math_block',
  'raw',
  'address',
  'literal',
  'productionlist',
  'production',
])

/** Makes a renderer for a document. Synchronous; reads the document once for its targets. Never throws on any tree. */
export function createRenderer(document: Document, options: RenderOptions = {}): Renderer {
  const targets = readTargets([document, ...(options.sources ?? [])])
  const titled = document.children.some(child => child.type === 'title')
  const settings: RenderOptions = { ...options, headingLevel: options.headingLevel ?? (titled ? 2 : 1) }
  const join = options.joinLines ?? true

  const state: RenderState = {
    options: settings,
    labels: labelsOf(options.language ?? 'en'),
    targets,
    ids: true,
    depth: 0,
    level: 0,
    describing: false,
    expanding: { open: new Set(), left: maxExpansions },
    children: node => state.nodes(node.children, node),
    nodes(nodes, parent) {
      if (state.depth >= maxDepth) return flatten(nodes)
      state.depth += 1
      const result: ElementContent[] = []
      for (let index = 0; index < nodes.length; index += 1) {
        const node = nodes[index]
        if (node === undefined) continue
        if (!isElement(node)) result.push(renderText(node as Text, nodes, index, parent))
        else {
          const rendered = renderElement(node, parent, nodes, index)
          if (Array.isArray(rendered)) for (const one of rendered) result.push(one)
          else if (rendered) result.push(rendered)
        }
      }
      state.depth -= 1
      return result
    },
  }

  function renderText(node: Text, siblings: readonly Node[], index: number, parent: Element | null) {
    if (!join || !node.value.includes('\n') || (parent && verbatim.has(parent.type))) return text(node.value)
    const before = siblings[index - 1]
    const after = siblings[index + 1]
    return text(joinLines(node.value, before ? edge(before, 'end') : '', after ? edge(after, 'start') : ''))
  }

  function renderElement(node: Element, parent: Element | null, siblings: readonly Node[], index: number) {
    const replaced = settings.replace?.(node, parent)
    if (replaced) return replaced
    const handler = handlers.get(node.type)
    if (handler) return placed(handler(node, state, { parent, siblings, index }), node)
    return unknownElement(node, state, parent !== null && inlineParents.has(parent.type))
  }

  function run(nodes: readonly Node[], call: RenderCall): ElementContent[] {
    state.ids = call.ids ?? true
    state.level = call.level ?? 0
    state.depth = 0
    state.describing = false
    state.expanding = { open: new Set(), left: maxExpansions }
    const result = state.nodes(nodes, null)
    if (!options.allowRawHtml) return result
    return keepSafeHtml(result, {
      ...(options.resolveUrl && {
        resolveUrl: (url: string, use: UrlUse) => options.resolveUrl?.(url, use, document) ?? null,
      }),
      ...(options.openScheme !== undefined && { openScheme: options.openScheme }),
    })
  }

  return {
    renderDocument: () => ({ type: 'root', children: run([document], {}) }),
    renderBlock: (node, call = {}) => run([node], call),
    renderBlocks: (nodes, call = {}) => run(nodes, call),
    renderShell(node, call = {}) {
      const shell = run([{ ...node, children: [] }], call).find(one => one.type === 'element')
      return shell ? { ...shell, children: [] } : null
    },
    renderInline: (nodes, call = {}) => run(nodes, call),
  }
}

/** Gives an element the position of the node that it was made of, as mdast-util-to-hast does. */
function placed(rendered: ReturnType<Handler>, node: Element): ReturnType<Handler> {
  if (rendered && !Array.isArray(rendered) && rendered.type === 'element') rendered.position ??= node.position
  return rendered
}

/** The first or last characters of a node's text, to see which script a line break touches. */
function edge(node: Node, side: 'start' | 'end'): string {
  let current: Node | undefined = node
  for (let hops = 0; hops < 32 && current; hops += 1) {
    if ('value' in current) return side === 'end' ? current.value.slice(-8) : current.value.slice(0, 8)
    current = side === 'end' ? current.children.at(-1) : current.children[0]
  }
  return ''
}

/** The text of a tree that is nested too deep to be shown as such: a paragraph for each element that holds text. */
function flatten(nodes: readonly Node[]): ElementContent[] {
  const result: ElementContent[] = []
  const stack: Node[] = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) result.push(text(node.value))
    else if (node.type === 'comment' || node.type === 'substitution_definition') continue
    else if (node.children.some(child => 'value' in child)) {
      if (inlineParents.has(node.type) && node.type !== 'paragraph')
        result.push(h('span', {}, [text(doctreeText(node))]))
      else result.push(h('p', {}, [text(doctreeText(node))]))
    } else for (const child of node.children.toReversed()) stack.push(child)
  }
  return result
}
