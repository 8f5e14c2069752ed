import type { ElementContent, Root } from 'hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'

/** Settings of the plugin. */
export interface ImagesOptions {
  /** How many images from the top load at once, so that the first screen does not wait. Default 1. */
  eager?: number
}

/** Images load when they come near, decode beside the text, and have a text alternative (empty where the document gives none). */
export function prepareImages(tree: Root | ElementContent, options: ImagesOptions = {}): void {
  let left = options.eager ?? 1
  visit(tree, 'element', node => {
    if (node.tagName !== 'img') return
    const { properties } = node
    properties['alt'] ??= ''
    properties['decoding'] ??= 'async'
    if (left > 0) left -= 1
    else properties['loading'] ??= 'lazy'
  })
}

/** rehype plugin: lazy loading, asynchronous decoding, `alt`. */
export const rehypeImages: Plugin<[ImagesOptions?], Root> =
  (options = {}) =>
  tree => {
    prepareImages(tree, options)
  }
