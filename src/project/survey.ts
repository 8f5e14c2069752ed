import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { completeConfig } from './config/config.ts'
import { contentHoldingAll } from './content-folder.ts'
import { findDocuments } from './discover.ts'
import { gitText } from './git/run.ts'
import { ProjectProblem } from './problem.ts'

/** What a folder seems to hold. */
export interface Survey {
  /** Number of documents of each syntax. */
  rst: number
  markdown: number
  /** Folder of the documents, relative to the one looked at: that which Sphinx' or MkDocs' settings tell, else the only one that holds any, in it the only one or that of the target language; else `.`. */
  content: string
  /** Language tag of the visible text, by its script; `ja` where nothing tells. */
  target: string
  /** Whether no text told the target. */
  guessed: boolean
  /** Name of the project after Sphinx' or MkDocs' settings; null where there are none. */
  title: string | null
  /** Pattern of an edit link where the folder is a checkout of a repository on GitHub or GitLab. */
  editLink: string | null
}

/** Bytes of each document that are looked at, and documents. */
const sample = { bytes: 16_384, documents: 60 }

/** Looks at a folder for `taiyaku init`. A folder without documents is a problem. */
export async function survey(folder: string): Promise<Survey> {
  const loaded = { config: completeConfig({}, ''), file: null, root: folder }
  const documents = findDocuments(['.'], loaded, folder)
  if (documents.length === 0) throw new ProjectProblem(`${folder} holds no documents.`)
  const { target, guessed } = await guessLanguage(
    documents.slice(0, sample.documents).map(({ file }) => file),
  )
  const names = documents.map(({ name }) => name)
  const told = contentHoldingAll(folder, names, { languages: [], named: true })
  const content = told.by === null ? contentFolder(names, target) : told.folder
  return {
    rst: documents.filter(({ name }) => name.endsWith('.rst')).length,
    markdown: documents.filter(({ name }) => name.endsWith('.md')).length,
    content,
    target,
    guessed,
    title: guessTitle(folder, content),
    editLink: await guessEditLink(folder),
  }
}

/** The folder where addresses on the site should begin: `content/zh` for Hugo's `content/zh/docs/…`. */
function contentFolder(names: readonly string[], target: string): string {
  const firstParts = (below: readonly string[]) => [
    ...new Set(below.map(name => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '.'))),
  ]
  const [only = '.', ...others] = firstParts(names)
  const content = others.length > 0 ? '.' : only
  const inside = content === '.' ? names : names.map(name => name.slice(content.length + 1))
  const ofTarget = firstParts(inside).filter(part => part.toLowerCase().split(/[-_]/)[0] === target)
  const [language] = ofTarget
  if (language === undefined || ofTarget.length > 1) return content
  return content === '.' ? language : `${content}/${language}`
}

/** The names of the project in what Sphinx and MkDocs read: `project = 'Name'`, `site_name: Name`. */
function guessTitle(folder: string, content: string): string | null {
  const settings: readonly (readonly [file: string, pattern: RegExp])[] = [
    [join(content, 'conf.py'), /^project\s*=\s*u?(["'])(?<name>[^"'\n]+)\1/m],
    ['conf.py', /^project\s*=\s*u?(["'])(?<name>[^"'\n]+)\1/m],
    ['mkdocs.yml', /^site_name:\s*(["']?)(?<name>[^"'\n#]+?)\1\s*(?:#.*)?$/m],
  ]
  for (const [file, pattern] of settings) {
    const name = pattern.exec(textOf(join(folder, file)))?.groups?.['name']
    if (name !== undefined) return name
  }
  return null
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function guessLanguage(files: readonly string[]): Promise<{ target: string; guessed: boolean }> {
  const counts = { kana: 0, han: 0, hangul: 0, cyrillic: 0 }
  for (const file of files) {
    const text = await beginning(file)
    counts.kana += count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    counts.han += count(text, /\p{Script=Han}/gu)
    counts.hangul += count(text, /\p{Script=Hangul}/gu)
    counts.cyrillic += count(text, /\p{Script=Cyrillic}/gu)
  }
  const guessed = Object.values(counts).every(found => found === 0)
  if (counts.hangul > counts.kana + counts.han) return { target: 'ko', guessed }
  if (counts.cyrillic > counts.kana + counts.han) return { target: 'ru', guessed }
  // Chinese documents hold hardly any kana, Japanese ones more kana than characters.
  return { target: counts.han > 8 * counts.kana && counts.han > 0 ? 'zh' : 'ja', guessed }
}

/** The first bytes of a document as text; empty where it cannot be read, which is told when it is needed. */
async function beginning(file: string): Promise<string> {
  const handle = await open(file).catch(() => null)
  if (handle === null) return ''
  try {
    const buffer = Buffer.alloc(sample.bytes)
    const { bytesRead } = await handle.read(buffer, 0, sample.bytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

async function guessEditLink(folder: string): Promise<string | null> {
  const remote = await gitText(folder, ['remote', 'get-url', 'origin'])
  const branch =
    (await gitText(folder, ['rev-parse', '--abbrev-ref', 'origin/HEAD']))?.replace('origin/', '') ?? 'main'
  const match = /(github\.com|gitlab\.com)[/:]([^/]+\/[^/]+?)(\.git)?$/.exec(remote ?? '')
  if (match === null) return null
  return `https://${match[1]}/${match[2]}/${match[1] === 'github.com' ? 'edit' : '-/edit'}/${branch}/{path}`
}
