import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RstOptions } from '../../rst/options.ts'
import { isInside } from '../discover.ts'
import type { Project } from '../open.ts'

/** What paths in a document mean; absolute paths. */
export interface Folders {
  /** No path leaves it. */
  root: string
  /** A path that begins with `/` starts here. */
  content: string
  /** The paths of documents start here. */
  cwd: string
}

/** Bytes of the largest file that a document can show. */
const largest = 4_000_000

/** Files that directives can name in one document, included ones counted; beyond it, changes of further ones are not noticed. */
const mostFiles = 1000

/** Directives and options that name a file; what only looks like one costs a look at the disk. */
const naming = /include::\s+(\S[^\r\n]*)|:(?:file|diff):[ \t]+(\S[^\r\n]*)/g

/** The folders that hold for a project's document. */
export function foldersOf(project: Pick<Project, 'root' | 'cwd'>, { root }: { root: string }): Folders {
  return { root: isInside(root, project.root) ? project.root : root, content: root, cwd: project.cwd }
}

/**
 * Reads the files that directives name, for the parser: relative to the file that names them, or to the content root with a slash in
 * front. Null for what does not exist, is no text, or lies outside the root (links followed).
 */
export function fileReader(folders: Folders): NonNullable<RstOptions['readFile']> {
  return (name, from) => {
    const folder = from.startsWith('/')
      ? join(folders.content, dirname(from))
      : resolve(folders.cwd, dirname(from))
    const file = locate(name, folder, folders)
    return file === null ? null : readText(file)
  }
}

/** The files that directives of a document name, and those that included ones name; absolute paths, whether there is such a file or not. */
export function namedFiles(bytes: Buffer, file: string, folders: Folders): string[] {
  const found = new Set<string>()
  const visit = (text: string, folder: string): void => {
    for (const [, included, other] of text.matchAll(naming)) {
      const named = place((included ?? other ?? '').trim(), folder, folders)
      if (named === null || found.has(named) || found.size === mostFiles) continue
      found.add(named)
      const inside = included === undefined ? null : locate(named, folder, folders)
      if (inside !== null) visit(readText(inside) ?? '', dirname(named))
    }
  }
  if (bytes.includes('include::') || bytes.includes(':file:') || bytes.includes(':diff:'))
    visit(bytes.toString('utf8'), dirname(file))
  return [...found]
}

/** The content of a named file; empty where there is none to read. */
export function namedContent(file: string, folders: Folders): Uint8Array {
  const found = locate(file, dirname(file), folders)
  return found === null ? new Uint8Array() : readFileSync(found)
}

function place(name: string, folder: string, { root, content }: Folders): string | null {
  if (name === '' || name.includes('\0')) return null
  const file = isInside(name, root)
    ? name
    : name.startsWith('/')
      ? join(content, name)
      : resolve(folder, name)
  return isInside(file, root) ? file : null
}

function locate(name: string, folder: string, folders: Folders): string | null {
  const file = place(name, folder, folders)
  if (file === null) return null
  try {
    const real = realpathSync(file)
    const stats = statSync(real)
    return isInside(real, realpathSync(folders.root)) && stats.isFile() && stats.size <= largest ? real : null
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    return null
  }
}
