import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ProjectProblem } from './problem.ts'
import { reason } from './text-file.ts'

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, which is then renamed. `expected` is what the caller
 * read before: when the file holds something else by now (or is there though null was expected), nothing is written.
 * Without `expected` whatever is there is replaced.
 */
export function writeWhole(
  file: string,
  text: string | Uint8Array,
  shownAs: string,
  expected?: string | null,
): void {
  if (expected !== undefined && current(file) !== expected) {
    throw new ProjectProblem(
      expected === null
        ? `${shownAs} is there already; nothing was written.`
        : `${shownAs} has changed meanwhile; nothing was written.`,
    )
  }
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, text, { mode: modeOf(file) })
    renameSync(temporary, file)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    throw new ProjectProblem(`${shownAs} cannot be written (${reason(error)}).`)
  }
}

function current(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Permissions of the file that is replaced. */
function modeOf(file: string): number {
  try {
    return statSync(file).mode & 0o777
  } catch {
    return 0o644
  }
}
