import { existsSync, statSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
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
  /** Absolute paths of the files and folders whose documents these are. */
  asked: readonly string[]
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
 * documents, and what is made of them (the site, the cache) goes into the working directory.
 */
export async function openProject(options: OpenOptions): Promise<Project> {
  const { cwd, paths } = options
  const folder = folderOf(resolve(cwd, paths[0] ?? '.'), paths[0] ?? '.')
  const config = options.config === undefined ? null : resolve(cwd, options.config)
  const found = await loadConfig(folder, config)
  const loaded = found.file === null && isInside(folder, cwd) ? below(found, cwd, folder) : found
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
  }
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
