import { siteHandle } from './data.ts'

/** One path a document; the root's index has none. */
export function documentPaths(): { params: { slug: string | undefined } }[] {
  return siteHandle().data.documents.map(document => ({
    params: { slug: document.slug === '' ? undefined : document.slug },
  }))
}
