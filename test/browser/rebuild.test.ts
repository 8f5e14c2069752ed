import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder } from '../../src/cli/serve.ts'
import type { RecordsFile } from '../../src/site/search/index-files.ts'
import { outcome, start } from '../cli/taiyaku.ts'
import { addFiles } from '../project/folder.ts'
import { environment, openBrowser } from './site.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-rebuild-'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function build(cwd: string): Promise<void> {
  const { code, stderr } = await outcome(start(cwd, ['build'], environment))
  expect(stderr).not.toContain('rror')
  expect(code).toBe(0)
}

/** Every file of a folder with its bytes. */
function contents(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => statSync(join(root, name)).isFile())
  return Object.fromEntries(files.map(name => [name, readFileSync(join(root, name), 'latin1')]))
}

const stamp = (cwd: string, name: string) => {
  const { ino, mtimeMs } = statSync(join(cwd, 'dist', name))
  return `${ino} ${mtimeMs}`
}

const page = (title: string, text: string, more = '') =>
  `.. ${title}\n\n${title}です\n${'='.repeat(80)}\n\n.. Save the ${text} now.\n\n${text}を保存します。\n\n.. Nobody translated this.\n\n${more}`

describe('a build after an earlier one', () => {
  /** What is done to the documents before each build. */
  const changes: [string, (cwd: string) => void][] = [
    ['a text', cwd => addFiles(cwd, { 'docs/b.rst': page('Second', 'changed') })],
    [
      'a title and a new document',
      cwd =>
        addFiles(cwd, {
          'docs/c.rst': page('Third, renamed', 'third'),
          'docs/e.rst': page('Fifth', 'fifth', ':doc:`a`\n'),
        }),
    ],
    ['another name', cwd => renameSync(join(cwd, 'docs/b.rst'), join(cwd, 'docs/g.rst'))],
    ['a lost document', cwd => rmSync(join(cwd, 'docs/d.rst'))],
  ]
  /** So many that two of them are few. */
  const others = Array.from({ length: 104 }, (_, at) => [
    `docs/more/p${at}.rst`,
    page(`Page ${at}`, `page${at}`),
  ])

  it('gives the same bytes as a build from nothing, and leaves alone what stays the same', async () => {
    const cwd = join(folder, 'small')
    addFiles(cwd, {
      ...Object.fromEntries(others),
      'docs/index.rst': `${page('First', 'first')}.. toctree::\n   :glob:\n\n   *\n`,
      'docs/a.rst': page('Alone', 'alone'),
      'docs/b.rst': page('Second', 'second', ':doc:`c`\n'),
      'docs/c.rst': page('Third', 'third'),
      'docs/d.rst': page('Fourth', 'fourth', ':doc:`b`\n'),
      'taiyaku.config.json':
        '{"content":"docs","site":{"url":"https://docs.example.org"},"title":{"source":"Book","target":"本"}}',
    })
    await build(cwd)
    for (const [name, change] of changes) {
      const kept = ['a/index.html', 'ja/a/index.html', 'status/documents/a.json', 'status/documents/a.md']
      const before = kept.map(file => stamp(cwd, file))
      change(cwd)
      await build(cwd)
      const again = contents(join(cwd, 'dist'))
      if (name === 'a text') expect(kept.map(file => stamp(cwd, file))).toEqual(before)
      for (const made of ['dist', '.taiyaku']) rmSync(join(cwd, made), { recursive: true })
      await build(cwd)
      expect(Object.keys(again), name).toEqual(Object.keys(contents(join(cwd, 'dist'))))
      expect(again, name).toEqual(contents(join(cwd, 'dist')))
    }
  }, 300_000)
})

describe('search after a build that kept the index of Pagefind', () => {
  const count = 60
  /** Text enough for Pagefind, in other words on each page. */
  const long = (index: number) =>
    Array.from(
      { length: 90 },
      (_, line) =>
        `.. Line ${line} of page ${index} speaks of harbour${index}x${line} and of nothing else at all.\n\n` +
        `この行は港${index}の${line}番について述べています。\n\n`,
    ).join('')
  const text = (index: number, word: string) => page(`Page ${index}`, word, long(index))
  let cwd: string

  const records = (): RecordsFile => JSON.parse(readFileSync(join(cwd, 'dist/pagefind/records.json'), 'utf8'))
  const index = () => stamp(cwd, 'pagefind/pagefind-entry.json')

  beforeAll(async () => {
    cwd = join(folder, 'large')
    const names = Array.from({ length: count }, (_, at) => [`docs/page${at}.rst`, text(at, `before${at}`)])
    addFiles(cwd, { ...Object.fromEntries(names), 'taiyaku.config.json': '{"content":"docs"}' })
    await build(cwd)
  }, 240_000)

  /** How many units search finds for each of the words. */
  async function found(...words: string[]): Promise<number[]> {
    const { server, address } = await serveFolder({ folder: join(cwd, 'dist'), base: '/', port: 0 })
    const context = await browser.newContext()
    try {
      const shown: Page = await context.newPage()
      await shown.goto(address)
      await shown.keyboard.press('/')
      const numbers: number[] = []
      const input = shown.locator('dialog.search input')
      const status = () => shown.locator('dialog.search [role=status]').textContent()
      for (const word of words) {
        // Between two questions one without an answer: the next answer is told apart from the one before.
        await input.fill('nowhere-at-all')
        await expect.poll(status, { timeout: 20_000 }).toContain('nowhere-at-all')
        await input.fill(word)
        await expect.poll(status, { timeout: 20_000 }).not.toContain('nowhere-at-all')
        numbers.push(await shown.locator('dialog.search [role=option]').count())
      }
      return numbers
    } finally {
      await context.close()
      server.close()
      server.closeAllConnections()
    }
  }

  it('finds what a changed document says now and not what it said, beside all the others', async () => {
    expect(records()).toEqual({ all: false, records: [], replaced: [] })
    expect(await found('before7', 'before8')).toEqual([1, 1])
    const first = index()
    addFiles(cwd, { 'docs/page7.rst': text(7, 'afterwards') })
    await build(cwd)
    expect(index()).toBe(first)
    expect(records().replaced).toEqual(['page7'])
    expect(new Set(records().records.map(({ slug }) => slug))).toEqual(new Set(['page7']))
    expect(await found('before7', 'afterwards', 'before8')).toEqual([0, 1, 1])
  }, 240_000)

  it('makes the index anew when more documents have changed', async () => {
    addFiles(cwd, { 'docs/page8.rst': text(8, 'later') })
    rmSync(join(cwd, 'docs/page9.rst'))
    await build(cwd)
    expect(records()).toEqual({ all: false, records: [], replaced: [] })
    expect(await found('before8', 'before9', 'afterwards', 'later')).toEqual([0, 0, 1, 1])
  }, 240_000)
})
