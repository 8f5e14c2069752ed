import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The file at `path` below `folder`; `null` when there is none, or when a link leads out of the folder. */
export function fileInside(folder: string, path: string): string | null {
  const file = join(folder, path)
  if (!existsSync(file)) return null
  const real = realpathSync(file)
  return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile() ? real : null
}
