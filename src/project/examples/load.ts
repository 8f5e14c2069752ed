import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import {
  composeScenarios,
  type ExampleBlock,
  extractBlocks,
  type Manifest,
  ManifestError,
  parseManifest,
  parseTranscript,
  type Scenario,
  type Transcript,
} from '../../example/index.ts'
import { readUnits } from '../../units/read-units.ts'
import { isInside, shown } from '../discover.ts'
import { ProjectProblem } from '../problem.ts'

/** The examples of one document: its code blocks, what the manifest says of them, and what came out when they ran. */
export interface ExampleSet {
  /** Absolute path of the folder with the manifest. */
  folder: string
  /** The manifest's path for messages, relative to the content folder. */
  name: string
  manifest: Manifest
  blocks: ExampleBlock[]
  /** Text of the files beside the manifest by name. */
  files: ReadonlyMap<string, string>
  scenarios: Scenario[]
  /** By `transcriptName`. */
  transcripts: ReadonlyMap<string, Transcript>
  /** Blocks without an entry, entries without a block. */
  diagnostics: Diagnostic[]
}

/** The folder below the content folder that holds manifests. */
export const examplesFolder = 'examples'

/** Every example set below a content folder (absolute path), by the manifest's path. Throws `ProjectProblem`. */
export function loadExamples(content: string): ExampleSet[] {
  const root = join(content, examplesFolder)
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.split(sep).at(-1) === 'manifest.yaml')
    .sort()
    .map(path => loadSet(content, join(root, path)))
}

/** The file name, without folder, of a scenario's transcript. */
export function transcriptName(scenario: Pick<Scenario, 'subject' | 'variant' | 'name'>): string {
  return `${scenario.subject}.${scenario.variant}.${scenario.name}.yaml`
}

function loadSet(content: string, file: string): ExampleSet {
  const name = shown(file, content)
  const read = parseManifest(readFileSync(file, 'utf8'))
  if ('problems' in read) {
    const list = read.problems.map(
      ({ line, message }) => `${name}${line === null ? '' : `:${line}`}: ${message}`,
    )
    throw new ProjectProblem(`The manifest does not fit its schema.\n  ${list.join('\n  ')}`)
  }
  const { manifest } = read
  const folder = dirname(file)
  const document = join(content, manifest.document)
  if (!isInside(document, content) || !existsSync(document)) {
    throw new ProjectProblem(`${name}: there is no document ${manifest.document} in the content folder.`)
  }
  const blocks = blocksOf(readFileSync(document, 'utf8'), manifest)
  const files = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'manifest.yaml')
      .map(entry => [entry.name, readFileSync(join(folder, entry.name), 'utf8')]),
  )
  const code = new Map(blocks.map(block => [block.id, block.code]))
  try {
    const scenarios = composeScenarios({ manifest, code, files })
    return {
      folder,
      name,
      manifest,
      blocks,
      files,
      scenarios,
      transcripts: readTranscripts(folder),
      diagnostics: unlisted(blocks, manifest),
    }
  } catch (error) {
    if (error instanceof ManifestError) throw new ProjectProblem(`${name}: ${error.message}.`)
    throw error
  }
}

function blocksOf(text: string, manifest: Manifest): ExampleBlock[] {
  const read = readUnits(text, { path: manifest.document })
  const titles = read.report.units.filter(unit => unit.kind === 'title' && unit.target !== null)
  const sectionName = (section: Element): string => {
    const start = section.children.find(child => child.type === 'title')?.position.start.offset ?? -1
    const unit = titles.find(
      ({ target }) => target !== null && target.span.start.offset <= start && start < target.span.end.offset,
    )
    return unit?.source?.text ?? unit?.target?.text ?? ''
  }
  return extractBlocks(read.tree as Document, {
    path: manifest.document,
    highlight: manifest.highlight,
    sectionName,
  })
}

function readTranscripts(folder: string): Map<string, Transcript> {
  const below = join(folder, 'transcripts')
  if (!existsSync(below)) return new Map()
  const names = readdirSync(below).filter(name => name.endsWith('.yaml'))
  return new Map(names.map(name => [name, parseTranscript(readFileSync(join(below, name), 'utf8'))]))
}

function unlisted(blocks: readonly ExampleBlock[], manifest: Manifest): Diagnostic[] {
  return blocks
    .filter(block => manifest.blocks[block.id] === undefined)
    .map(block => ({
      rule: 'example-not-listed',
      message: `This code block has no entry in the manifest; add one under “${block.id}” to have it run.`,
      span: block.position,
    }))
}
