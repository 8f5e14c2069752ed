import { siteHandle } from './data.ts'

/** One path a document whose pages are to be made; the root's index has none. */
export function documentPaths(): { params: { slug: string | undefined } }[] {
  const { data, skip } = siteHandle()
  return data.documents.flatMap(({ slug }) =>
    skip(slug) ? [] : [{ params: { slug: slug === '' ? undefined : slug } }],
  )
}
