import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileReader, namedContent, namedFiles } from '../../src/project/reading/named-files.ts'
import { readUnits } from '../../src/units/read-units.ts'
import { folderWith } from './folder.ts'

function project(files: Readonly<Record<string, string>>) {
  const cwd = folderWith(files)
  const folders = { cwd, root: cwd, content: join(cwd, 'docs') }
  return { cwd, folders, read: fileReader(folders) }
}

it('reads beside the document, below the content root after a slash, and beside an included file', () => {
  const { read } = project({ 'docs/a/part.inc': 'one', 'docs/b/part.inc': 'two', 'code.py': 'three' })
  expect(read('part.inc', 'docs/a/page.rst')).toBe('one')
  expect(read('/b/part.inc', 'docs/a/page.rst')).toBe('two')
  expect(read('part.inc', '/b/other.inc')).toBe('two')
  expect(read('../../code.py', 'docs/a/page.rst')).toBe('three')
})

it('never leaves the root, neither by a path nor by a link', () => {
  const outside = folderWith({ 'secret.txt': 'secret' })
  const { cwd, read } = project({ 'docs/page.rst': '' })
  symlinkSync(join(outside, 'secret.txt'), join(cwd, 'docs/link.txt'))
  symlinkSync(outside, join(cwd, 'docs/folder'))
  for (const name of [
    'link.txt',
    'folder/secret.txt',
    `../../${outside.split('/').at(-1)}/secret.txt`,
    join(outside, 'secret.txt'),
    '/../../secret.txt',
    '..',
    'none.txt',
    'a\0b',
  ])
    expect(read(name, 'docs/page.rst'), name).toBeNull()
})

it('is null for what is no text', () => {
  const { cwd, read } = project({ 'docs/page.rst': '' })
  writeFileSync(join(cwd, 'docs/picture.png'), new Uint8Array([0x89, 0xff, 0xfe]))
  expect(read('picture.png', 'docs/page.rst')).toBeNull()
})

it('lists what a document shows, through what it includes, whether it is there or not', () => {
  const { cwd, folders } = project({
    'docs/page.rst':
      '.. include:: part.inc\n\n.. literalinclude:: none.py\n\n.. csv-table::\n   :file: t.csv\n',
    'docs/part.inc': '.. include:: /deep/inner.inc\n',
    'docs/deep/inner.inc': '.. include:: ../part.inc\n',
    'docs/t.csv': 'a,b\n',
  })
  const file = join(cwd, 'docs/page.rst')
  const named = namedFiles(readFileSync(file), file, folders)
  expect(named.map(each => each.slice(cwd.length + 1)).toSorted()).toEqual([
    'docs/deep/inner.inc',
    'docs/none.py',
    'docs/part.inc',
    'docs/t.csv',
  ])
  expect(Buffer.from(namedContent(join(cwd, 'docs/t.csv'), folders)).toString()).toBe('a,b\n')
  expect(namedContent(join(cwd, 'docs/none.py'), folders)).toHaveLength(0)
})

it('gives no units for included text, and right places for what follows it', () => {
  const { read } = project({ 'docs/part.inc': '.. English.\n\n日本語の文章です。\n\n見出し\n======\n' })
  const text = '.. include:: part.inc\n\n.. Second sentence.\n\n二つ目の文です。\n'
  const { report } = readUnits(text, { path: 'docs/page.rst', rst: { readFile: read } })
  expect(report.units.map(unit => [unit.source?.text, unit.target?.text])).toEqual([
    ['Second sentence.', '二つ目の文です。'],
  ])
  const span = report.units[0]?.target?.span
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe('二つ目の文です。')
})
