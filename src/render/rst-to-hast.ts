import type { Root } from 'hast'
import type { Plugin } from 'unified'
import type { Document, Node } from '../doctree/nodes.ts'
import type { RenderOptions } from './options.ts'
import { createRenderer } from './renderer.ts'

/**
 * Renders a document, a node, or nodes that stand one after the other, as a hast root. Nodes without their document know only the
 * targets among themselves; `createRenderer` resolves them against the whole.
 */
export function doctreeToHast(tree: Node | readonly Node[], options: RenderOptions = {}): Root {
  if (!Array.isArray(tree) && (tree as Node).type === 'document') {
    return createRenderer(tree as Document, options).renderDocument()
  }
  const nodes = Array.isArray(tree) ? (tree as readonly Node[]) : [tree as Node]
  const position = nodes[0]?.position ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  }
  const document: Document = { type: 'document', attributes: {}, children: [...nodes], position }
  return { type: 'root', children: createRenderer(document, options).renderBlocks(nodes) }
}

/** unified plugin: RST tree in, hast out. `unified().use(rstParse).use(rstToHast).use(rehypeStringify)`. */
export const rstToHast: Plugin<[RenderOptions?], Document, Root> = (options = {}) => {
  return tree => doctreeToHast(tree, options)
}
