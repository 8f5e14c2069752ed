import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../project/folder.ts'
import { taiyaku } from './taiyaku.ts'

const page = 'Title\n=====\n\nSee :ref:`nowhere`.\n'

test('a document that is left out is named, and the exit code is 1; a warning fails nothing', async () => {
  const config = '{"languages":{"target":"zh"}}'
  const cwd = folderWith({ 'taiyaku.config.json': config, 'zh/a.rst': page, 'b.rst': page })
  const built = await taiyaku(cwd, 'build')
  expect(built.code).toBe(1)
  expect(built.stderr).toMatch(
    /^zh\/a\.rst:1:1 error address-collision zh\/a\.rst is not published: its address begins with "zh".*\nb\.rst:4:5 warning unknown-cross-reference There is no label "nowhere"\./,
  )
  expect(existsSync(join(cwd, 'dist/b/index.html'))).toBe(true)
  const clean = await taiyaku(folderWith({ 'b.rst': page }), 'build')
  expect(clean.code).toBe(0)
  expect(clean.stderr).toContain('b.rst:4:5 warning unknown-cross-reference')
})

test('where no document can be published nothing is built, and the exit code is 2', async () => {
  const config = '{"languages":{"target":"zh"}}'
  const cwd = folderWith({ 'taiyaku.config.json': config, 'zh/a.rst': page })
  const built = await taiyaku(cwd, 'build')
  expect(built.code).toBe(2)
  expect(built.stderr).toContain('choose other prefixes in the config (site.prefixes)')
  expect(built.stderr).toMatch(/taiyaku: No document can be published; nothing is built\.\n$/)
  expect(existsSync(join(cwd, 'dist'))).toBe(false)
})

test('without a config the folder of conf.py is found and said', async () => {
  const cwd = folderWith({ 'docs/source/conf.py': '', 'docs/source/guide/a.rst': page })
  const built = await taiyaku(cwd, 'build')
  expect(built.stderr).toMatch(/^Addresses begin in docs\/source, which holds all documents/)
  expect(existsSync(join(cwd, 'dist/guide/a/index.html'))).toBe(true)
})
