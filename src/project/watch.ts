import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isInside } from './discover.ts'

/** Milliseconds after a change in which further ones belong to it: editors write in several steps. */
const together = 15

/** Names of folders whose changes mean nothing. */
const ignored: ReadonlySet<string> = new Set(['.taiyaku', '.git', 'node_modules', 'dist'])

type Closable = Pick<FSWatcher, 'close'>

/** What is watched; absolute paths. */
export interface Watched {
  /** Folders with all that is below them. */
  folders: readonly string[]
  /** Single files, whether they are there or not. */
  files: readonly string[]
}

/** Watches folders and files. */
export interface Watcher {
  /** Watches these from now on. */
  watch(watched: Watched): void
  close(): void
}

/** Opens a watcher that calls back after each change; what changes at once is one change. */
export function openWatcher(onChange: () => void): Watcher {
  let timer: NodeJS.Timeout | undefined
  let known = ''
  let watchers: Closable[] = []
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, together)
  }
  const replaceBy = (others: Closable[]) => {
    for (const watcher of watchers) watcher.close()
    watchers = others
  }
  return {
    watch(watched) {
      const key = JSON.stringify(watched)
      if (key === known) return
      known = key
      replaceBy([...folderWatchers(watched, changed), ...fileWatchers(watched, changed)])
    },
    close() {
      clearTimeout(timer)
      replaceBy([])
    },
  }
}

function folderWatchers({ folders }: Watched, changed: () => void): Closable[] {
  const outer = [...new Set(folders)].filter(
    folder => !folders.some(other => other !== folder && isInside(folder, other)),
  )
  return outer.map(folder => watchTree(folder, changed))
}

/** One watch a folder: Node's own recursion takes one for every file, those of built sites included, and seconds to begin. */
function watchTree(root: string, changed: () => void): Closable {
  const known = new Map<string, FSWatcher>()
  const forget = (path: string) => {
    for (const [folder, watcher] of known) {
      if (!isInside(folder, path)) continue
      watcher.close()
      known.delete(folder)
    }
  }
  const add = (folder: string) => {
    const watcher = watch(folder, (kind, name) => {
      if (name !== null && ignored.has(name)) return
      if (name !== null && kind === 'rename') renew(join(folder, name))
      changed()
    })
    // A folder that is taken away is told by the one above it.
    watcher.on('error', () => forget(folder))
    known.set(folder, watcher)
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !ignored.has(entry.name)) add(join(folder, entry.name))
  }
  /** What has come under this name, if it is a folder, is another one than was there before. */
  const renew = (path: string) => {
    forget(path)
    try {
      if (lstatSync(path).isDirectory()) add(path)
    } catch {
      // It is gone, or goes while it is looked at.
    }
  }
  add(root)
  return { close: () => forget(root) }
}

/** A file that is replaced is another file, and one may be made later: so the folder is watched for its name. */
function fileWatchers({ folders, files }: Watched, changed: () => void): Closable[] {
  const outside = files.filter(file => !folders.some(folder => isInside(file, folder)))
  return [...Map.groupBy(outside, dirname)].flatMap(([folder, those]) => {
    if (!existsSync(folder)) return []
    const names = new Set(those.map(file => basename(file)))
    return watch(folder, (_, name) => {
      if (name === null || names.has(name)) changed()
    })
  })
}
