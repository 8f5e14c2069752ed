import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import type { LoadedConfig } from './config/load.ts'
import { ProjectProblem } from './problem.ts'
import { reason } from './text-file.ts'

/** A document on disk. */
export interface DocumentFile {
  /** Absolute path. */
  file: string
  /** Relative to the working directory, with `/`; what reports call `path`. */
  path: string
  /** Relative to the content root (or to the folder named on the command line, when that lies outside), with `/`. */
  name: string
  /** Absolute path of the folder that paths inside the document never leave. */
  root: string
}

/** Folders that hold no documents, whatever the config says; hidden ones are left out too. */
const skippedFolders = new Set([
  'node_modules',
  'bower_components',
  'dist',
  '_build',
  'venv',
  '__pycache__',
  'vendor',
])

/** What the names of documents end in. */
export const documentEnding: RegExp = /\.(rst|md)$/

/** Files that every repository has and that nobody translates this way. */
const skippedFiles =
  /^(LICEN[CS]E|NOTICE|CHANGE(LOG|S)|HISTORY|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AUTHORS|README)\b.*\.(md|rst)$/

/** Absolute path of the folder that holds a project's documents. */
export function contentRoot(loaded: LoadedConfig): string {
  return resolve(loaded.root, loaded.config.content)
}

/** A test for names below the content root: does any of the globs match? */
export function globTest(globs: readonly string[]): (name: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true })
}

/**
 * Finds the documents below `paths` (files or folders, relative to `cwd`), each once, sorted by path. A file that is named is taken
 * whatever the globs say. A folder without documents and a path that is not there are problems.
 */
export function findDocuments(paths: readonly string[], loaded: LoadedConfig, cwd: string): DocumentFile[] {
  const content = contentRoot(loaded)
  const found = new Map<string, DocumentFile>()
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const stats = existing(absolute, path)
    const root = isInside(absolute, content) ? content : stats.isDirectory() ? absolute : dirname(absolute)
    const files = stats.isDirectory() ? documentsBelow(absolute, root, loaded) : [absolute]
    if (files.length === 0)
      throw new ProjectProblem(
        `${absolute === cwd ? 'This folder' : shown(absolute, cwd)} holds no documents (${loaded.config.include.join(', ')}). Name a folder that does, or set include in the config.`,
      )
    for (const file of files) {
      if (found.has(file)) continue
      found.set(file, { file, path: shown(file, cwd), name: withSlashes(relative(root, file)), root })
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

function existing(absolute: string, path: string): Stats {
  try {
    const stats = statSync(absolute)
    if (stats.isDirectory() || documentEnding.test(absolute)) return stats
  } catch {
    throw new ProjectProblem(`${path} does not exist.`)
  }
  throw new ProjectProblem(`${path} is no document; documents end in .rst or .md.`)
}

/** Which names below a root, with `/`, are those of documents and of folders that are looked into. */
export interface NameTests {
  isDocument(name: string): boolean
  isSearched(folder: string): boolean
}

/** What the config says of names below `root`, an absolute path. */
export function nameTests({ config, root: base }: LoadedConfig, root: string): NameTests {
  const included = globTest(config.include)
  const excluded = globTest(config.exclude)
  const outDir = resolve(base, config.site.outDir)
  const isLeftOut = (name: string) => basename(name).startsWith('.') || excluded(name)
  return {
    isDocument: name =>
      documentEnding.test(name) && !skippedFiles.test(basename(name)) && included(name) && !isLeftOut(name),
    isSearched: folder =>
      !skippedFolders.has(basename(folder)) && !isLeftOut(folder) && join(root, folder) !== outDir,
  }
}

function documentsBelow(folder: string, root: string, loaded: LoadedConfig): string[] {
  const { isDocument, isSearched } = nameTests(loaded, root)
  const realRoot = realpathSync(root)
  const files: string[] = []
  const visit = (at: string): void => {
    for (const entry of entriesOf(at)) {
      const file = join(at, entry.name)
      const name = withSlashes(relative(root, file))
      if (entry.isDirectory()) {
        if (isSearched(name)) visit(file)
      } else if (isDocument(name)) {
        if (!entry.isSymbolicLink() || leadsInside(file, realRoot)) files.push(file)
      }
    }
  }
  visit(folder)
  return files
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new ProjectProblem(
      `${folder} cannot be read (${reason(error)}); give yourself the right to, or exclude it in the config.`,
    )
  }
}

/** A link to a file counts when what it leads to is a file below the root. */
function leadsInside(link: string, realRoot: string): boolean {
  try {
    const target = realpathSync(link)
    return isInside(target, realRoot) && statSync(target).isFile()
  } catch {
    return false
  }
}

/** Whether `path` is `folder` or lies below it; both absolute. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** A path relative to a folder, with `/`; in reports to the working directory. `.` is the folder itself. */
export function shown(file: string, folder: string): string {
  return withSlashes(relative(folder, file)) || '.'
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}
