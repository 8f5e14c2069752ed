import type { SiteData } from '../../project/pages/site-data.ts'
import { languageName } from '../messages/messages.ts'
import { escapeHtml, type View } from '../rows/context.ts'
import { below, pageUrl, statusUrl } from '../urls.ts'

/** The site's sign: two pages that face each other. */
export const icon: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#243f7d}@media(prefers-color-scheme:dark){path{fill:#a3b8ee}}</style><path d="M3 5h11v22H3zM18 5h11v22H18zM6 9v2h5V9zm0 5v2h5v-2zm0 5v2h3v-2zm15-10v2h5V9zm0 5v2h5v-2z" fill-rule="evenodd"/></svg>`

/** A file at the root of the site; `null` when there is none of that name. */
export function rootFile(
  name: string,
  data: SiteData,
  site: URL | undefined,
): { type: string; body: string } | null {
  if (name === 'icon.svg') return { type: 'image/svg+xml', body: icon }
  if (name === 'llms.txt') return { type: 'text/plain; charset=utf-8', body: llms(data, site) }
  if (name === 'sitemap.xml') return { type: 'application/xml', body: sitemap(data, site) }
  if (name === 'robots.txt') return { type: 'text/plain', body: robots(site) }
  return null
}

function absolute(path: string, site: URL | undefined): string {
  return site === undefined ? path : new URL(path, site).href
}

/** The documents for programs that read: one line each, both languages; after the convention of llmstxt.org. */
function llms(data: SiteData, site: URL | undefined): string {
  const { settings, documents } = data
  const lines = documents.map(({ slug, title, percent }) => {
    const share = percent === null ? '' : `, ${percent} %`
    return `- [${title.source}](${absolute(pageUrl(settings, slug, 'source'), site)}), [${title.target}](${absolute(pageUrl(settings, slug, 'target'), site)})${share}`
  })
  const { source, target } = settings
  return `# ${settings.title.source}

> ${settings.description.source === '' ? `${languageName(source)} (${source}), ${languageName(target)} (${target})` : settings.description.source}

## Documents

${lines.join('\n')}

## Optional

- [Translation status](${absolute(statusUrl(settings), site)})
- [Report as JSON](${absolute(statusUrl(settings, 'report.json'), site)})
`
}

/** All pages with their other languages; addresses are complete only when the site's own is known, as the format asks. */
function sitemap(data: SiteData, site: URL | undefined): string {
  const { settings, documents } = data
  const views: View[] = ['both', 'source', 'target']
  const hreflang = { both: 'x-default', source: settings.source, target: settings.target }
  const pages = documents.flatMap(({ slug }) => {
    const links = views
      .map(
        view =>
          `<xhtml:link rel="alternate" hreflang="${hreflang[view]}" href="${escapeHtml(absolute(pageUrl(settings, slug, view), site))}"/>`,
      )
      .join('')
    return views.map(
      view => `<url><loc>${escapeHtml(absolute(pageUrl(settings, slug, view), site))}</loc>${links}</url>`,
    )
  })
  pages.push(`<url><loc>${escapeHtml(absolute(statusUrl(settings), site))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join('\n')}
</urlset>
`
}

function robots(site: URL | undefined): string {
  return `User-agent: *\nAllow: /\n${site === undefined ? '' : `Sitemap: ${absolute(below('sitemap.xml'), site)}\n`}`
}
