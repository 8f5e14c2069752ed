import { readFileSync } from 'node:fs'
import type { Project } from '../project/open.ts'

/** Gives lines of documents for excerpts; each file is read once, when first asked for. Nothing where the file is gone. */
export function lineReader(project: Project): (path: string, number: number) => string {
  const files = new Map(project.documents.map(({ path, file }) => [path, file]))
  const read = new Map<string, string[]>()
  return (path, number) => {
    let lines = read.get(path)
    if (lines === undefined) {
      lines = linesOf(files.get(path))
      read.set(path, lines)
    }
    return lines[number - 1] ?? ''
  }
}

function linesOf(file: string | undefined): string[] {
  try {
    return file === undefined ? [] : readFileSync(file, 'utf8').split(/\r\n|\r|\n/)
  } catch {
    return []
  }
}
