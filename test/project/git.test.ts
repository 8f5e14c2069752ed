import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changedLines, isTouched } from '../../src/project/git/changed.ts'
import { readBlobs, snapshots } from '../../src/project/git/snapshots.ts'
import { addFiles, folderWith, gitIn } from './folder.ts'

function repository(): string {
  const folder = folderWith({ 'docs/a.rst': '1\n2\n3\n4\n5\n', 'docs/名前 b.rst': 'x\n' })
  gitIn(folder, 'init', '-q', '-b', 'main')
  gitIn(folder, 'add', '.')
  gitIn(folder, 'commit', '-q', '-m', 'one')
  return folder
}

describe('changed lines', () => {
  test('are those of the files on disk against a revision', async () => {
    const folder = repository()
    addFiles(folder, { 'docs/b "c".rst': 'x\n' })
    gitIn(folder, 'add', '.')
    gitIn(folder, 'commit', '-q', '-m', 'quotes')
    addFiles(folder, {
      'docs/a.rst': '1\nTWO\n3\n5\n',
      'docs/new.rst': 'new\n',
      'docs/名前 b.rst': 'x\ny\n',
      'docs/b "c".rst': 'x\ny\n',
    })
    const changed = await changedLines(join(folder, 'docs'), 'HEAD')
    expect(Object.fromEntries(changed)).toEqual({
      [join(folder, 'docs/a.rst')]: [
        [2, 2],
        [3, 4],
      ],
      [join(folder, 'docs/new.rst')]: [[1, Number.POSITIVE_INFINITY]],
      [join(folder, 'docs/名前 b.rst')]: [[2, 2]],
      [join(folder, 'docs/b "c".rst')]: [[2, 2]],
    })
  })

  test('count from where the branch left the main one when no revision is named', async () => {
    const folder = repository()
    gitIn(folder, 'switch', '-q', '-c', 'topic')
    addFiles(folder, { 'docs/a.rst': '1\n2\n3\n4\nFIVE\n' })
    gitIn(folder, 'commit', '-q', '-a', '-m', 'two')
    expect([...(await changedLines(folder, null)).values()]).toEqual([[[5, 5]]])
  })

  test('need git and a revision that is there', async () => {
    await expect(changedLines(folderWith({}), null)).rejects.toThrow(/^--changed needs a git checkout/)
    await expect(changedLines(repository(), 'nowhere')).rejects.toThrow(/git knows no revision nowhere here/)
  })

  test('touch a span that shares a line with them', () => {
    const point = (line: number) => ({ line, column: 1, offset: 0 })
    expect(isTouched({ start: point(3), end: point(5) }, [[5, 9]])).toBe(true)
    expect(isTouched({ start: point(3), end: point(5) }, [[6, 9]])).toBe(false)
  })
})

describe('snapshots along the history', () => {
  test('are the commits that touched the folder, oldest first, with the files that count', async () => {
    const folder = repository()
    addFiles(folder, { 'other.txt': 'outside\n' })
    gitIn(folder, 'add', '.')
    gitIn(folder, 'commit', '-q', '-m', 'elsewhere')
    addFiles(folder, { 'docs/a.rst': 'changed\n' })
    gitIn(folder, 'commit', '-q', '-a', '-m', 'three')
    const result = await snapshots(join(folder, 'docs'), 30, name => name.endsWith('.rst'))
    if ('reason' in result) throw new Error(result.reason)
    expect(result.snapshots.map(({ files }) => files.map(({ name }) => name))).toEqual([
      ['a.rst', '名前 b.rst'],
      ['a.rst', '名前 b.rst'],
    ])
    const blobs = result.snapshots.flatMap(({ files }) => files.map(({ blob }) => blob))
    const contents = await readBlobs(folder, blobs)
    expect(blobs.map(blob => contents.get(blob)?.toString())).toEqual([
      '1\n2\n3\n4\n5\n',
      'x\n',
      'changed\n',
      'x\n',
    ])
  })

  test('are thinned out evenly, the ends kept', async () => {
    const folder = repository()
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      addFiles(folder, { 'docs/a.rst': `${text}\n` })
      gitIn(folder, 'commit', '-q', '-a', '-m', text)
    }
    const result = await snapshots(folder, 3, () => true)
    if ('reason' in result) throw new Error(result.reason)
    const log = gitIn(folder, 'log', '--reverse', '--format=%H').trim().split('\n')
    expect(result.snapshots.map(({ commit }) => commit)).toEqual([log[0], log[3], log[5]])
  })

  test('are absent with a reason', async () => {
    const folder = repository()
    expect(await snapshots(folder, 30, () => true)).toEqual({ reason: 'too-short' })
    expect(await snapshots(folderWith({}), 30, () => true)).toEqual({ reason: 'no-git' })
    addFiles(folder, { 'docs/a.rst': 'changed\n' })
    gitIn(folder, 'commit', '-q', '-a', '-m', 'two')
    const clone = folderWith({})
    rmSync(clone, { recursive: true })
    gitIn(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone)
    expect(await snapshots(clone, 30, () => true)).toEqual({ reason: 'shallow' })
  })
})
