import type { ElementContent, Root } from 'hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { isExternalUrl } from '../url.ts'

/** Settings of the plugin. */
export interface ExternalLinksOptions {
  /** Origin of the site (`https://example.org`): links to it are its own. */
  site?: string
  /** Values of `rel`. Default `external`: no `noopener`, for the links open in place; no `nofollow`, for the authors chose them. */
  rel?: readonly string[]
}

/** Marks links that leave the site. */
export function markExternalLinks(tree: Root | ElementContent, options: ExternalLinksOptions = {}): void {
  const rel = [...(options.rel ?? ['external'])]
  const site = options.site?.replace(/\/$/, '')
  visit(tree, 'element', node => {
    if (node.tagName !== 'a') return
    const href = node.properties['href']
    if (typeof href !== 'string' || !isExternalUrl(href) || !/^(?:https?:)?\/\//i.test(href)) return
    if (site !== undefined && (href === site || href.startsWith(`${site}/`))) return
    node.properties['rel'] = rel
  })
}

/** rehype plugin: `rel="external"` on links that leave the site. */
export const rehypeExternalLinks: Plugin<[ExternalLinksOptions?], Root> =
  (options = {}) =>
  tree => {
    markExternalLinks(tree, options)
  }
