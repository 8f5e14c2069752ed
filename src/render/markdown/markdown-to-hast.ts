import type { ElementContent, Element as HastElement, Root } from 'hast'
import type { Root as MdastRoot, Nodes, Parents, Text } from 'mdast'
import { defaultHandlers, type Handler, type Handlers, type State, toHast } from 'mdast-util-to-hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { h, text } from '../hast.ts'
import { joinLines } from '../join-lines.ts'
import { labelsOf } from '../labels.ts'
import { keepSafeHtml } from '../raw-html.ts'
import { secureLinks } from '../rehype/safe-links.ts'
import type { RenderCall } from '../renderer.ts'
import type { UrlResolver } from '../url.ts'
import { footnoteBody, footnoteMark, readFootnotes } from './footnotes.ts'
import { isUnknownTag, shownHtml } from './html.ts'

/** Settings of the renderer for Markdown. */
export interface MarkdownRenderOptions extends UrlResolver<unknown> {
  /** Language tag of the labels that the renderer adds. Default `en`. */
  language?: string
  /** Whether HTML in the document is parsed, sanitized and kept. Default false. */
  allowRawHtml?: boolean
  /** Whether line breaks between characters of scripts without spaces are taken out. Default true. */
  joinLines?: boolean
  /** Whether paragraphs of tight list items stay elements of their own, with their positions. Default false, as CommonMark has it. */
  itemParagraphs?: boolean
  /** More trees whose link definitions and footnotes count, after the document's own: parsed comments. */
  sources?: readonly Nodes[]
  /** Called for each node first: what it gives stands in place of the node; `null` renders the node as usual. */
  replace?: (node: Nodes, parent: Parents | undefined) => ElementContent[] | null
}

/** Renders the parts of one Markdown document; link definitions and footnotes are those of the whole. */
export interface MarkdownRenderer {
  renderDocument(): Root
  /** One block, or any other node, of the document or of a parsed comment. */
  renderBlock(node: Nodes, call?: RenderCall): ElementContent[]
  renderBlocks(nodes: readonly Nodes[], call?: RenderCall): ElementContent[]
  renderInline(nodes: readonly Nodes[], call?: RenderCall): ElementContent[]
}

/** Makes a renderer for a Markdown document. Synchronous. */
export function createMarkdownRenderer(
  document: MdastRoot,
  options: MarkdownRenderOptions = {},
): MarkdownRenderer {
  const sources = options.sources ?? []
  const state = captureState(document, sources, makeHandlers(document, options))

  const finish = (nodes: ElementContent[], call: RenderCall): ElementContent[] => {
    const root: Root = { type: 'root', children: nodes }
    if (options.allowRawHtml) root.children = keepSafeHtml(nodes)
    secureLinks(root, options)
    if (call.ids === false) {
      visit(root, 'element', node => {
        delete node.properties['id']
      })
    }
    return root.children.filter(node => node.type !== 'doctype')
  }
  const render = (nodes: readonly Nodes[], call: RenderCall): ElementContent[] =>
    finish(
      nodes.flatMap(node => {
        const parent = { type: 'root', children: [...nodes] } as unknown as Parents
        return node.type === 'root' ? state.all(node) : [state.one(node, parent) ?? []].flat()
      }),
      call,
    )

  return {
    renderDocument: () => ({ type: 'root', children: render([document], {}) }),
    renderBlock: (node, call = {}) => render([node], call),
    renderBlocks: (nodes, call = {}) => render(nodes, call),
    renderInline: (nodes, call = {}) => render(nodes, call),
  }
}

/** Runs the converter once over no more than the definitions, to keep its state for all later calls. */
function captureState(document: MdastRoot, sources: readonly Nodes[], handlers: Handlers): State {
  let captured: State | undefined
  const children = [
    ...document.children,
    ...sources.flatMap(source => ('children' in source ? source.children : [])),
  ]
  toHast(
    { type: 'root', children: children as MdastRoot['children'] },
    {
      allowDangerousHtml: true,
      clobberPrefix: '',
      handlers: {
        ...handlers,
        root(state: State) {
          captured = state
          return []
        },
      },
    },
  )
  if (!captured) throw new Error('the converter did not reach the root')
  return captured
}

