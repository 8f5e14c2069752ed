import type { Loader } from 'astro/loaders'
import type { SiteData } from '../../project/pages/site-data.ts'
import { openWatcher } from '../../project/watch.ts'
import { type SiteHandle, siteKey } from '../data.ts'
import { loadMessages } from '../messages/load.ts'
import { messages } from '../messages/messages.ts'
import type { View } from '../rows/context.ts'
import { linkCloser } from '../rows/links.ts'
import { renderRows } from '../rows/rows.ts'
import { pageUrl } from '../urls.ts'
import { siteFolder } from './integration.ts'
import { open, type TaiyakuOptions } from './open.ts'

/** What {@link taiyakuLoader} is given. */
export interface TaiyakuLoaderOptions extends TaiyakuOptions {
  /** What the rendered content of an entry shows. Default `both`. */
  view?: View
}

/**
 * Gives the documents as a content collection. An entry's id is its address; its data are `title` and `percent`, its rendered content
 * is the page's text, so that `render(entry)` works. The classes in it are those of the site's own style sheets.
 */
export function taiyakuLoader(options: TaiyakuLoaderOptions): Loader {
  const { view = 'both' } = options
  return {
    name: 'taiyaku',
    async load({ config, generateDigest, logger, parseData, store, watcher }) {
      const opened = await open(config.root, options)
      const fill = async (data: SiteData) => {
        prepareHandle(data, `${config.base}/${options.path ?? ''}/`.replace(/\/+/g, '/'))
        store.clear()
        for (const { slug, title, percent, digest } of data.documents) {
          const id = slug === '' ? 'index' : slug
          store.set({
            id,
            data: await parseData({ id, data: { title, percent } }),
            digest: generateDigest(`${digest} ${view}`),
            rendered: { html: textOf(data, slug, view) },
          })
        }
      }
      await fill(opened.data)
      if (watcher === undefined) return
      let reading = Promise.resolve()
      const update = async () => fill(await opened.read())
      const follow = openWatcher(() => {
        reading = reading.then(update).catch((error: Error) => logger.error(error.message))
      })
      follow.watch(opened.watched())
    },
  }
}

function textOf(data: SiteData, slug: string, view: View): string {
  const { settings } = data
  const t = messages(view === 'source' ? settings.source : settings.target)
  const { source, target } = settings
  return renderRows(data.page(slug)?.rows ?? [], {
    view,
    source,
    target,
    t,
    links: linkCloser(data, slug, view, t),
    bothUrl: pageUrl(settings, slug, 'both'),
    example: () => '',
  })
}

/** The loader runs before or without the integration. */
function prepareHandle(data: SiteData, base: string): void {
  const known = (globalThis as { [siteKey]?: SiteHandle })[siteKey]
  if (known === undefined) {
    const made: SiteHandle = {
      data,
      base,
      scripts: { reader: '', worklist: '', runner: '', 'example-worker': '' },
      messages: loadMessages(siteFolder),
      skip: () => false,
    }
    ;(globalThis as { [siteKey]?: SiteHandle })[siteKey] = made
  }
}
