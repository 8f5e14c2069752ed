import { statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type LoadedConfig, loadConfig } from './config/load.ts'
import { contentRoot, type DocumentFile, findDocuments, isInside } from './discover.ts'
import { ProjectProblem } from './problem.ts'

/** A project as one run sees it: config and the documents asked for. */
export interface Project extends LoadedConfig {
  /** Absolute path of the working directory, which reports count paths from. */
  cwd: string
  /** Absolute path of the folder that holds the documents. */
  content: string
  /** Sorted by path; never empty. */
  documents: DocumentFile[]
}

/** What to open. */
export interface OpenOptions {
  /** Absolute path of the working directory. */
  cwd: string
  /** Files and folders, relative to `cwd`. Empty: the project's content folder. */
  paths: readonly string[]
  /** A config file to use instead of the nearest one. */
  config?: string | undefined
}

/**
 * Finds the config and the documents. The config is the nearest one at or above the first path. Without one the first folder holds the
 * documents, and what is made of them (the site, the cache) goes into the working directory.
 */
export async function openProject(options: OpenOptions): Promise<Project> {
  const { cwd, paths } = options
  const folder = folderOf(resolve(cwd, paths[0] ?? '.'), paths[0] ?? '.')
  const config = options.config === undefined ? null : resolve(cwd, options.config)
  const found = await loadConfig(folder, config)
  const loaded = found.file === null && isInside(folder, cwd) ? below(found, cwd, folder) : found
  const content = contentRoot(loaded)
  const asked = paths.length > 0 ? paths : [isInside(cwd, content) ? '.' : content]
  return { ...loaded, cwd, content, documents: findDocuments(asked, loaded, cwd) }
}

/** A project without a config whose documents lie in a folder below the root. */
function below(loaded: LoadedConfig, root: string, folder: string): LoadedConfig {
  return { ...loaded, root, config: { ...loaded.config, content: relative(root, folder) } }
}

function folderOf(absolute: string, path: string): string {
  try {
    return statSync(absolute).isDirectory() ? absolute : dirname(absolute)
  } catch {
    throw new ProjectProblem(`${path} does not exist.`)
  }
}
