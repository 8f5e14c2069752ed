import { statSync } from 'node:fs'
import { digestOf } from '../digest.ts'
import type { DocumentFile } from '../discover.ts'
import type { Project } from '../open.ts'
import { bytesOf } from '../text-file.ts'
import { foldersOf, namedFiles } from './named-files.ts'

/** What is in a document's file. */
export interface Content {
  /** Digest of the bytes. */
  digest: string
  /** Files that its directives name, and those that included ones name; absolute paths. */
  named: readonly string[]
}

/** Milliseconds after which a file that is written again surely has another time: file systems count in steps of up to ten. */
const surely = 100

/** Gives a function that says what is in a project's documents; it reads a file again only when its size or times have changed. */
export function openContents(): (project: Project) => Map<string, Content> {
  let known = new Map<string, { stamp: string | null; content: Content }>()
  return project => {
    const before = known
    known = new Map()
    const contents = new Map<string, Content>()
    for (const document of project.documents) {
      const { file, name } = document
      const stamp = stampOf(file)
      const found = before.get(file)
      const same = stamp !== null && found?.stamp === stamp && found.content.named.length === 0
      const content = same ? found.content : contentOf(project, document)
      known.set(file, { stamp, content })
      contents.set(name, content)
    }
    return contents
  }
}

function contentOf(project: Project, document: DocumentFile): Content {
  const bytes = bytesOf(document.file)
  return {
    digest: digestOf([bytes]),
    named: namedFiles(bytes, document.file, foldersOf(project, document)),
  }
}

/** Changes with the file; null while it cannot be told whether it will, because it was written just now. */
function stampOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined || Date.now() - stats.ctimeMs < surely) return null
  return `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`
}
