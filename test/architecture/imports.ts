import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the repository. */
export const root: string = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** One import of a file. */
export interface Import {
  /** What the statement names. */
  specifier: string
  /** Path of the imported file from the root, with `/`; null for packages and `node:` modules. */
  file: string | null
  /** Nothing of it is left at run time. */
  typeOnly: boolean
}

/** Every source file below `folder` (from the root, with `/`) with its imports. */
export function importsBelow(folder: string): Map<string, Import[]> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|astro|mjs|js)$/.test(name))
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
  return new Map(files.map(file => [file, importsOf(file)]))
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([\w*{][^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(statement)].map(([, type, clause, named, dynamic]) => {
    const specifier = named ?? dynamic ?? ''
    const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : null
    return {
      specifier,
      file: target?.replaceAll('\\', '/') ?? null,
      typeOnly: type !== undefined || onlyTypes(clause),
    }
  })
}

/** `{ type A, type B }` */
function onlyTypes(clause: string | undefined): boolean {
  const names =
    /^\{([^}]*)\}$/
      .exec(clause?.trim() ?? '')?.[1]
      ?.split(',')
      .filter(name => name.trim() !== '') ?? []
  return names.length > 0 && names.every(name => /^\s*type\s/.test(name))
}
