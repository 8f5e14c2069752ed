import { en } from './en.ts'
import type { LanguageTable } from './language-table.ts'
import { languages } from './languages.ts'

/** The names of one language. Directive and role names are looked up in lower case. */
export interface Language {
  /** docutils' name of the language's module, which messages show; null when docutils has no such language. */
  readonly module: string | null
  /** Local directive name → docutils' name. Empty for an unknown language. */
  readonly directives: ReadonlyMap<string, string>
  /** Local role name → docutils' name. Empty for an unknown language. */
  readonly roles: ReadonlyMap<string, string>
  /** Element name → label. English for an unknown language. */
  readonly labels: ReadonlyMap<string, string>
  /** Local name of a bibliographic field → docutils' name. English for an unknown language. */
  readonly bibliographicFields: ReadonlyMap<string, string>
}

/**
 * Gives the names of a language by its BCP 47 tag (`de`, `pt-BR`, `zh_tw`); the longest known part of the tag counts
 * (`de-AT-1901` is `de`).
 */
export function languageOf(code: string): Language {
  const tags = code.toLowerCase().replaceAll('-', '_').split('_')
  for (let size = tags.length; size > 0; size -= 1) {
    const known = all.get(tags.slice(0, size).join('_'))
    if (known !== undefined) return known
  }
  return unknown
}

const all: ReadonlyMap<string, Language> = new Map(
  languages.map(table => [table.module, fromTable(table, `docutils.parsers.rst.languages.${table.module}`)]),
)

const unknown: Language = fromTable({ ...en, directives: {}, roles: {} }, null)

function fromTable(table: LanguageTable, module: string | null): Language {
  return {
    module,
    directives: new Map(Object.entries(table.directives)),
    roles: new Map(Object.entries(table.roles)),
    labels: new Map(Object.entries(table.labels)),
    bibliographicFields: new Map(Object.entries(table.bibliographicFields)),
  }
}
