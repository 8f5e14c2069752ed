import { fromDocument, slugOf } from './addresses.ts'
import type { PageData } from './page-data.ts'
import type { ResolvedLink } from './site-data.ts'

/** What links need to know of a document. */
export type Linked = Pick<PageData, 'slug' | 'path' | 'title' | 'labels'>

const nowhere = { source: '', target: '' }

/** Makes the function that closes open links (see `PageLink`) among `documents`; `null` is a link that leads nowhere. */
export function linkResolver(
  documents: readonly Linked[],
): (link: string, from: string) => ResolvedLink | null {
  const bySlug = new Map(documents.map(document => [document.slug, document]))
  const labels = new Map<string, ResolvedLink>()
  for (const { slug, title, labels: own } of documents) {
    for (const { name, anchor, title: section } of own) {
      const place: ResolvedLink = {
        kind: 'page',
        to: slug,
        anchor,
        title: section.target === '' ? title : section,
      }
      if (!labels.has(name)) labels.set(name, place)
    }
  }
  return (link, from) => {
    const slash = link.indexOf('/')
    const kind = link.slice(0, slash)
    const rest = decode(link.slice(slash + 1))
    if (kind === 'ref') return labels.get(rest.toLowerCase().replace(/\s+/g, ' ').trim()) ?? null
    if (kind === 'asset' || kind === 'download')
      return {
        kind: 'file',
        to: `_files/${rest.split('/').map(encodeURIComponent).join('/')}`,
        anchor: '',
        title: nowhere,
      }
    if (kind !== 'doc') return null
    const [path = '', anchor = ''] = rest.split('#')
    const own = bySlug.get(from)?.path ?? ''
    const target = path === '' ? from : slugOf(fromDocument(own, path) ?? '')
    const found = bySlug.get(target)
    return found === undefined ? null : { kind: 'page', to: found.slug, anchor, title: found.title }
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
