import type { Severity } from '../../diagnostic/diagnostic.ts'
import { highlightCss } from '../../render/highlight/token-theme.ts'
import { createInventory } from '../../rst/resolve/across.ts'
import type { Report } from '../../units/report.ts'
import { danglingReferences } from './dangling.ts'
import { downloadName, downloads } from './downloads.ts'
import { linkResolver } from './links.ts'
import { matchingSlugs, navigation, readingOrder } from './navigation.ts'
import { projectNumbers } from './numbers.ts'
import type { PageData } from './page-data.ts'
import { percentTranslated } from './percent.ts'
import type { SiteData, SiteDocument, SiteFinding, SiteHistory, SiteSettings } from './site-data.ts'

/** What the site keeps in memory of a document; the page data itself is read when its page is written. */
export interface PageEntry
  extends Pick<
    PageData,
    'slug' | 'path' | 'title' | 'targets' | 'titles' | 'toctrees' | 'references' | 'numbered' | 'counts'
  > {
  /** As the report gives it. */
  reportPath: string
  repositoryPath: string
  digest: string
}

/** What {@link createSite} puts together. */
export interface SiteParts {
  settings: SiteSettings
  entries: readonly PageEntry[]
  report: Report
  history: SiteHistory
  examples: SiteData['examples']
  browserRun: SiteData['browserRun']
  /** Reads the page data of a slug that is among the entries. */
  read(slug: string): PageData | null
  /** Whether there is a file that pages may show or offer; `path` is relative to the content folder. */
  hasFile(path: string): boolean
  /** What the project says of a rule's findings in a document, whose `path` is relative to the content folder. */
  severityOf(rule: string, path: string): Severity | 'off'
  /** What else is wrong with the site as a whole. */
  findings: readonly SiteFinding[]
}

/** Puts the data of a site together: navigation, links, downloads, and what is wrong with the whole. */
export function createSite(parts: SiteParts): SiteData {
  const { settings, report, history, entries } = parts
  const [unique, collisions] = publishable(entries, parts)
  const tree = navigation(unique)
  const bySlug = new Map(unique.map(entry => [entry.slug, entry]))
  const order = new Set([...(bySlug.has('') ? [''] : []), ...readingOrder(tree)])
  const documents = [...order].flatMap(slug => {
    const entry = bySlug.get(slug)
    return entry === undefined ? [] : [siteDocument(entry)]
  })
  const ordered = documents.flatMap(({ slug }) => bySlug.get(slug) ?? [])
  const numbers = projectNumbers(ordered, settings)
  let findings: SiteFinding[] | null = null
  return {
    settings,
    documents,
    navigation: tree,
    report,
    get diagnostics() {
      findings ??= [...parts.findings, ...collisions, ...dangling(ordered, parts)]
      return findings
    },
    history,
    examples: parts.examples,
    browserRun: parts.browserRun,
    tool: report.tool,
    codeCss: highlightCss,
    downloads: downloads(report, documents),
    downloadName,
    page: parts.read,
    matching: (pattern, from) => matchingSlugs(pattern, bySlug.keys()).filter(slug => slug !== from),
    resolve: linkResolver(unique, parts.hasFile, numbers),
  }
}

function siteDocument(entry: PageEntry): SiteDocument {
  const { slug, title, digest, reportPath, repositoryPath, counts } = entry
  return {
    slug,
    path: reportPath,
    repositoryPath,
    title,
    digest,
    percent: percentTranslated(counts, 'words'),
  }
}

/** References that lead nowhere, in the order of the documents. */
function dangling(
  entries: readonly PageEntry[],
  { hasFile, severityOf }: Pick<SiteParts, 'hasFile' | 'severityOf'>,
): SiteFinding[] {
  const inventory = createInventory(entries.map(({ targets }) => targets))
  const slugs = new Set(entries.map(({ slug }) => slug))
  return entries.flatMap(entry =>
    danglingReferences(entry, { inventory, slugs, hasFile }).flatMap(({ rule, message, reference }) => {
      const severity = severityOf(rule, entry.path)
      return severity === 'off'
        ? []
        : [{ path: entry.reportPath, rule, severity, message, span: reference.span }]
    }),
  )
}

/** First segments that the site needs for its own files, beside the prefixes of the config. */
const reserved = ['404', '_astro', '_files', '_run', 'embed', 'examples', 'pagefind']

/** Divides the documents into those to publish and findings about those whose address is taken. */
function publishable(
  entries: readonly PageEntry[],
  { settings, severityOf }: Pick<SiteParts, 'settings' | 'severityOf'>,
): [PageEntry[], SiteFinding[]] {
  const { source, target, status } = settings.prefixes
  const prefixes = new Set([source, target, status, ...reserved])
  const taken = new Map<string, string>()
  const published: PageEntry[] = []
  const findings: SiteFinding[] = []
  const leaveOut = (entry: PageEntry, why: string) => {
    const rule = 'address-collision'
    const severity = severityOf(rule, entry.path)
    const start = { line: 1, column: 1, offset: 0 }
    const message = `${entry.reportPath} is not published: ${why}.`
    if (severity !== 'off')
      findings.push({ path: entry.reportPath, rule, severity, message, span: { start, end: start } })
  }
  for (const entry of entries) {
    const first = entry.slug.split('/')[0] ?? ''
    const other = taken.get(entry.slug)
    if (prefixes.has(first)) {
      leaveOut(
        entry,
        `its address begins with "${first}", which the site uses itself. Rename the document or its folder, or choose other prefixes in the config (site.prefixes)`,
      )
    } else if (other !== undefined) {
      leaveOut(entry, `${other} has the same address, /${entry.slug}/. Rename one of the two`)
    } else {
      taken.set(entry.slug, entry.reportPath)
      published.push(entry)
    }
  }
  return [published, findings]
}
