import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environment } from './site.ts'

const root = resolve(import.meta.dirname, '../..')
const node = join(root, 'node_modules/.bin/node')
const run = promisify(execFile)
let folder: string

/** The packed tarball in a folder outside the repository; its dependencies are those of the checkout, so that no registry is needed. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-package-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1e8,
  })
  const filename = readdirSync(folder).find(name => name.endsWith('.tgz'))
  expect(stdout).toContain(filename)
  await run('tar', ['xzf', join(folder, filename ?? ''), '-C', folder])
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  cpSync(join(folder, 'package'), join(modules, 'taiyaku'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.') && name !== 'taiyaku')
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
}, 300_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const taiyaku = (cwd: string, ...args: string[]) =>
  run(node, [join(folder, 'node_modules/taiyaku/dist/cli/main.js'), ...args], { cwd, env: environment })

describe('the package, installed outside the repository', () => {
  it('reports on and builds a folder of documents without any config', async () => {
    const work = join(folder, 'plain')
    cpSync(join(root, 'test/fixtures/site/book/manual'), join(work, 'manual'), { recursive: true })
    expect((await taiyaku(work, 'status')).stdout).toContain('manual/untouched.rst')
    expect((await taiyaku(work, 'build')).stdout).toContain('Built 3 documents')
    const page = readFileSync(join(work, 'dist/blocks/index.html'), 'utf8')
    expect(page).toContain('最初の項目')
    expect(existsSync(join(work, 'dist/status/report.json'))).toBe(true)
  }, 120_000)

  it('adds its pages to an Astro site, and gives it the documents as a collection', async () => {
    const work = join(folder, 'site')
    cpSync(join(root, 'test/fixtures/site/astro-project'), work, { recursive: true })
    await run(node, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: work,
      env: environment,
    })
    const both = readFileSync(join(work, 'dist/manual/tea/index.html'), 'utf8')
    expect(both).toContain('Boil the water first')
    expect(both).toContain('href="/site/manual/ja/tea/"')
    const script = /data-script="([^"]+)"/.exec(both)?.[1] ?? ''
    expect(existsSync(join(work, 'dist', script.replace('/site/', '')))).toBe(true)
    expect(readFileSync(join(work, 'dist/index.html'), 'utf8')).toContain('お茶のいれ方')
    const text = readFileSync(join(work, 'dist/text/tea/index.html'), 'utf8')
    expect(text).toContain('お湯を沸かします')
    expect(text).toContain('未訳')
    expect(existsSync(join(work, 'dist/manual/pagefind/records.json'))).toBe(true)
  }, 120_000)
})
