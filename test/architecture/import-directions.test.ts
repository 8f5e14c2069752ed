import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Import, importsBelow, root } from './imports.ts'

/** A stage: who it may import, and whether it may use `node:` modules. The table of ARCHITECTURE.md. */
interface Stage {
  imports: readonly string[]
  /** Stages of which only types may be imported. */
  types?: readonly string[]
  node?: true
}

const reading = ['diagnostic', 'doctree', 'rst', 'markdown', 'render', 'segment', 'align', 'check', 'units']

const stages: Readonly<Record<string, Stage>> = {
  diagnostic: { imports: [] },
  doctree: { imports: [] },
  rst: { imports: ['doctree', 'diagnostic'] },
  markdown: { imports: ['diagnostic'] },
  render: { imports: ['doctree', 'diagnostic'] },
  segment: { imports: ['doctree', 'rst', 'markdown', 'diagnostic'] },
  align: { imports: ['segment', 'diagnostic'] },
  check: { imports: ['align', 'segment', 'doctree', 'diagnostic'] },
  units: { imports: reading.filter(stage => stage !== 'units') },
  exchange: { imports: reading },
  example: { imports: ['doctree', 'diagnostic'], node: true },
  project: { imports: [...reading, 'exchange', 'example'], node: true },
  site: { imports: ['project'], types: [...reading, 'example'], node: true },
  cli: { imports: [...reading, 'exchange', 'example', 'project', 'site'], node: true },
}

const files = importsBelow('src')

test('every folder of src is a stage, and every stage a folder', () => {
  expect(readdirSync(join(root, 'src')).sort()).toEqual(Object.keys(stages).sort())
})

test('stages import only what they may', () => {
  const forbidden = [...files].flatMap(([file, imports]) =>
    imports.filter(target => !isAllowed(file, target)).map(({ specifier }) => `${file} imports ${specifier}`),
  )
  expect(forbidden).toEqual([])
})

test('only stages that touch the outside use node: modules', () => {
  const forbidden = [...files].flatMap(([file, imports]) =>
    stages[stageOf(file)]?.node === true
      ? []
      : imports
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .map(({ specifier }) => `${file} imports ${specifier}`),
  )
  expect(forbidden).toEqual([])
})

test('pure stages know neither clock nor chance', () => {
  const impure =
    /\b(Date\.now|new Date\(\s*\)|Math\.random|performance\.now|crypto\.randomUUID|process\.[a-z])/
  const found = [...files.keys()].filter(
    file => stages[stageOf(file)]?.node !== true && impure.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(found).toEqual([])
})

test('nothing imports itself in a circle', () => {
  expect(circles()).toEqual([])
})

test('no folder is a drawer for everything', () => {
  const folders = ['src', 'test', 'scripts'].flatMap(top =>
    readdirSync(join(root, top), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isDirectory() && /^(utils?|helpers?|common|lib|misc)$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name)),
  )
  expect(folders).toEqual([])
})

function stageOf(file: string): string {
  return file.split('/')[1] ?? ''
}

function isAllowed(file: string, target: Import): boolean {
  if (target.file === null) return true
  const from = stageOf(file)
  const to = stageOf(target.file)
  const stage = stages[from]
  return (
    to === from ||
    stage?.imports.includes(to) === true ||
    (target.typeOnly && stage?.types?.includes(to) === true)
  )
}

/** Circles of imports that are there at run time, each once, from the file that comes first. */
function circles(): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      found.add([...path.slice(at), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of files.get(file) ?? []) {
      if (target.file !== null && !target.typeOnly && files.has(target.file))
        visit(target.file, [...path, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) visit(file, [])
  return [...found].sort()
}
