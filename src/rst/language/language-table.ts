/** One language as a table: local name → docutils' name. Keys are lower case. */
export interface LanguageTable {
  /** The language's code with underscores, as docutils' modules are named: `zh_tw`. */
  readonly module: string
  /** Directive names. Several local names may stand for one directive. */
  readonly directives: Readonly<Record<string, string>>
  /** Role names. */
  readonly roles: Readonly<Record<string, string>>
  /** Element name → text that a reader sees (`note` → `Note`, `contents` → `Contents`). */
  readonly labels: Readonly<Record<string, string>>
  /** Names of bibliographic fields. */
  readonly bibliographicFields: Readonly<Record<string, string>>
}
