import type { Bilingual } from '../../project/pages/page-data.ts'
import type { SiteData } from '../../project/pages/site-data.ts'
import type { Translate } from '../messages/messages.ts'
import { titleLanguage } from '../title-language.ts'
import { below, pageUrl } from '../urls.ts'
import { escapeHtml, type View } from './context.ts'

const openLink =
  /<(a|img|object|source|video)\b([^>]*?)\s(href|src|data)="taiyaku:([^"]*)"([^>]*)>(<span data-title[^>]*><\/span>)?/g

/** An item that stands for all documents that match a pattern. */
const globItem = /<li><p><a href="taiyaku:glob\/([^"]*)"><span data-title[^>]*><\/span><\/a><\/p><\/li>/g

function documentItem(slug: string): string {
  return `<li><p><a href="taiyaku:doc/${encodeURIComponent(`/${slug}`)}"><span data-title></span></a></p></li>`
}

type Parts = [tag: string, before: string, attribute: string, link: string, after: string, title?: string]

/** A title that stands in for the text of a link: both languages on the page with both. */
function titleHtml(title: Bilingual, { settings }: SiteData, view: View): string {
  const { source, target } = title
  const span = (language: string, text: string) => `<span lang="${language}">${escapeHtml(text)}</span>`
  if (source === target) return span(titleLanguage(settings, title, 'source'), source)
  if (view === 'source') return span(settings.source, source)
  return view === 'target'
    ? span(settings.target, target)
    : `${span(settings.source, source)} ${span(settings.target, target)}`
}

/** What stands for a file that is not there: nothing is asked for that cannot be had, and readers see what belongs here. */
function goneHtml(tag: string, attributes: string, path: string, t: Translate): string {
  const note = `<small class="gone-note" lang="${t('language.tag')}">${escapeHtml(t(tag === 'a' ? 'page.goneFile' : 'page.gonePicture', { path }))}</small>`
  if (tag === 'a') return `<a${attributes}>${note} `
  const alt = /\salt="([^"]*)"/.exec(attributes)?.[1] ?? ''
  return tag === 'img' ? `<span class="gone">${alt} ${note}</span>` : `${note}<${tag}${attributes}>`
}

/** Closes the open links of one page: documents stay in the view that the reader is in, places without a page lose their address. */
export function linkCloser(
  data: SiteData,
  slug: string,
  view: View,
  t: Translate,
): (html: string, side?: View) => string {
  const percents = new Map(data.documents.map(document => [document.slug, document.percent]))
  const close = (
    side: View,
    tag: string,
    before: string,
    attribute: string,
    link: string,
    after: string,
    title?: string,
  ): string => {
    const place = data.resolve(link.replaceAll('&amp;', '&'), slug)
    if (place === null && link.startsWith('number/')) return `<${tag}>`
    if (place?.kind === 'number') return `<${tag} class="numbered">${titleHtml(place.title, data, side)} `
    if (place === null)
      return `<${tag}${before}${after}>${title === undefined ? '' : escapeHtml(decodeURIComponent(link.slice(link.indexOf('/') + 1)))}`
    if (place.kind === 'gone')
      return goneHtml(tag, before + after, decodeURIComponent(link.slice(link.indexOf('/') + 1)), t)
    const anchor = place.anchor === '' ? '' : `#${encodeURIComponent(place.anchor)}`
    const address = place.kind === 'file' ? below(place.to) : pageUrl(data.settings, place.to, view) + anchor
    const untranslated =
      tag === 'a' &&
      place.kind === 'page' &&
      view !== 'source' &&
      place.to !== slug &&
      percents.get(place.to) === 0
        ? ` data-un="${escapeHtml(t('page.untranslatedLink'))}"`
        : ''
    const text = title === undefined ? '' : titleHtml(place.title, data, side)
    return `<${tag}${before} ${attribute}="${escapeHtml(address)}"${after}${untranslated}>${text}`
  }
  const open = (html: string): string =>
    html.replace(globItem, (_, pattern: string) =>
      data.matching(decodeURIComponent(pattern), slug).map(documentItem).join(''),
    )
  return (html, side = view) =>
    html.includes('taiyaku:')
      ? open(html).replace(openLink, (_, ...parts: Parts) => close(side, ...parts))
      : html
}
