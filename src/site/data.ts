import type { SiteData } from '../project/pages/site-data.ts'
import type { MessageFiles } from './messages/load.ts'

/** Where the integration leaves the data of the site for the pages: both run in one process. */
export const siteKey: unique symbol = Symbol.for('taiyaku.site')

/** Scripts of the site: `reader` is loaded on the first interaction with a page of a document, `worklist` with the status page, `runner` and its worker when a reader runs an example. */
export type ScriptName = 'reader' | 'worklist' | 'runner' | 'example-worker'

/** What the integration hands to the pages. */
export interface SiteHandle {
  data: SiteData
  /** Path that the site stands below, with a slash at both ends. Not Astro's `BASE_URL`, which a variable of that name in the environment replaces. */
  base: string
  /** Addresses of the scripts in `client/` by name, relative to the base. */
  scripts: Readonly<Record<ScriptName, string>>
  /** Interface texts as their files hold them, by language tag. */
  messages: MessageFiles
  /** Documents whose pages stay as an earlier build left them. */
  skip: (slug: string) => boolean
}

/** The data of the site that is being built or served. */
export function siteHandle(): SiteHandle {
  const handle = (globalThis as { [siteKey]?: SiteHandle })[siteKey]
  if (handle === undefined)
    throw new Error(
      'No site data: the pages are written by `taiyaku build` or the integration `taiyaku/astro`.',
    )
  return handle
}
