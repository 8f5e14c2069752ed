import type { SiteData } from '../../project/pages/site-data.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'
import { worklist } from '../status/entries.ts'
import { pageUrl, statusUrl } from '../urls.ts'

/** Items of the feed at most; readers of feeds keep what they have seen. */
const limit = 500

/**
 * Untranslated units as RSS 2.0. An item's id is the unit's, which depends on its source text alone: a unit that becomes
 * untranslated, or whose source is new, is a new item; one that stays so is not.
 */
export function feed(data: SiteData, t: Translate, site: URL | undefined): string {
  const { settings } = data
  const absolute = (path: string) => escapeHtml(site === undefined ? path : new URL(path, site).href)
  const items = worklist(data)
    .filter(entry => entry.unit.state === 'untranslated')
    .slice(0, limit)
    .map(({ unit, document, slug }) => {
      const text = (unit.source ?? unit.target)?.text.replace(/\s+/g, ' ') ?? ''
      const title = `${document.title}: ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`
      const link = absolute(`${pageUrl(settings, slug, 'both')}#u-${unit.id}`)
      return `<item><title>${escapeHtml(title)}</title><link>${link}</link><guid isPermaLink="false">${unit.id}</guid><description>${escapeHtml(text)}</description></item>`
    })
  const title = escapeHtml(t('status.feedTitle', { title: settings.title.target }))
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${title}</title><link>${absolute(statusUrl(settings))}</link><description>${escapeHtml(t('status.feed'))}</description><language>${settings.target}</language>
${items.join('\n')}
</channel></rss>
`
}
