import { percentTranslated } from '../../project/pages/percent.ts'
import type { SiteData } from '../../project/pages/site-data.ts'
import { messages } from '../messages/messages.ts'
import { entriesOf, worklist } from '../status/entries.ts'
import { entryHtml, issueText } from '../status/entry.ts'
import { entriesInPage } from '../status/share.ts'
import { feed } from './feed.ts'

/** A file below the status page. `site` is where the site will stand, when that is known. */
export interface StatusFile {
  type: string
  body(site: URL | undefined): string
}

const cache = new WeakMap<SiteData, Map<string, StatusFile>>()

/** Files below the status page, by their path: downloads, feed, issue texts and the rest of the worklist. */
export function statusFiles(data: SiteData): Map<string, StatusFile> {
  const known = cache.get(data)
  if (known !== undefined) return known
  const files = new Map<string, StatusFile>()
  for (const download of data.downloads) files.set(download.path, download)
  files.set('feed.xml', {
    type: 'application/rss+xml',
    body: site => feed(data, messages(data.settings.target), site),
  })
  files.set('worklist.json', { type: 'application/json', body: () => restOfWorklist(data) })
  const byPath = new Map(data.report.documents.map(document => [document.path, document]))
  for (const { path, slug } of data.documents) {
    const document = byPath.get(path)
    if (document === undefined || percentTranslated(document.counts, 'units') === 100) continue
    files.set(`${data.downloadName(slug)}.md`, {
      type: 'text/markdown; charset=utf-8',
      body: () => {
        const t = messages(data.settings.target)
        const { title, body } = issueText(
          entriesOf(data, document, slug),
          percentTranslated(document.counts, 'words'),
          data,
          t,
        )
        return `# ${title}\n\n${body}`
      },
    })
  }
  cache.set(data, files)
  return files
}

function restOfWorklist(data: SiteData): string {
  const t = messages(data.settings.target)
  return JSON.stringify(
    worklist(data)
      .slice(entriesInPage)
      .map(entry => entryHtml(entry, data, t)),
  )
}
