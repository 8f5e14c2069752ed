import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import { openContents } from '../../src/project/reading/contents.ts'
import { folderWith } from './folder.ts'

it('sees every change of a document, also one of the same length right after the last', async () => {
  const cwd = folderWith({ 'a.rst': 'one\n', 'b.rst': 'other\n' })
  const project = await openProject({ cwd, paths: [] })
  const contentsOf = openContents()
  const digest = (name: string) => contentsOf(project).get(name)?.digest
  const seen = ['one\n', 'two\n', 'six\n'].map(text => {
    writeFileSync(join(cwd, 'a.rst'), text)
    return digest('a.rst')
  })
  expect(new Set(seen).size).toBe(3)
  // A change that hides behind an old time.
  await new Promise(done => setTimeout(done, 150))
  contentsOf(project)
  writeFileSync(join(cwd, 'a.rst'), 'ten\n')
  utimesSync(join(cwd, 'a.rst'), 1, 1)
  expect(seen).not.toContain(digest('a.rst'))
})

it('sees what an included file includes, and a document that is gone', async () => {
  const cwd = folderWith({ 'a.rst': '.. include:: part.inc\n', 'part.inc': 'text\n', 'b.rst': 'other\n' })
  const project = await openProject({ cwd, paths: [] })
  const contentsOf = openContents()
  expect(contentsOf(project).get('a.rst')?.named).toEqual([join(cwd, 'part.inc')])
  writeFileSync(join(cwd, 'part.inc'), '.. include:: inner.inc\n')
  expect(contentsOf(project).get('a.rst')?.named).toEqual([join(cwd, 'part.inc'), join(cwd, 'inner.inc')])
  rmSync(join(cwd, 'b.rst'))
  expect(contentsOf(project).get('b.rst')?.named).toEqual([])
})
