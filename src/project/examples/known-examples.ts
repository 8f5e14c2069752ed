import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../cache.ts'
import { digestOf } from '../digest.ts'
import type { Project } from '../open.ts'
import type { BrowserRun, SiteExample } from '../pages/example-data.ts'
import { prepareBrowserRun } from './browser-run.ts'
import { examplesFolder, loadExamples } from './load.ts'
import { siteExamples } from './site-examples.ts'

/** The examples of a project as its site shows them. */
export interface Examples {
  examples: readonly SiteExample[]
  /** How to run them in the browser; null where there are none. */
  browserRun: BrowserRun | null
}

/** Gives a function that loads a project's examples, and loads them again only when a file of theirs has changed. */
export function openExamples(): (project: Project) => Examples {
  let known: { key: string; documents: readonly string[]; examples: Examples } | null = null
  return project => {
    const { content } = project
    if (known !== null && known.key === keyOf(content, known.documents)) return known.examples
    const sets = loadExamples(content)
    const documents = sets.map(({ manifest }) => manifest.document)
    const examples = siteExamples(sets)
    const browserRun = examples.length > 0 ? prepareBrowserRun(cacheFolder(project.root)) : null
    known = { key: keyOf(content, documents), documents, examples: { examples, browserRun } }
    return known.examples
  }
}

/** Changes with every file below the folder of the examples, and with the documents that they are of. */
function keyOf(content: string, documents: readonly string[]): string {
  const folder = join(content, examplesFolder)
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const files = names.map(name => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return `${name} ${size} ${mtimeMs}`
  })
  const texts = documents.map(document => {
    const file = join(content, document)
    return existsSync(file) ? readFileSync(file) : '\0'
  })
  return digestOf([content, ...files, ...texts])
}
