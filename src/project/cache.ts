import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeWhole } from './write.ts'

/** The folder of everything that can be made again, below a project's root. git never sees it. */
export function cacheFolder(root: string): string {
  const folder = join(root, '.taiyaku')
  const ignore = join(folder, '.gitignore')
  if (!existsSync(ignore)) {
    mkdirSync(folder, { recursive: true })
    writeWhole(ignore, '*\n', '.taiyaku/.gitignore')
  }
  return folder
}

/** Keeps a value in a file. Anything that can be handed to a thread can be kept. */
export function keep(file: string, value: unknown): void {
  writeWhole(file, serialize(value), basename(file))
}

/** What was kept in a file; null when there is nothing, or nothing that can be read. The caller knows what it is. */
export function kept<T>(file: string): T | null {
  try {
    return deserialize(readFileSync(file))
  } catch {
    return null
  }
}
