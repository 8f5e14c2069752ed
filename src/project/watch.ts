import { watch } from 'node:fs'

/** Milliseconds after a change in which further ones belong to it: editors write in several steps. */
const together = 30

/** Folders whose changes mean nothing. */
const ignored = /(^|[/\\])(\.taiyaku|\.git|node_modules|dist)([/\\]|$)/

/** Calls back after each change below the folders. Gives a function that ends it. */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watchers = [...new Set(folders)].map(folder =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name !== null && ignored.test(name)) return
      clearTimeout(timer)
      timer = setTimeout(onChange, together)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
