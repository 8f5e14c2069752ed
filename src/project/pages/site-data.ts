import type { DiagnosticReport, Report } from '../../units/report.ts'
import type { History } from '../history.ts'
import type { Download } from './downloads.ts'
import type { BrowserRun, SiteExample } from './example-data.ts'
import type { Bilingual, PageData } from './page-data.ts'

/** What a project's config says about its site; all defaults filled in. */
export interface SiteSettings {
  /** Name of the site, per side; a side without one repeats the other. */
  title: Bilingual
  /** One sentence for the home page and search engines; empty for none. */
  description: Bilingual
  /** Language tags, e.g. `en` and `ja`. */
  source: string
  target: string
  /** First segments of addresses that are not documents, without slashes. */
  prefixes: SitePrefixes
  /** Address pattern of an editor, with `{path}` and `{line}`. */
  editLink: string | null
  /** Address of the form for a new issue. */
  issueLink: string | null
}

/** Address segments that the site keeps for itself. */
export interface SitePrefixes {
  /** Pages in the source language alone, e.g. `en`. */
  source: string
  /** Pages in the target language alone, e.g. `ja`. */
  target: string
  /** The status page and its downloads. */
  status: string
}

/** A document as lists and links see it. */
export interface SiteDocument {
  slug: string
  /** As the report gives it: relative to the working directory. */
  path: string
  /** From the root of the repository, for edit links. */
  repositoryPath: string
  title: Bilingual
  /** Changes whenever the page data does. */
  digest: string
  /** Translated share in percent, `null` when there is nothing to translate. */
  percent: number | null
}

/** A place in the document tree: a document, a heading without a document, or both. */
export interface NavigationNode {
  title: Bilingual
  /** Slug of the document; `null` for a folder without an index. */
  slug: string | null
  children: NavigationNode[]
}

/** Progress over the history of the documents, or why there is none; `not-read` where nobody asked for it. */
export type SiteHistory = History | { reason: 'not-read' }

/** A finding of the site as a whole, with the path of the document as reports give it. */
export interface SiteFinding extends DiagnosticReport {
  path: string
}

/** All that the pages of the site read; documents come one by one through {@link SiteData.page}. */
export interface SiteData {
  settings: SiteSettings
  /** All documents in the order of the navigation. */
  documents: SiteDocument[]
  navigation: NavigationNode[]
  report: Report
  /** Findings of the site as a whole: address collisions, references that lead nowhere, with the document's path. They are looked for when they are first asked for. */
  readonly diagnostics: SiteFinding[]
  history: SiteHistory
  /** Code blocks that were run, in the order of their documents. */
  examples: readonly SiteExample[]
  /** How to run them in the browser; null where there are none. */
  browserRun: BrowserRun | null
  tool: { name: string; version: string }
  /** Style sheet of highlighted code. */
  codeCss: string
  /** Files below the status page that do not depend on the interface language. */
  downloads: Download[]
  /** Path of a document's downloads below the status page, without the ending. */
  downloadName(slug: string): string
  /** Read one document; `null` for an unknown slug. */
  page(slug: string): PageData | null
  /** Slugs of the documents that match a pattern of a `toctree` on the page `from`, which is not among them, in alphabetical order. */
  matching(pattern: string, from: string): string[]
  /** Close an open link (see `PageLink`) found on the page `from`. */
  resolve(link: string, from: string): ResolvedLink | null
}

/** Where an open link leads. */
export interface ResolvedLink {
  /** `gone` is a file that is not there: its address answers nothing. `number` is text alone. */
  kind: 'page' | 'file' | 'gone' | 'number'
  /** For a page its slug, for a file its address below the base; neither begins with a slash. */
  to: string
  /** Id on the page; empty for the top. */
  anchor: string
  /** Title of the place, plain text; empty when unknown. */
  title: Bilingual
}
