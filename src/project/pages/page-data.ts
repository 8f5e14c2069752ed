import type { Span } from '../../diagnostic/diagnostic.ts'
import type { DocumentTargets } from '../../rst/resolve/inventory.ts'
import type { UnitKind } from '../../segment/segment.ts'
import type { Counts, DiagnosticReport, State } from '../../units/report.ts'

/**
 * All that the site needs to know of one document: plain JSON, written by `composePage`, kept in the cache on
 * disk and read by the pages of the site. It depends on the document alone (and the config), never on another
 * document: references to other documents stay open as `taiyaku:` links (see {@link PageLink}) and are closed
 * when the page is written.
 */
export interface PageData {
  /** File relative to the content root, with `/`, e.g. `guide/mod_wsgi.rst`. */
  path: string
  /** Address without slashes at the ends, e.g. `guide/mod_wsgi`; the root's `index` has `''`. */
  slug: string
  format: 'rst' | 'markdown'
  /** The document's title as plain text, per side; a side without one repeats the other. */
  title: Bilingual
  /** The body, outermost rows in reading order. */
  rows: Row[]
  /** Section titles in reading order, the document's own title left out. */
  contents: ContentsEntry[]
  counts: Counts
  /** Findings that belong to no unit, such as parse errors. */
  diagnostics: DiagnosticReport[]
  /** What references can lead to; `path` in it is the one above. */
  targets: DocumentTargets
  /** Titles of the places that references can lead to. */
  titles: PlaceTitle[]
  /** One list a `toctree`, in reading order. */
  toctrees: TocTree[]
  /** What refers to other documents, or to names that other documents may have. */
  references: OpenReference[]
  /** What `numref` can refer to. */
  numbered: Numbered
  /** Files that the page shows or offers, relative to the content root. */
  assets: string[]
}

/** One text per side. */
export interface Bilingual {
  source: string
  target: string
}

/** What a place on the page is called. */
export interface PlaceTitle {
  /** Id on the page, without `#`. */
  anchor: string
  /** Plain text. */
  title: Bilingual
}

/** One `toctree`: what a `:glob:` or a plain entry names is resolved when all documents are known. */
export interface TocTree {
  caption: string
  /** Entries in order: `target` is a slug, a URL or, with `glob`, a pattern; relative ones are resolved already. */
  entries: { target: string; title: string }[]
  glob: boolean
  hidden: boolean
}

/** A reference whose place is found when all documents are known: an entry of a `toctree`, or a role of Sphinx. */
export interface OpenReference {
  /** `toctree`, or the role: `ref`, `numref`, `doc`, `term`, `option`. */
  role: string
  /** As written. */
  target: string
  /** Whether it has a text of its own. */
  explicit: boolean
  /** In the file; for what an included file holds, the place of the directive. */
  span: Span
}

/** Kinds of places that are counted, each by itself. */
export type NumberedKind = 'figure' | 'table' | 'listing'

/** The places of a document that have a number. */
export interface Numbered {
  /** In reading order. */
  places: NumberedPlace[]
  /** Whether the document refers to a number. */
  used: boolean
}

/** A place with a number. */
export interface NumberedPlace {
  kind: NumberedKind
  /** From 1, among those of its kind in the document. */
  ordinal: number
  /** Ids on the page. */
  anchors: string[]
}

/** A section title in the contents of a page. */
export interface ContentsEntry {
  /** Id on the page, without `#`. */
  anchor: string
  /** 2 for a section directly below the document's title. */
  level: number
  /** Inline HTML without links; a side without text repeats the other. */
  html: Bilingual
  state: State
}

/** What stands in reading order on a page. */
export type Row = UnitRow | SharedRow | GroupRow | LabelRow

/** One translation unit: both sides in one grid row. */
export interface UnitRow {
  type: 'unit'
  /** The unit's id in the report; the row's anchor is `u-` + id. */
  id: string
  kind: UnitKind
  state: State
  /** Element that holds both cells: a heading, `dt`, `tr`, `figcaption`, … or `div`, whose cells hold whole blocks. */
  element: string
  /** Extra ids that lead here (section ids, explicit targets), first the one that permalinks use. */
  anchors: string[]
  /** HTML of each side: inline for headings and terms, blocks for `div`. `null` where the side has no text. A `tr` has `cells` instead. */
  source: string | null
  target: string | null
  /** For a `tr`: its cells. */
  cells?: Cell[]
  /** Source sentences without a counterpart, as plain text; the source's HTML marks them with `<span class="missing">`. */
  missing: string[]
  /** Line of the unit in the file, where an editor would start: the target's, else the source's. */
  line: number
  findings: Finding[]
}

/** A cell of a table row, with both texts. */
export interface Cell {
  /** Opening tag, e.g. `<td>` or `<th scope="col">`. */
  open: string
  source: string | null
  target: string | null
}

/** A finding as the margin shows it. */
export interface Finding {
  rule: string
  message: string
}

/** What both sides have in common, standing once across both columns: code, images, rules, raw blocks. */
export interface SharedRow {
  type: 'shared'
  /** Line of the file on which it begins, where known. */
  line: number | null
  html: string
  /** Whether the element stands by itself, without a box around it, because its parent allows no other: `li`, `dt`, `tr`, … */
  bare: boolean
  anchors: string[]
}

/** A word that the site adds in both languages, such as the title of a note. */
export interface LabelRow {
  type: 'label'
  /** Plain text. */
  source: string
  target: string
  /** Class of its element. */
  class: string
}

/** A list, item, definition, admonition, quotation, table, …: its children are rows again. */
export interface GroupRow {
  type: 'group'
  element: string
  /** The opening tag with all attributes; its classes begin with `group`. */
  open: string
  /** For an `ol`: number of the first item, and HTML's `type` (`1`, `a`, `A`, `i`, `I`). */
  numbering?: { start: number; type: string }
  children: Row[]
  /** Further ids that lead here. */
  anchors: string[]
}

/**
 * Open links in the HTML of rows: `href="taiyaku:doc/PATH#ANCHOR"` (a place on the page itself without PATH),
 * `href="taiyaku:ref.DOMAIN.ROLE/TARGET"`, `href="taiyaku:download/PATH"`, `src="taiyaku:asset/PATH"`; every part is
 * percent-encoded. `href="taiyaku:number/KIND.ORDINAL"` stands for the number of a caption. `href="taiyaku:glob/PATTERN"` in an item of a list stands for one item for each document whose slug matches. Text that shall be the title of the place it leads to stands as `<span data-title></span>`.
 */
export type PageLink =
  `taiyaku:${'doc' | `ref.${string}.${string}` | 'download' | 'asset' | 'glob' | 'number'}/${string}`
