import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import type { SiteData } from '../../src/project/pages/site-data.ts'
import { openSiteReader } from '../../src/project/site.ts'
import { addFiles, folderWith } from './folder.ts'

/** Reads the site of a folder as a new process would; gives the data and how many pages were made anew. */
async function read(cwd: string): Promise<{ data: SiteData; made: number }> {
  const reader = openSiteReader()
  let made = 0
  const data = await reader.read(await openProject({ cwd, paths: [] }), {
    history: false,
    onDocument: () => {
      made += 1
    },
  })
  await reader.close()
  return { data, made }
}

const page = (title: string) =>
  `${title}\n${'='.repeat(title.length)}\n\n.. Save the file.\n\nファイルを保存します。\n`

test('a document that did not change costs nothing, and one that did is made anew', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `page${index}`)
  const cwd = folderWith(Object.fromEntries(names.map(name => [`${name}.rst`, page(name)])))
  expect((await read(cwd)).made).toBe(60)
  expect((await read(cwd)).made).toBe(0)
  addFiles(cwd, { 'page7.rst': page('Other') })
  const { data, made } = await read(cwd)
  expect(made).toBe(1)
  expect(data.page('page7')?.title.target).toBe('Other')
  rmSync(join(cwd, 'page8.rst'))
  expect((await read(cwd)).data.page('page8')).toBeNull()
  expect(readdirSync(join(cwd, '.taiyaku/pages'))).toHaveLength(2 * 59)
})

test('a change of the config makes all pages anew', async () => {
  const cwd = folderWith({ 'a.rst': page('A'), 'b.rst': page('B') })
  await read(cwd)
  addFiles(cwd, { 'taiyaku.config.json': '{"doNotTranslate":["Example"]}' })
  expect((await read(cwd)).made).toBe(2)
})

test('documents that do not count have a page and no place in the report', async () => {
  const cwd = folderWith({
    'a.rst': page('A'),
    'manual/b.md': '# Manual\n\nText in one language.\n',
    'taiyaku.config.json': '{"uncounted":["manual/**"]}',
  })
  const { data } = await read(cwd)
  expect(data.report.documents.map(({ path }) => path)).toEqual(['a.rst'])
  expect(data.page('manual/b')?.title.source).toBe('Manual')
  expect(JSON.stringify(data.page('manual/b')?.rows)).not.toContain('"untranslated"')
})

test('what is made stays out of git', async () => {
  const cwd = folderWith({ 'a.rst': page('A') })
  await read(cwd)
  expect(readdirSync(join(cwd, '.taiyaku'))).toContain('.gitignore')
})

test('says which files beside the documents it depends on, there or not', async () => {
  const cwd = folderWith({
    'docs/a.rst': '.. literalinclude:: ../code/shown.py\n\n.. include:: part.txt\n',
    'docs/part.txt': '.. literalinclude:: /missing.py\n',
    'code/shown.py': 'print(1)\n',
    'taiyaku.config.json': '{"content":"docs"}',
  })
  const reader = openSiteReader()
  await reader.read(await openProject({ cwd, paths: [] }), { history: false })
  const names = [
    'code/shown.py',
    'docs/part.txt',
    'docs/missing.py',
    'taiyaku.config.json',
    'taiyaku.config.ts',
  ]
  expect(reader.files()).toEqual(expect.arrayContaining(names.map(name => join(cwd, name))))
  await reader.close()
})

test('examples are loaded again when one of their files changes, and only then', async () => {
  const manifest = (title: string) =>
    `document: a.rst\nhighlight: text\nsetups: {}\nproblems: {}\nblocks:\n  code-1:\n    role: shell\n    title: { en: ${title}, ja: ${title} }\n    file: a.txt\n    notRun: { why: { en: No, ja: No } }\n`
  const cwd = folderWith({ 'a.rst': 'A\n=\n\n::\n\n   code\n', 'examples/a/manifest.yaml': manifest('One') })
  const reader = openSiteReader()
  const examples = async () =>
    (await reader.read(await openProject({ cwd, paths: [] }), { history: false })).examples
  const first = await examples()
  addFiles(cwd, { 'b.rst': page('B') })
  expect(await examples()).toBe(first)
  addFiles(cwd, { 'a.rst': 'A\n=\n\n::\n\n   other code\n' })
  const second = await examples()
  expect(second.map(({ code }) => code)).toEqual(['other code'])
  await reader.close()
})
