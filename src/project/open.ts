import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { type LoadedConfig, loadConfig } from './config/load.ts'
import { contentHoldingAll } from './content-folder.ts'
import { contentRoot, type DocumentFile, findDocuments, isInside, shown } from './discover.ts'
import { slugOf } from './pages/addresses.ts'
import { ProjectProblem } from './problem.ts'

/** A project as one run sees it: config and the documents asked for. */
export interface Project extends LoadedConfig {
  /** Absolute path of the working directory, which reports count paths from. */
  cwd: string
  /** Absolute path of the folder that holds the documents. */
  content: string
  /** Sorted by path; never empty. */
  documents: DocumentFile[]
  /** Absolute paths of the files and folders whose documents these are. */
  asked: readonly string[]
  /** What was decided without a config, one sentence each, for the person to know. */
  notes: readonly string[]
}

/** What to open. */
export interface OpenOptions {
  /** Absolute path of the working directory. */
  cwd: string
  /** Files and folders, relative to `cwd`. Empty: the project's content folder. */
  paths: readonly string[]
  /** A config file to use instead of the nearest one. */
  config?: string | undefined
  /** Whether a path inside the content folder only says which project is meant: the documents are all of its content folder. */
  whole?: boolean
}

/**
 * Finds the config and the documents. The config is the nearest one at or above the first path. Without one the first folder holds the
 * documents, or one below it that is told from those of other tools, and what is made of them (the site, the cache) goes into the working
 * directory.
 */
export async function openProject(options: OpenOptions): Promise<Project> {
  const { cwd, paths } = options
  const folder = folderOf(resolve(cwd, paths[0] ?? '.'), paths[0] ?? '.')
  const config = options.config === undefined ? null : resolve(cwd, options.config)
  const found = await loadConfig(folder, config)
  const { loaded, notes } =
    found.file === null ? withoutConfig(found, options, folder) : { loaded: found, notes: [] }
  const content = contentRoot(loaded)
  if (loaded.file !== null && !existsSync(content))
    throw new ProjectProblem(
      `${basename(loaded.file)}: content: there is no folder ${loaded.config.content}.`,
    )
  // The folder of a project, or one above its documents, means its documents.
  const meant = (path: string): string => {
    const absolute = resolve(cwd, path)
    const isAbove = isInside(content, absolute) && isInside(absolute, loaded.root)
    return isAbove || (options.whole === true && isInside(absolute, content)) ? content : path
  }
  const asked = paths.length > 0 ? paths.map(meant) : [isInside(cwd, content) ? meant('.') : content]
  return {
    ...loaded,
    cwd,
    content,
    documents: findDocuments(asked, loaded, cwd),
    asked: asked.map(path => resolve(cwd, path)),
    notes,
  }
}

/** A project without a config: its content folder, and prefixes that leave its documents' addresses alone. */
function withoutConfig(
  found: LoadedConfig,
  { cwd, paths }: OpenOptions,
  folder: string,
): { loaded: LoadedConfig; notes: string[] } {
  const root = isInside(folder, cwd) ? cwd : found.root
  const outer = { ...found, root, config: { ...found.config, content: relative(root, folder) } }
  // Named files and several folders are what they are.
  if (paths.length > 1 || (paths[0] !== undefined && resolve(cwd, paths[0]) !== folder))
    return { loaded: outer, notes: [] }
  const names = findDocuments([folder], outer, cwd).map(({ name }) => name)
  const { languages } = found.config
  const content = contentHoldingAll(folder, names, {
    languages: [languages.source, languages.target],
    named: paths.length > 0,
  })
  const inside = content.folder === '.' ? names : names.map(name => name.slice(content.folder.length + 1))
  const prefixes = freePrefixes(found.config.site.prefixes, inside)
  const place = join(folder, content.folder)
  const site = { ...found.config.site, prefixes }
  const loaded = { ...outer, config: { ...found.config, content: relative(root, place), site } }
  const notes: string[] = []
  if (content.folder !== '.')
    notes.push(
      `Addresses begin in ${shown(place, cwd)}, which holds all documents${content.by === null ? '' : ` (${shown(join(folder, content.by), cwd)})`}.`,
    )
  const moved = Object.entries(found.config.site.prefixes).flatMap(([kind, before]) => {
    const now = prefixes[kind as keyof typeof prefixes]
    return now === before ? [] : [`/${now}/ in place of /${before}/, where documents are`]
  })
  if (moved.length > 0) notes.push(`The site's own pages: ${moved.join('; ')}.`)
  return {
    loaded,
    notes: notes.map(note => `${note} taiyaku init writes a config in which you can change it.`),
  }
}

/** The prefixes of the site's own pages, another one where a document's address begins with it. */
function freePrefixes<P extends Record<string, string>>(prefixes: P, names: readonly string[]): P {
  const taken = new Set(names.map(name => slugOf(name).split('/')[0]))
  const free = Object.entries(prefixes).map(([kind, prefix]) => {
    let now = prefix
    while (taken.has(now)) now = `taiyaku-${now}`
    return [kind, now]
  })
  return Object.fromEntries(free) as P
}

function folderOf(absolute: string, path: string): string {
  try {
    return statSync(absolute).isDirectory() ? absolute : dirname(absolute)
  } catch {
    throw new ProjectProblem(`${path} does not exist.`)
  }
}
