import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openWatcher, type Watched } from '../../src/project/watch.ts'
import { addFiles, folderWith } from './folder.ts'

/** Watches and counts; `after` says how often the watcher called back because of what `change` did. */
function watching(watched: Watched) {
  let calls = 0
  const watcher = openWatcher(() => {
    calls += 1
  })
  onTestFinished(() => watcher.close())
  watcher.watch(watched)
  return {
    watcher,
    async sees(change: () => void): Promise<void> {
      // What was told before is no answer to this change.
      await pause(60)
      const before = calls
      change()
      await vi.waitFor(() => expect(calls).toBeGreaterThan(before), { timeout: 5000 })
    },
    async ignores(change: () => void): Promise<void> {
      await pause(60)
      const before = calls
      change()
      await pause(150)
      expect(calls).toBe(before)
    },
  }
}

test('tells of files in folders, and in folders that are made, moved or made again later', async () => {
  const cwd = folderWith({ 'docs/a/one.rst': 'One\n' })
  const { sees } = watching({ folders: [join(cwd, 'docs')], files: [] })
  await sees(() => addFiles(cwd, { 'docs/a/one.rst': 'Two\n' }))
  await sees(() => mkdirSync(join(cwd, 'docs/b/c'), { recursive: true }))
  await sees(() => addFiles(cwd, { 'docs/b/c/two.rst': 'Two\n' }))
  await sees(() => renameSync(join(cwd, 'docs/b'), join(cwd, 'docs/d')))
  await sees(() => addFiles(cwd, { 'docs/d/c/two.rst': 'Three\n' }))
  await sees(() => rmSync(join(cwd, 'docs/a'), { recursive: true }))
  await sees(() => mkdirSync(join(cwd, 'docs/a')))
  await sees(() => addFiles(cwd, { 'docs/a/one.rst': 'One\n' }))
})

test('tells of single files outside the folders, and of nothing beside them', async () => {
  const cwd = folderWith({ 'docs/one.rst': 'One\n', 'code/shown.py': '1\n' })
  const files = [join(cwd, 'code/shown.py'), join(cwd, 'taiyaku.config.json'), join(cwd, 'none/there.py')]
  const { sees, ignores } = watching({ folders: [join(cwd, 'docs')], files })
  await sees(() => addFiles(cwd, { 'code/shown.py': '2\n' }))
  await ignores(() => addFiles(cwd, { 'code/other.py': '2\n' }))
  await sees(() => addFiles(cwd, { 'taiyaku.config.json': '{}\n' }))
})

test('is silent about what is built and kept, and about what is watched no more', async () => {
  const cwd = folderWith({ 'docs/one.rst': 'One\n', '.taiyaku/pages/a.page': '', 'dist/index.html': '' })
  const { watcher, sees, ignores } = watching({ folders: [cwd], files: [] })
  await ignores(() => addFiles(cwd, { '.taiyaku/pages/a.page': 'a', 'dist/index.html': 'a' }))
  await sees(() => addFiles(cwd, { 'docs/one.rst': 'Two\n' }))
  watcher.watch({ folders: [join(cwd, 'docs')], files: [] })
  await ignores(() => addFiles(cwd, { 'other.rst': 'One\n' }))
  await sees(() => addFiles(cwd, { 'docs/one.rst': 'Three\n' }))
})
