import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { SiteData, SiteDocument } from '../../project/pages/site-data.ts'
import { toolDigest } from '../../project/version.ts'
import { statusFiles } from '../files/status-files.ts'
import { branch, breadcrumbs } from '../navigation.ts'
import { siteFolder } from './integration.ts'

/** What the pages of one document were made from. */
export interface KeptPage {
  /** Digest of all but the places that its links lead to. */
  key: string
  /** Each link of the pages, with the place that it led to as text. */
  links: ReadonlyMap<string, string>
}

/** A site's data that writes down the links of each page, and what tells whether a page would be the same again. */
export interface WatchedSite {
  /** The data to make pages from. */
  data: SiteData
  /** Whether the pages of a document would be what they were. */
  isSame(document: SiteDocument, before: KeptPage | undefined): boolean
  /** What the pages of a document were made from; those that were not made now are as before. */
  made(document: SiteDocument, before: KeptPage | undefined): KeptPage
}

/** Begins the note of a pattern among the links of a page. */
const globLink = 'glob/'

/** Files of one document below the finished site: its pages and what the status page offers of it. */
export function fileNames(data: SiteData, { slug }: SiteDocument): string[] {
  const { source, target, status } = data.settings.prefixes
  const pages = ['', `${source}/`, `${target}/`].map(
    prefix => `${prefix}${slug === '' ? '' : `${slug}/`}index.html`,
  )
  const made = statusFiles(data)
  const downloads = ['json', 'csv', 'md'].map(ending => `${data.downloadName(slug)}.${ending}`)
  return [...pages, ...downloads.flatMap(name => (made.has(name) ? [`${status}/${name}`] : []))]
}

/** Watches what pages are made from. `options` is what else they depend on, as text. */
export function watchSite(data: SiteData, options: string): WatchedSite {
  const { settings, documents, navigation, examples, browserRun, tool } = data
  const untranslated = new Set(documents.filter(({ percent }) => percent === 0).map(({ slug }) => slug))
  const place = (link: string, from: string): string => {
    if (link.startsWith(globLink)) return JSON.stringify(data.matching(link.slice(globLink.length), from))
    const found = data.resolve(link, from)
    return JSON.stringify([found, found !== null && untranslated.has(found.to)])
  }
  const links = new Map<string, Map<string, string>>()
  const common = digestOf([options, sourcesDigest(), settings, tool, examples.length > 0, browserRun])
  const keys = new Map(
    documents.map((document, index) => [
      document.slug,
      digestOf([
        common,
        document,
        outline(documents[index - 1]),
        outline(documents[index + 1]),
        branch(navigation, document.slug),
        breadcrumbs(navigation, document.slug).map(({ title, slug }) => [title, slug]),
        examples.filter(({ slug }) => slug === document.slug),
      ]),
    ]),
  )
  const note = (link: string, from: string): void => {
    const own = links.get(from) ?? new Map<string, string>()
    links.set(from, own)
    if (!own.has(link)) own.set(link, place(link, from))
  }
  const keyOf = ({ slug }: SiteDocument) => keys.get(slug) ?? ''
  return {
    data: {
      ...data,
      resolve(link, from) {
        note(link, from)
        return data.resolve(link, from)
      },
      matching(pattern, from) {
        note(globLink + pattern, from)
        return data.matching(pattern, from)
      },
    },
    isSame: (document, before) =>
      before !== undefined &&
      before.key === keyOf(document) &&
      [...before.links].every(([link, led]) => place(link, document.slug) === led),
    made: (document, before) => ({
      key: keyOf(document),
      links: links.get(document.slug) ?? before?.links ?? new Map(),
    }),
  }
}

function outline(document: SiteDocument | undefined): unknown {
  return document === undefined ? null : [document.slug, document.title]
}

/** Changes with the version, and in a checkout with every source of the site. */
function sourcesDigest(): string {
  if (extname(import.meta.url) !== '.ts') return toolDigest()
  const times = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => `${name} ${statSync(join(siteFolder, name)).mtimeMs}`)
  return [toolDigest(), ...times].join('\n')
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}
