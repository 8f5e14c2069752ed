import type { ElementContent } from 'hast'
import type { Element, Node } from '../doctree/nodes.ts'
import type { UrlUse } from './url.ts'

/** Where a reference leads, found by the caller (across documents). */
export interface ResolvedReference {
  /** A URL, as it shall stand in the page. */
  href: string
  /** Content in place of the reference's own, for one without a title of its own (`` :ref:`label` ``). */
  content?: ElementContent[]
}

/** Settings of the renderer for RST trees. */
export interface RenderOptions {
  /** Language tag of the labels that the renderer adds (`Note`, `注釈`). Default `en`. */
  language?: string
  /** Whether HTML from `raw` is parsed, sanitized and kept. Default false: its prose is shown as code. */
  allowRawHtml?: boolean
  /** Level of the headings of outermost sections. Default 2 where the document has a title of its own, else 1. */
  headingLevel?: number
  /** Language of literal blocks that name none (Sphinx' `highlight_language`). Default `''`: plain text. */
  codeLanguage?: string
  /** Whether line breaks between characters of scripts without spaces are taken out. Default true. */
  joinLines?: boolean
  /** More trees whose targets, footnotes and substitutions count, after the document's own: parsed comments. */
  sources?: readonly Node[]
  /** Turns a URL of the document into the page's (an image's path, a link to another document); null where there is nothing to link to. */
  resolveUrl?: (url: string, use: UrlUse, node: Element) => string | null
  /** A scheme without `:` that URLs from `resolveUrl` and `resolveReference` may have beside the safe ones; URLs of the document may not. */
  openScheme?: string
  /** Resolves a reference that the tree leaves open (`pending_xref`, `refname`s from elsewhere); null when nothing is found. */
  resolveReference?: (node: Element) => ResolvedReference | null
  /** Called for each element first: what it gives stands in place of the element; `null` renders the element as usual. */
  replace?: (node: Element, parent: Element | null) => ElementContent[] | null
}
