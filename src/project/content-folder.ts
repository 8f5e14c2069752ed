import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of folders that hold documents and are no part of their addresses. */
const holdsDocuments = /^(?:docs?|documentation|content|source|src|manual|book|pages)$/i

/** A content folder that was found, relative to the folder that was looked at, with `/`; `.` for that folder itself. */
export interface FoundContent {
  folder: string
  /** The file that tells it, relative to the folder that was looked at; null where only the names of folders do. */
  by: string | null
}

/**
 * The folder where addresses on the site should begin, when it holds all documents (`names`, relative to `folder`): that of Sphinx'
 * `conf.py`, MkDocs' `docs_dir`, else a lone folder with a usual name (unless `named`: the person chose this one), in it the lone folder of a language.
 */
export function contentHoldingAll(
  folder: string,
  names: readonly string[],
  { languages, named }: { languages: readonly string[]; named: boolean },
): FoundContent {
  const chain = commonFolders(names)
  for (const at of chain) {
    const sphinx = join(at, 'conf.py')
    if (existsSync(join(folder, sphinx))) return { folder: at, by: sphinx }
    const mkdocs = join(at, 'mkdocs.yml')
    const docs = docsFolder(join(folder, mkdocs))
    if (docs !== null && chain.includes(join(at, docs))) return { folder: join(at, docs), by: mkdocs }
  }
  const outer = !named && holdsDocuments.test(chain[1] ?? '') ? 1 : 0
  const isLanguage = (name: string) => languages.includes(name.toLowerCase().split(/[-_]/)[0] ?? '')
  const inner = isLanguage(chain[outer + 1]?.split('/').at(-1) ?? '') ? outer + 1 : outer
  return { folder: chain[inner] ?? '.', by: null }
}

/** The folders that hold all documents, from `.` inwards. */
function commonFolders(names: readonly string[]): string[] {
  const [first = [], ...others] = names.map(name => name.split('/').slice(0, -1))
  let depth = first.length
  for (const parts of others) {
    const same = parts.findIndex((part, index) => part !== first[index])
    depth = Math.min(depth, same === -1 ? parts.length : same)
  }
  return ['.', ...Array.from({ length: depth }, (_, index) => first.slice(0, index + 1).join('/'))]
}

/** `docs_dir` of MkDocs' settings, or its default; null where there are none. */
function docsFolder(file: string): string | null {
  if (!existsSync(file)) return null
  return /^docs_dir:\s*(["']?)([^"'\n#]+?)\1\s*(?:#.*)?$/m.exec(readFileSync(file, 'utf8'))?.[2] ?? 'docs'
}
