import type { ElementContent, Properties, Root } from 'hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { pageUrl, type UrlResolver, type UrlUse } from '../url.ts'

/** Settings of the plugin: how URLs of the document become URLs of the page. */
export type SafeLinksOptions = UrlResolver<Properties>

/** Properties that hold a URL. */
const uses: readonly (readonly [string, UrlUse])[] = [
  ['href', 'link'],
  ['cite', 'link'],
  ['src', 'media'],
  ['poster', 'media'],
]

/** Takes URLs off an element's properties that are not safe, and turns the others into the page's. */
export function secureProperties<Node>(properties: Properties, options: UrlResolver<Node>, node: Node): void {
  for (const [name, use] of uses) {
    const url = properties[name]
    if (url === undefined || url === null) continue
    const safe = pageUrl(String(url), use, node, options)
    if (safe === null) delete properties[name]
    else properties[name] = safe
  }
}

/** Secures the URLs of a tree. A link without one is text; an image without one is its alternative text. */
export function secureLinks(tree: Root | ElementContent, options: SafeLinksOptions = {}): void {
  visit(tree, 'element', (node, index, parent) => {
    const { properties } = node
    secureProperties(properties, options, properties)
    const bare = node.tagName === 'a' && Object.keys(properties).every(name => name === 'title')
    if (bare && parent && index !== undefined) {
      parent.children.splice(index, 1, ...node.children)
      return index
    }
    if (node.tagName === 'img' && properties['src'] === undefined && parent && index !== undefined) {
      parent.children[index] = { type: 'text', value: String(properties['alt'] ?? '') }
    }
    return
  })
}

/** rehype plugin: only safe URL schemes. */
export const rehypeSafeLinks: Plugin<[SafeLinksOptions?], Root> =
  (options = {}) =>
  tree => {
    secureLinks(tree, options)
  }
