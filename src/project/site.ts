import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Model, priorModel } from '../align/model.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import { rules } from '../diagnostic/rules.ts'
import type { DocumentReport } from '../units/report.ts'
import { baselineFile, readBaseline } from './baseline.ts'
import { cacheFolder, keep, kept } from './cache.ts'
import { configNames } from './config/load.ts'
import { digestOf } from './digest.ts'
import { globTest, shown } from './discover.ts'
import { type Examples, openExamples } from './examples/known-examples.ts'
import { fileInside } from './file-inside.ts'
import { gitText } from './git/run.ts'
import { readHistory } from './history.ts'
import type { Project } from './open.ts'
import type { PageData } from './pages/page-data.ts'
import { createSite } from './pages/site.ts'
import type { SiteData, SiteFinding, SiteHistory, SiteSettings } from './pages/site-data.ts'
import { type Composed, entryFile, type PageFile, pageFile } from './reading/compose.ts'
import { type Content, openContents } from './reading/contents.ts'
import { type Crew, openCrew } from './reading/crew.ts'
import { openModels } from './reading/known-model.ts'
import { leftOut } from './reading/leave-out.ts'
import { foldersOf, namedContent } from './reading/named-files.ts'
import { openReader, type Reader, type ReaderSettings } from './reading/reader.ts'
import { readSettings } from './reading/settings.ts'
import { makeReport } from './report.ts'
import { toolDigest } from './version.ts'

/** Commits that the chart of the progress shows at most. */
const historyPoints = 30

/** How a site is read. */
export interface SiteOptions {
  /** Called for each document that was read anew. */
  onDocument?: () => void
  /** Whether to read the git history. */
  history: boolean
}

