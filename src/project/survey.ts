import { open } from 'node:fs/promises'
import { completeConfig } from './config/config.ts'
import { findDocuments } from './discover.ts'
import { gitText } from './git/run.ts'
import { ProjectProblem } from './problem.ts'

/** What a folder seems to hold. */
export interface Survey {
  /** Number of documents of each syntax. */
  rst: number
  markdown: number
  /** Folder of the documents, relative to the one looked at: the only one that holds any, else `.`. */
  content: string
  /** Language tag of the visible text, by its script; `ja` where nothing tells. */
  target: string
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
  const folders = new Set(
    documents.map(({ name }) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '.')),
  )
  const [only = '.'] = folders
  return {
    rst: documents.filter(({ name }) => name.endsWith('.rst')).length,
    markdown: documents.filter(({ name }) => name.endsWith('.md')).length,
    content: folders.size === 1 ? only : '.',
    target: await guessLanguage(documents.slice(0, sample.documents).map(({ file }) => file)),
    editLink: await guessEditLink(folder),
  }
}

async function guessLanguage(files: readonly string[]): Promise<string> {
  const counts = { kana: 0, han: 0, hangul: 0, cyrillic: 0 }
  for (const file of files) {
    const text = await beginning(file)
    counts.kana += count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
    counts.han += count(text, /\p{Script=Han}/gu)
    counts.hangul += count(text, /\p{Script=Hangul}/gu)
    counts.cyrillic += count(text, /\p{Script=Cyrillic}/gu)
  }
  if (counts.hangul > counts.kana + counts.han) return 'ko'
  if (counts.cyrillic > counts.kana + counts.han) return 'ru'
  // Chinese documents hold hardly any kana, Japanese ones more kana than characters.
  return counts.han > 8 * counts.kana && counts.han > 0 ? 'zh' : 'ja'
}

async function beginning(file: string): Promise<string> {
  const handle = await open(file)
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
