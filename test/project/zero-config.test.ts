import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import { openSiteReader } from '../../src/project/site.ts'
import { addFiles, folderWith } from './folder.ts'

const text = 'A\n=\n'

async function names(cwd: string, ...paths: string[]): Promise<string[]> {
  return (await openProject({ cwd, paths })).documents.map(({ name }) => name)
}

describe('without a config the addresses begin', () => {
  test.each([
    ['in the folder of conf.py', { 'docs/source/conf.py': '', 'docs/source/g/a.rst': text }, [], ['g/a.rst']],
    [
      'in the folder of conf.py below the one named',
      { 'docs/source/conf.py': '', 'docs/source/g/a.rst': text },
      ['docs'],
      ['g/a.rst'],
    ],
    ['here, where conf.py is', { 'conf.py': '', 'docs/a.rst': text }, [], ['docs/a.rst']],
    [
      'here, where conf.py does not hold all',
      { 'source/conf.py': '', 'source/a.rst': text, 'b.rst': text },
      [],
      ['b.rst', 'source/a.rst'],
    ],
    ["in MkDocs' default folder", { 'mkdocs.yml': 'site_name: X\n', 'docs/g/a.md': text }, [], ['g/a.md']],
    [
      'in the folder that MkDocs is told',
      { 'mkdocs.yml': 'docs_dir: "the docs" # all\n', 'the docs/a.md': text },
      [],
      ['a.md'],
    ],
    [
      'in a lone folder with a usual name',
      { 'docs/a.rst': text, 'docs/b/c.rst': text, 'README.md': text },
      [],
      ['a.rst', 'b/c.rst'],
    ],
    ['here, where a lone folder is a chapter', { 'guide/a.rst': text }, [], ['guide/a.rst']],
    [
      'in the folder named, even if it holds a lone one',
      { 'docs/content/a.rst': text },
      ['docs'],
      ['content/a.rst'],
    ],
    [
      'in a lone folder of a language',
      { 'docs/ja/a.rst': text, 'docs/ja/b.rst': text },
      ['docs'],
      ['a.rst', 'b.rst'],
    ],
  ])('%s', async (_, files, paths, expected) => {
    expect(await names(folderWith(files), ...paths)).toEqual(expected)
  })
})

test('what was decided is said in a sentence; with a config nothing is decided', async () => {
  const cwd = folderWith({ 'source/conf.py': '', 'source/a.rst': text })
  const open = () => openProject({ cwd, paths: [] })
  expect((await open()).notes).toEqual([
    'Addresses begin in source, which holds all documents (source/conf.py). taiyaku init writes a config in which you can change it.',
  ])
  addFiles(cwd, { 'taiyaku.config.json': '{}' })
  const project = await open()
  expect(project.notes).toEqual([])
  expect(project.documents[0]?.name).toBe('source/a.rst')
})

test("the site's own pages make room for documents in a folder of the same name", async () => {
  const cwd = folderWith({ 'docs/ja/a.rst': text, 'docs/status.md': text, 'docs/b.rst': text })
  const project = await openProject({ cwd, paths: ['docs'] })
  expect(project.config.site.prefixes).toEqual({
    source: 'en',
    target: 'taiyaku-ja',
    status: 'taiyaku-status',
  })
  expect(project.notes[0]).toContain('/taiyaku-ja/ in place of /ja/')
  const reader = openSiteReader()
  const { documents, diagnostics } = await reader.read(project, { history: false })
  await reader.close()
  expect(documents.map(({ slug }) => slug).sort()).toEqual(['b', 'ja/a', 'status'])
  expect(diagnostics).toEqual([])
  expect(readdirSync(cwd)).toContain('.taiyaku')
})

test('files named from the content folder are found there', async () => {
  const cwd = folderWith({
    'source/conf.py': '',
    'source/g/a.rst': '.. include:: /part.inc\n',
    'source/part.inc': 'Included\n========\n',
  })
  const reader = openSiteReader()
  const site = await reader.read(await openProject({ cwd, paths: [] }), { history: false })
  await reader.close()
  expect(site.report.documents[0]?.diagnostics).toEqual([])
})