/** Reads a project for its site, again and again while its documents change. */
export interface SiteReader {
  /**
   * Reads the project. Pages are kept on disk by a digest of all that they depend on: a document that did not change costs nothing,
   * and what was learned from all pairs stays in force until more than one document in fifty has changed.
   */
  read(project: Project, options: SiteOptions): Promise<SiteData>
  /** Files beside the documents on which the last reading depended, whether they are there or not; absolute paths. */
  files(): readonly string[]
  /** Makes ready what the first edit would wait for: highlighting, phrase breaks. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** Pages up to which the reader of this thread, once it is there, makes them itself. */
const few = 8

/** Opens a reader; what it has read stays in memory until it is closed. */
export function openSiteReader(): SiteReader {
  let composed = new Map<string, Composed>()
  let given: ReadonlyMap<string, Composed> = composed
  let local: { key: string; reader: Reader } | null = null
  let files: string[] = []
  let warm = async () => {}
  const models = openModels()
  const examplesOf = openExamples()
  const contentsOf = openContents()
  const make = async (
    pages: readonly PageFile[],
    model: Model,
    settings: ReaderSettings,
    onDocument: () => void,
  ): Promise<Composed[]> => {
    const key = JSON.stringify(settings)
    if (local?.key !== key) {
      await local?.reader.close()
      local = { key, reader: openReader(settings) }
    }
    const { reader } = local
    await reader.use(model)
    const made: Composed[] = []
    for (const page of pages) {
      made.push(await reader.compose(page))
      onDocument()
    }
    return made
  }
  return {
    async read(project, options) {
      const onDocument = options.onDocument ?? (() => undefined)
      // git answers while documents are read.
      const head = options.history ? gitText(project.content, ['rev-parse', 'HEAD']) : null
      const folder = cacheFolder(project.root)
      const pagesFolder = join(folder, 'pages')
      const settings: ReaderSettings = {
        read: readSettings(project.config),
        pages: { folder: pagesFolder, rawHtml: project.config.rawHtml },
      }
      const salt = digestOf([toolDigest(), JSON.stringify(settings)])
      const found = contentsOf(project)
      const contents = new Map([...found].map(([name, { digest }]) => [name, digest]))
      const named = new Set([...found.values()].flatMap(content => content.named))
      files = [...configFiles(project), baselineFile(project), ...named]
      const circumstances = { salt, contents }
      const modelFile = join(folder, 'model')
      const known = models.find(modelFile, circumstances)
      const documents = pageFiles(project, found)
      const crew = known === null ? openCrew(documents, settings) : null
      try {
        const learned = await crew?.learn(documents.filter(({ counted }) => counted))
        const { model, digest: base } = known ?? models.take(modelFile, circumstances, learned ?? priorModel)
        const pages = documents.map(page => ({ ...page, digest: digestOf([base, page.digest]) }))
        composed = new Map(pages.flatMap(({ digest }) => entryOf(pagesFolder, digest, composed)))
        const missing = pages.filter(({ digest }) => !composed.has(digest))
        const made =
          missing.length <= few
            ? await make(missing, model, settings, onDocument)
            : await inCrew(crew ?? openCrew(missing, settings), missing, model, onDocument)
        for (const [index, { digest }] of missing.entries()) composed.set(digest, made[index]!)
        // Pages of the last result may still be asked for until this one is taken over; readings in between may have failed.
        prune(pagesFolder, new Set([...given.keys(), ...composed.keys()]))
        warm = async () => void (await make(pages.slice(0, 1), model, settings, () => undefined))
        const history =
          head === null
            ? ({ reason: 'not-read' } as const)
            : await historyOf(project, folder, digestOf([salt, (await head) ?? '']))
        const result = siteData(project, pages, composed, history, examplesOf(project), pagesFolder)
        given = composed
        return result
      } finally {
        await crew?.close()
      }
    },
    files: () => files,
    warm: () => warm(),
    close: async () => void (await local?.reader.close()),
  }
}

async function inCrew(
  crew: Crew,
  pages: readonly PageFile[],
  model: Model,
  onDocument: () => void,
): Promise<Composed[]> {
  try {
    return await crew.each(pages, model, async (reader, page) => {
      const made = await reader.compose(page)
      onDocument()
      return made
    })
  } finally {
    await crew.close()
  }
}

/** What is known of a page: from memory, else from disk; nothing when it has to be made. */
function entryOf(
  folder: string,
  digest: string,
  composed: ReadonlyMap<string, Composed>,
): [string, Composed][] {
  const found =
    composed.get(digest) ??
    (existsSync(pageFile(folder, digest)) ? kept<Composed>(entryFile(folder, digest)) : null)
  return found === null ? [] : [[digest, found]]
}

function siteData(
  project: Project,
  pages: readonly PageFile[],
  composed: ReadonlyMap<string, Composed>,
  history: SiteHistory,
  { examples, browserRun }: Examples,
  pagesFolder: string,
): SiteData {
  const all = pages.flatMap(({ digest, counted }) => {
    const page = composed.get(digest)
    return page === undefined ? [] : [{ ...page, counted }]
  })
  const entries = all.flatMap(({ entry }) => entry ?? [])
  const digests = new Map(entries.map(({ slug, digest }) => [slug, digest]))
  return createSite({
    settings: siteSettings(project),
    entries,
    report: makeReport(
      project,
      all.flatMap(({ report, counted }) => (counted ? [report] : [])),
    ),
    history,
    examples,
    browserRun,
    hasFile: remembered(path => fileInside(project.content, path) !== null),
    severityOf: severities(project),
    findings: all.flatMap(({ report }) => unreadable(report)),
    read: slug => {
      const digest = digests.get(slug)
      return digest === undefined ? null : kept<PageData>(pageFile(pagesFolder, digest))
    },
  })
}

function unreadable({ path, diagnostics }: DocumentReport): SiteFinding[] {
  return diagnostics
    .filter(({ rule }) => rule === 'unreadable-document')
    .map(finding => ({ ...finding, path }))
}

/** What the config says of a rule in a document; `off` also where it ignores the rule. */
function severities({ config }: Project): (rule: string, name: string) => Severity | 'off' {
  const leaveOut = leftOut(config, new Map())
  return (rule, name) => {
    const ignored = leaveOut(name).rules
    if (ignored === null || ignored.includes(rule)) return 'off'
    return config.rules[rule] ?? rules[rule]?.severity ?? 'warning'
  }
}

/** Asks once for each name: pages ask for the same files again and again. */
function remembered(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>()
  return name => {
    const answer = answers.get(name) ?? ask(name)
    answers.set(name, answer)
    return answer
  }
}

/** The config, and those that would take its place. */
function configFiles({ file, root }: Project): string[] {
  const folder = file === null ? root : dirname(file)
  return [...(file === null ? [] : [file]), ...configNames.map(name => join(folder, name))]
}

function siteSettings({ config }: Project): SiteSettings {
  const { title, description, languages, editLink, issueLink } = config
  return { title, description, ...languages, prefixes: config.site.prefixes, editLink, issueLink }
}

/** The documents with what their pages depend on beside tool, settings and model; `digest` stands for that part alone. */
function pageFiles(project: Project, contents: ReadonlyMap<string, Content>): PageFile[] {
  const uncounted = globTest(project.config.uncounted)
  const leaveOut = leftOut(project.config, readBaseline(project))
  return project.documents.map(document => {
    const { file, path, name } = document
    const folders = foldersOf(project, document)
    const repositoryPath = shown(file, project.root)
    const counted = !uncounted(name)
    const left = leaveOut(name)
    const content = contents.get(name)
    const parts = [
      content?.digest ?? '',
      path,
      name,
      repositoryPath,
      String(counted),
      JSON.stringify(left.rules),
    ]
    const named = (content?.named ?? []).flatMap(each => [each, namedContent(each, folders)])
    const digest = digestOf([...parts, JSON.stringify([...left.known]), ...named])
    return { file, path, name, repositoryPath, counted, folders, leaveOut: left, digest }
  })
}

/** The history, kept until `state` (tool, settings and commit) or the list of documents changes. */
async function historyOf(project: Project, folder: string, state: string): Promise<SiteHistory> {
  const key = digestOf([state, project.documents.map(({ name }) => name).join('\n')])
  const file = join(folder, 'history')
  const known = kept<{ key: string; history: SiteHistory }>(file)
  if (known?.key === key) return known.history
  const history = await readHistory(project, historyPoints)
  keep(file, { key, history })
  return history
}

/** Takes away pages that are no longer those of any document. */
function prune(folder: string, digests: ReadonlySet<string>): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!digests.has(name.replace(/\.(page|entry)$/, ''))) rmSync(join(folder, name), { force: true })
  }
}
