import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A file as it was left: size and time of change tell whether somebody has touched it since. */
export type Stamp = `${number} ${number}`

/** The stamp of a file; `null` when there is none. */
export function stampOf(file: string): Stamp | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? `${found.size} ${found.mtimeMs}` : null
}

/** Names of all files of a folder, with `/`, relative to it. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
}

/** Moves all files of `from` into `to` and takes away what was there before, but for what `stays` names. */
export function publish(from: string, to: string, stays: (name: string) => boolean): void {
  const made = filesOf(from)
  const names = new Set(made)
  const folders = new Set<string>()
  for (const old of filesOf(to)) {
    if (names.has(old) || stays(old)) continue
    rmSync(join(to, old), { force: true })
    folders.add(dirname(old))
  }
  const known = new Set<string>()
  for (const name of made) {
    const target = join(to, name)
    const folder = dirname(target)
    if (!known.has(folder)) {
      // A document may now be a folder where a file was, or the other way round.
      mkdirSync(folder, { recursive: true })
      known.add(folder)
    }
    move(join(from, name), target)
  }
  for (const folder of folders) removeEmpty(to, folder)
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    // Another disk.
    copyFileSync(from, to)
  }
}

/** Removes a folder that holds nothing any more, and those above it that then hold nothing either. */
function removeEmpty(root: string, folder: string): void {
  for (let each = folder; each !== '.' && each !== ''; each = dirname(each)) {
    const path = join(root, each)
    if (!existsSync(path)) continue
    if (readdirSync(path).length > 0) return
    rmdirSync(path)
  }
}