function makeHandlers(document: MdastRoot, options: MarkdownRenderOptions): Handlers {
  const labels = labelsOf(options.language ?? 'en')
  const notes = readFootnotes([document, ...(options.sources ?? [])])
  const own: Record<string, Handler> = {
    ...(defaultHandlers as Record<string, Handler>),
    definition: () => undefined,
    footnoteReference: (_state, node) => footnoteMark(node, notes),
    footnoteDefinition: (state, node) => footnoteBody(node, state.all(node), notes, labels),
    shortcode: (_state, node) => h('code', { className: ['shortcode'] }, [text(node.value)]),
    headingAnchor: () => undefined,
    heading: (state, node) => {
      const anchor = node.children.find((child: Nodes) => child.type === 'headingAnchor')
      const children = trimEnd(state.all(node))
      const heading = h(`h${node.depth}`, { id: anchor?.value }, children)
      state.patch(node, heading)
      return state.applyData(node, heading) as HastElement
    },
    listItem: (state, node, parent) => {
      const item = options.itemParagraphs
        ? defaultHandlers.listItem(state, { ...node, spread: true }, undefined)
        : defaultHandlers.listItem(state, node, parent)
      if (typeof node.checked === 'boolean') {
        visit(item, { type: 'element', tagName: 'input' }, box => {
          box.properties['ariaLabel'] ??= box.properties['checked'] === true ? labels.done : labels.open
        })
      }
      return item
    },
    html: (_state, node, parent) => {
      if (options.allowRawHtml && !isUnknownTag(node.value)) return { type: 'raw', value: node.value }
      return shownHtml(node.value, isInline(parent))
    },
    text: (_state, node, parent) => text(textValue(node, parent, options.joinLines ?? true)),
  }
  const { replace } = options
  if (!replace) return own as Handlers
  return Object.fromEntries(
    Object.entries(own).map(([type, handler]): [string, Handler] => [
      type,
      (state, node, parent) => replace(node, parent) ?? handler(state, node, parent),
    ]),
  ) as Handlers
}

/** Takes the white space before a heading's anchor away with it. */
function trimEnd(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return children
}

function isInline(parent: Parents | undefined): boolean {
  const type = parent?.type
  return type !== undefined && !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type)
}

/** A text's value: white space around line ends taken off, line ends between characters of spaceless scripts too. */
function textValue(node: Text, parent: Parents | undefined, join: boolean): string {
  const value = node.value.replaceAll(/[\t ]*(\r?\n|\r)[\t ]*/g, '\n')
  if (!join || !value.includes('\n')) return value
  const atEdge = value.startsWith('\n') || value.endsWith('\n')
  const siblings: readonly Nodes[] = atEdge ? (parent?.children ?? []) : []
  const index = atEdge ? siblings.indexOf(node) : -1
  return joinLines(
    value,
    edge(siblings[index - 1], 'end'),
    edge(index < 0 ? undefined : siblings[index + 1], 'start'),
  )
}

function edge(node: Nodes | undefined, side: 'start' | 'end'): string {
  let current = node
  for (let hops = 0; hops < 32 && current; hops += 1) {
    if ('value' in current) return side === 'end' ? current.value.slice(-8) : current.value.slice(0, 8)
    current =
      'children' in current ? (side === 'end' ? current.children.at(-1) : current.children[0]) : undefined
  }
  return ''
}

/** unified plugin: mdast in, hast out. */
export const markdownToHast: Plugin<[MarkdownRenderOptions?], MdastRoot, Root> = (options = {}) => {
  return tree => createMarkdownRenderer(tree, options).renderDocument()
}
