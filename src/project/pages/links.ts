import { createInventory, type Found, type Inventory, lookUp } from '../../rst/resolve/across.ts'
import { documentName, referredName } from '../../rst/resolve/document-path.ts'
import { decoded, slugOf } from './addresses.ts'
import type { Bilingual, PageData } from './page-data.ts'
import type { ResolvedLink } from './site-data.ts'

/** What links need to know of a document. */
export type Linked = Pick<PageData, 'slug' | 'path' | 'title' | 'targets' | 'titles'>

const nowhere = { source: '', target: '' }

/**
 * Makes the function that closes open links (see `PageLink`) among `documents`; `null` is a link that leads nowhere. `hasFile` says whether
 * there is a file at a path relative to the content folder; `numbers` are those of `projectNumbers`.
 */
export function linkResolver(
  documents: readonly Linked[],
  hasFile: (path: string) => boolean,
  numbers: ReadonlyMap<string, Bilingual> = new Map(),
): (link: string, from: string) => ResolvedLink | null {
  const bySlug = new Map(documents.map(document => [document.slug, document]))
  const byName = new Map(documents.map(document => [documentName(document.path), document]))
  const inventory = createInventory(documents.map(({ targets }) => targets))
  const titles = new Map(
    documents.flatMap(({ slug, titles: own }) =>
      own.map(({ anchor, title }) => [`${slug}#${anchor}`, title] as const),
    ),
  )
  const page = (document: Linked | undefined, anchor: string, title: Bilingual): ResolvedLink | null =>
    document === undefined ? null : { kind: 'page', to: document.slug, anchor, title }
  return (link, from) => {
    const slash = link.indexOf('/')
    const [kind, domain = '', role = ''] = link.slice(0, slash).split('.')
    const rest = decoded(link.slice(slash + 1))
    if (kind === 'asset' || kind === 'download')
      return {
        kind: hasFile(rest) ? 'file' : 'gone',
        to: `_files/${rest.split('/').map(encodeURIComponent).join('/')}`,
        anchor: '',
        title: nowhere,
      }
    if (kind === 'number') {
      const number = numbers.get(`${from} ${rest}`)
      return number === undefined ? null : { kind: 'number', to: '', anchor: '', title: number }
    }
    const here = bySlug.get(from)
    if (kind === 'ref') {
      const found = find(domain, role, rest, here, inventory)
      if (found === null) return null
      const document = byName.get(found.place.document)
      const number = role === 'numref' ? numbers.get(`${document?.slug} #${found.place.id}`) : undefined
      const called = number ?? titles.get(`${document?.slug}#${found.place.id}`)
      const plain = { source: found.title ?? '', target: found.title ?? '' }
      return page(
        document,
        found.place.id,
        called ?? (found.title === null ? (document?.title ?? plain) : plain),
      )
    }
    if (kind !== 'doc') return null
    const [path = '', anchor = ''] = rest.split('#')
    const document = path === '' ? here : bySlug.get(slugOf(referredName(path, here?.path ?? '') ?? ''))
    return page(document, anchor, titles.get(`${document?.slug}#${anchor}`) ?? document?.title ?? nowhere)
  }
}

function find(
  domain: string,
  role: string,
  target: string,
  from: Linked | undefined,
  inventory: Inventory,
): Found | null {
  const reference = { domain, role, target, explicit: true }
  const found = lookUp(reference, documentName(from?.path ?? ''), inventory)
  return typeof found === 'string' ? null : found
}
