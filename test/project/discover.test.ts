import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import { decode } from '../../src/project/text-file.ts'
import { folderWith } from './folder.ts'

async function paths(cwd: string, ...asked: string[]): Promise<string[]> {
  return (await openProject({ cwd, paths: asked })).documents.map(({ path }) => path)
}

describe('documents of a project', () => {
  test('are all .rst and .md files but those nobody translates', async () => {
    const cwd = folderWith({
      'index.rst': '',
      'guide/a.md': '',
      'guide/B.rst': '',
      'README.md': '',
      'CHANGELOG.md': '',
      'notes.txt': '',
      'node_modules/x/readme.md': '',
      'dist/a.md': '',
      '_build/a.rst': '',
      '.hidden/a.md': '',
    })
    expect(await paths(cwd)).toEqual(['guide/B.rst', 'guide/a.md', 'index.rst'])
  })

  test('follow the globs of the config, which count from its content folder', async () => {
    const cwd = folderWith({
      'taiyaku.config.json': '{"content":"docs","include":["**/*.rst"],"exclude":["old/**"]}',
      'docs/a.rst': '',
      'docs/a.md': '',
      'docs/old/b.rst': '',
      'other/c.rst': '',
    })
    expect(await paths(cwd)).toEqual(['docs/a.rst'])
    expect(await paths(join(cwd, 'docs'), '.')).toEqual(['a.rst'])
  })

  test('that are named are taken, whatever the globs say, and each once', async () => {
    const cwd = folderWith({ 'taiyaku.config.json': '{"exclude":["a.rst"]}', 'a.rst': '', 'b.rst': '' })
    expect(await paths(cwd, 'a.rst', '.', 'b.rst')).toEqual(['a.rst', 'b.rst'])
  })

  test('outside the content folder have a root of their own', async () => {
    const cwd = folderWith({ 'p/taiyaku.config.json': '{}', 'p/a.rst': '', 'q/b.rst': '' })
    const project = await openProject({ cwd, paths: ['p', 'q'] })
    expect(project.documents.map(({ name, root }) => [name, root])).toEqual([
      ['a.rst', join(cwd, 'p')],
      ['b.rst', join(cwd, 'q')],
    ])
  })

  test('reached by a link count only when they lie inside', async () => {
    const cwd = folderWith({ 'in/a.rst': '', 'out/secret.rst': '' })
    symlinkSync(join(cwd, 'in/a.rst'), join(cwd, 'in/alias.rst'))
    symlinkSync(join(cwd, 'out/secret.rst'), join(cwd, 'in/leak.rst'))
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'in/broken.rst'))
    expect(await paths(join(cwd, 'in'))).toEqual(['a.rst', 'alias.rst'])
  })

  test.each([
    [['missing'], 'missing does not exist.'],
    [['empty'], 'empty holds no documents (**/*.{rst,md}).'],
    [['note.txt'], 'note.txt is no document; documents end in .rst or .md.'],
  ])('%j is a problem in one sentence', async (asked, message) => {
    const cwd = folderWith({ 'note.txt': '', 'empty/x.txt': '' })
    await expect(paths(cwd, ...asked)).rejects.toThrow(message)
  })
})

describe('the text of a document', () => {
  test('keeps its byte order mark', () => {
    expect(decode(Buffer.from('\uFEFFa'), 'a.rst')).toBe('\uFEFFa')
  })

  test.each([
    [
      Buffer.from('\uFEFF日本', 'utf16le'),
      'a.rst is not UTF-8 (it begins with a UTF-16 byte order mark); save it as UTF-8.',
    ],
    [
      Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x82, 0xa9]),
      'a.rst is not UTF-8 (it looks like Shift_JIS); save it as UTF-8.',
    ],
    [
      Buffer.from([0xc6, 0xfc, 0xcb, 0xdc, 0xa4, 0xce, 0xa4, 0xab]),
      'a.rst is not UTF-8 (it looks like EUC-JP); save it as UTF-8.',
    ],
    [
      Buffer.from([0xff, 0x00, 0x41]),
      'a.rst is not UTF-8 (it holds zero bytes: UTF-16 or no text at all); save it as UTF-8.',
    ],
  ])('in another encoding is refused with a guess (%#)', (bytes, message) => {
    expect(() => decode(bytes, 'a.rst')).toThrow(message)
  })
})
