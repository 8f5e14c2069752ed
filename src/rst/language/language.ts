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
  const table = tableOf(code)
  return {
    module: table === null ? null : `docutils.parsers.rst.languages.${table.module}`,
    directives: new Map(Object.entries(table?.directives ?? {})),
    roles: new Map(Object.entries(table?.roles ?? {})),
    labels: new Map(Object.entries((table ?? en).labels)),
    bibliographicFields: new Map(Object.entries((table ?? en).bibliographicFields)),
  }
}

function tableOf(code: string): LanguageTable | null {
  const tags = code.toLowerCase().replaceAll('-', '_').split('_')
  for (let size = tags.length; size > 0; size -= 1) {
    const module = tags.slice(0, size).join('_')
    const table = languages.find(each => each.module === module)
    if (table !== undefined) return table
  }
  return null
}
