/** Schemes that a link may have; anything else (`javascript:`, `data:`, `vbscript:`, `file:`, …) gives no link. */
const linkSchemes: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'ftp',
  'ftps',
  'tel',
  'news',
  'nntp',
  'irc',
  'ircs',
  'xmpp',
  'sip',
])

/** Schemes that an image, video or other embedded file may have, beside bitmap `data:` URLs. */
const mediaSchemes: ReadonlySet<string> = new Set(['http', 'https'])

/** Bitmaps only: an SVG in a `data:` URL can carry script when it is opened. */
const bitmapData = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=]*$/i

/** What a URL is used for: a place to go, or a file to show. */
export type UrlUse = 'link' | 'media'

/**
 * The URL as a browser would read it (white space that browsers ignore taken off) when its scheme is safe for the use, else null.
 * Relative, protocol-relative and fragment URLs are safe; so is `open`, a scheme of the caller's own.
 */
export function safeUrl(url: string, use: UrlUse, open?: string): string | null {
  const clean = url.replaceAll(/[\t\n\r]/g, '').replaceAll(/^[\0- ]+|[\0- ]+$/g, '')
  const scheme = /^([^:/?#]*):/.exec(clean)?.[1]
  if (scheme === undefined) return clean
  if (open !== undefined && scheme === open) return clean
  if ((use === 'link' ? linkSchemes : mediaSchemes).has(scheme.toLowerCase())) return clean
  return use === 'media' && bitmapData.test(clean) ? clean : null
}

/** Whether a URL leaves the site: it names a host or a scheme. */
export function isExternalUrl(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)
}

/** What turns a URL of a document into one of the page. */
export interface UrlResolver<Node> {
  resolveUrl?: (url: string, use: UrlUse, node: Node) => string | null
  openScheme?: string
}

/** The page's URL for a safe URL of the document, or null where there is nothing safe to link to. */
export function pageUrl<Node>(
  url: string,
  use: UrlUse,
  node: Node,
  options: UrlResolver<Node>,
): string | null {
  const safe = safeUrl(url, use)
  if (safe === null || !options.resolveUrl) return safe
  const resolved = options.resolveUrl(safe, use, node)
  return resolved === null ? null : safeUrl(resolved, use, options.openScheme)
}
