/** Settings of the parser; docutils' settings in camelCase, with docutils' defaults. */
export interface RstOptions {
  /** Path of the document, as messages and `document.source` name it. Default `''`. */
  path?: string
  /** Inline markup needs no white space around it. Default false. */
  characterLevelInlineMarkup?: boolean
  /** Language of directive and role names and of labels. Default `en`. */
  languageCode?: string
  /** Lowest level of `system_message` that stays in the tree: 1 info … 5 none. Default 1: all, as docutils' parser leaves them. */
  reportLevel?: number
  /** Width of a tab stop. Default 8. */
  tabWidth?: number
  /** Longest line, in characters, that is read. Default 10_000. */
  lineLengthLimit?: number
  /** Whether the `raw` directive and role give raw nodes. Default true, as in docutils; renderers ignore raw nodes unless told otherwise. */
  rawEnabled?: boolean
  /** Whether directives may read files (through `readFile`). Default true. */
  fileInsertionEnabled?: boolean
  /** `long`, `short` or `none`: which token classes `code` gets. Ours never makes Pygments' tokens. */
  syntaxHighlight?: string
  /** Prefix of all ids. Default `''`. */
  idPrefix?: string
  /** Prefix of generated ids; `%` stands for the element's tag name. Default `%`. */
  autoIdPrefix?: string
  /** docutils' `legacy_ids`: implicit targets get an id at once. Default true. */
  legacyIds?: boolean
  /** Whether PEP numbers become references. Default false. */
  pepReferences?: boolean
  /** Whether RFC numbers become references. Default false. */
  rfcReferences?: boolean
  /** Sphinx' directives and roles are known. Default false in `fromRst`, on in `readUnits` and the site. */
  sphinx?: boolean
  /** The time that `date` shows, as ISO date and time without zone (`2026-01-31T12:00:00`); the parser has no clock. Default `''`: the format stands for itself. */
  now?: string
  /** Reads a file named by a directive; null when it cannot be read. Without it nothing is read. */
  readFile?: (path: string, from: string) => string | null
}
