import type { EmulatedServer } from '../../example/browser/emulation.ts'
import type { Outcome, Transcript } from '../../example/index.ts'

/** A text in both interface languages. */
export interface InterfaceText {
  en: string
  ja: string
}

/** A code block of a document, or a fault that the document tells how to mend, as something that was run. */
export interface SiteExample {
  /** Stable; also the address segment of its pages. */
  id: string
  /** Slug of the document's page. */
  slug: string
  /** 1-based line on which the block begins; null for a fault. */
  line: number | null
  title: InterfaceText
  /** File name that the code is published under; null for a fault. */
  file: string | null
  /** Lower-case name of the code's language. */
  language: string
  /** The code as the document has it; empty for a fault. */
  code: string
  /** Why it is not run, and today's equivalent; null for what is run. */
  notRun: { why: InterfaceText; today: string | null } | null
  /** Verbatim first; empty for what is not run. */
  variants: SiteVariant[]
}

/** One way the code is run. */
export interface SiteVariant {
  name: 'verbatim' | 'today'
  /** Why it differs from the document, or that it does not; null where the manifest is silent. */
  why: InterfaceText | null
  code: string
  /** Whether the code is not the document's. */
  changed: boolean
  cases: SiteCase[]
}

/** One run. */
export interface SiteCase {
  name: string
  title: InterfaceText
  /** What real Apache gave; null before it was verified. */
  transcript: Transcript | null
  /** How that ended. */
  outcome: Outcome | null
  /** The server to start in the browser, as JSON for the emulation. */
  server: SiteServer
  /** Files of the ready bundle by name. */
  bundle: ReadonlyMap<string, string>
}

/** What the emulation starts, and the first request that the manifest makes. */
export interface SiteServer extends EmulatedServer {
  /** Path and query of the first request. */
  target: string
}

/** Whether examples can be run in the browser: the folder with the files that it takes, or why not. */
export type BrowserRun = { folder: string } | { reason: 'no-pyodide' | 'no-packages' }
