/**
 * Rendering: RST trees and mdast → hast, and the rehype plugins that finish it.
 *
 * `createRenderer` renders an RST document as a whole or unit by unit, `createMarkdownRenderer` a Markdown one. `rst/` has one file a
 * family of elements, `markdown/` what differs from mdast-util-to-hast, `rehype/` one file a plugin, each also as a plain function
 * that works on a piece of a page, `highlight/` the highlighter that is made once and then works synchronously.
 *
 * ```ts
 * unified().use(rstParse).use(rstToHast).use(rehypeStringify)
 * ```
 */
export { createHighlighter, type Highlighter } from './highlight/highlighter.ts'
export type { Token } from './highlight/token.ts'
export { highlightCss } from './highlight/token-theme.ts'
export {
  createMarkdownRenderer,
  type MarkdownRenderer,
  type MarkdownRenderOptions,
  markdownToHast,
} from './markdown/markdown-to-hast.ts'
export type { RenderOptions, ResolvedReference } from './options.ts'
export { type ExternalLinksOptions, markExternalLinks, rehypeExternalLinks } from './rehype/external-links.ts'
export {
  createSlugger,
  identifyHeadings,
  rehypeHeadingIds,
  type Slugger,
  slug,
} from './rehype/heading-ids.ts'
export { type HighlightOptions, highlightCode, languagesOf, rehypeHighlight } from './rehype/highlight.ts'
export { type ImagesOptions, prepareImages, rehypeImages } from './rehype/images.ts'
export {
  breakPhrases,
  createPhraseBreaker,
  type PhraseBreaker,
  type PhraseBreakOptions,
  rehypePhraseBreaks,
} from './rehype/phrase-breaks.ts'
export { rehypeSafeLinks, type SafeLinksOptions, secureLinks } from './rehype/safe-links.ts'
export { makeScrollable, rehypeScrollable, type ScrollableOptions } from './rehype/scrollable.ts'
export { createRenderer, type RenderCall, type Renderer } from './renderer.ts'
export { doctreeToHast, rstToHast } from './rst-to-hast.ts'
export { isExternalUrl, safeUrl, type UrlResolver, type UrlUse } from './url.ts'
