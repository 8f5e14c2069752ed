import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { environment, openBrowser } from './site.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string
let server: ChildProcess
let browser: Browser
let address: string
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-develop-'))
  cpSync(join(root, 'test/fixtures/site/book'), folder, { recursive: true })
  server = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'src/cli/main.ts'), 'dev', '--port', '4700'],
    { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  address = await new Promise<string>((done, fail) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found !== null) done(found[0])
    })
    server.once('exit', code => fail(new Error(`taiyaku dev ended with ${code}: ${said}`)))
  })
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(`${address}manual/blocks/`)
})

afterAll(async () => {
  await browser?.close()
  const ended = new Promise(done => server.once('exit', done))
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

/** Changes a document and gives the milliseconds until the open page shows it. */
async function edit(change: (text: string) => string, shown: string): Promise<number> {
  const file = join(folder, 'manual/blocks.rst')
  const before = performance.now()
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  await page.getByText(shown).first().waitFor()
  return performance.now() - before
}

it('shows an edit in the open page at once', async () => {
  await edit(text => text.replace('こまめに保存', 'ときどき保存'), '作業はときどき保存してください')
  const times = [
    await edit(text => text.replace('ときどき保存', 'すぐに保存'), '作業はすぐに保存してください'),
    await edit(text => text.replace('すぐに保存', 'あとで保存'), '作業はあとで保存してください'),
    await edit(text => text.replace('あとで保存', 'いつも保存'), '作業はいつも保存してください'),
  ]
  // The aim is 300 ms on a quiet machine; a busy one must not make this test fail.
  expect(Math.min(...times)).toBeLessThan(1500)
})

it('puts in place what has changed, and leaves the rest of the page alone', async () => {
  const isAsServed = () =>
    page.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
      return served.querySelector('article')?.isEqualNode(document.querySelector('article')) === true
    })
  await page.evaluate(() => {
    Object.assign(globalThis, { loaded: 'once' })
    document.querySelector('.top')?.setAttribute('data-touched', '')
  })
  const added = 'Added in between\n----------------\n\nA paragraph of it.\n\n'
  const heading = /^.*\n={3,}\n/m
  const section = '.. _tables:'
  const withTitle = (text: string) => text.replace(heading, title => `${title}\nAn early word.\n`)
  await edit(text => withTitle(text).replace(section, added + section), 'A paragraph of it.')
  expect(await page.locator('.contents').textContent()).toContain('Added in between')
  expect(await page.locator('article').textContent()).toContain('An early word.')
  expect(await isAsServed()).toBe(true)
  await edit(text => text.replace('\nAn early word.\n', '').replace(added, 'Last.\n\n'), 'Last.')
  expect(await page.locator('.contents').textContent()).not.toContain('Added in between')
  expect(await isAsServed()).toBe(true)
  expect(await page.evaluate(() => (globalThis as { loaded?: string }).loaded)).toBe('once')
  expect(await page.locator('.top[data-touched]').count()).toBe(1)
})

it('leaves a unit open that the reader has opened, with what it says now', async () => {
  const other = await browser.newPage()
  await other.goto(`${address}ja/manual/blocks/`)
  const row = other.locator('.row', { hasText: '作業はいつも保存してください' })
  await row.locator('> .m').click()
  await row.locator('.other', { hasText: 'save your work' }).waitFor()
  await edit(text => text.replace('.. _tables:', 'Lines above.\n\n.. _tables:'), 'Lines above.')
  await edit(text => text.replace(/^(.*\n={3,}\n)/m, '$1\n先頭の段落。\n'), '先頭の段落。')
  await other.getByText('先頭の段落。').waitFor()
  expect(await other.locator('.other').count()).toBe(1)
  expect(await row.locator('.other').innerText()).toContain('save your work')
  await other.close()
})

it('finds what is written now, and leaves the search open', async () => {
  await page.keyboard.press('/')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.type('quokka')
  await page.locator('dialog [role=status]', { hasText: 'quokka' }).waitFor()
  await edit(text => `${text}\nA quokka came.\n`, 'A quokka came.')
  expect(await page.locator('dialog[open]').count()).toBe(1)
  await page.keyboard.type(' came')
  await page.getByRole('option', { name: 'A quokka came.' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog[open]').count()).toBe(0)
})

it('shows the last of many edits', async () => {
  const file = join(folder, 'manual/blocks.rst')
  const text = readFileSync(file, 'utf8')
  for (let step = 0; step < 12; step += 1) {
    writeFileSync(file, `${text}\nStep ${step}.\n`)
    await new Promise(done => setTimeout(done, 10 + ((step * 37) % 60)))
  }
  await page.getByText('Step 11.').waitFor()
  expect(await page.locator('article', { hasText: 'Step 10.' }).count()).toBe(0)
  writeFileSync(file, text)
  await page.getByText('Step 11.').waitFor({ state: 'detached' })
})

it('shows documents that are added, and says when one is taken away', async () => {
  const file = join(folder, 'manual/added.rst')
  const other = await browser.newPage()
  writeFileSync(file, 'Added\n=====\n\nNew here.\n')
  await expect.poll(async () => (await fetch(`${address}manual/added/`)).status).toBe(200)
  await other.goto(`${address}manual/added/`)
  expect(await other.locator('article').innerText()).toContain('New here.')
  rmSync(file)
  await other.getByText('There is no page at this address').waitFor()
  writeFileSync(file, 'Added\n=====\n\nBack again.\n')
  await other.getByText('Back again.').waitFor()
  expect(await other.locator('html').getAttribute('data-page')).toBe('both')
  rmSync(file)
  await other.close()
})

it('shows a picture that was drawn anew', async () => {
  const picture = page.locator('img[src*="plan.svg"]').first()
  const width = () =>
    picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  const before = await width()
  const file = join(folder, 'images/plan.svg')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/width="\d+"/, `width="${before + 7}"`))
  await expect.poll(width).toBe(before + 7)
})

it('survives a document that breaks every rule, and shows the pictures', async () => {
  await edit(
    text => `${text}\n.. figure::\n\n*unclosed |subst| \`\`x\n\n======\nmore and more and more\n`,
    'more and more and more',
  )
  await edit(text => text.replace('more and more and more', 'well again'), 'well again')
  const shown = await page
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))
  expect(shown).toBe(true)
})
