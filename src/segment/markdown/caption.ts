/** What is a caption in Markdown, which has no syntax of its own for it. */

import type { PhrasingContent } from 'mdast'

const captionClass =
  /<(?:figcaption|caption|summary|span|p|div)\b[^>]*class\s*=\s*["']?[^"'>]*\b(?:caption|filename|legend)\b/i

/** Whether raw HTML has an element that captions something: by its class, as every generator has its own. */
export function isCaptionTag(html: string): boolean {
  return captionClass.test(html)
}

/** Whether a paragraph is one captioning element, or nothing but images. */
export function isCaption(nodes: readonly PhrasingContent[]): boolean {
  const solid = nodes.filter(node => node.type !== 'text' || node.value.trim() !== '')
  const first = solid[0]
  if (first === undefined) return false
  if (first.type === 'html' && isCaptionTag(first.value)) return true
  return solid.every(node => node.type === 'image' || node.type === 'imageReference')
}
