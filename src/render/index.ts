/**
 * Rendering: RST trees and mdast → hast, and the rehype plugins that finish it.
 *
 * `createRenderer` renders a document as a whole or unit by unit; `rst/` has one file a family of elements, `rehype/` one file a plugin.
 */
export type { RenderOptions, ResolvedReference } from './options.ts'
export { createRenderer, type RenderCall, type Renderer } from './renderer.ts'
export { doctreeToHast, rstToHast } from './rst-to-hast.ts'
export { isExternalUrl, safeUrl, type UrlUse } from './url.ts'
