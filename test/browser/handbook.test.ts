import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeProblems, keepScreenshot, overflow, type TestSite, testSite } from './site.ts'

const fixture = resolve(import.meta.dirname, '../fixtures/site/book')
let site: TestSite

beforeAll(async () => {
  site = await testSite(fixture)
})

afterAll(async () => {
  await site?.close()
})

const file = (path: string) => readFileSync(join(site.folder, path), 'utf8')

describe('a site below a path', () => {
  it('has navigation, breadcrumbs and neighbours from the toctree', async () => {
    const page = await site.open('manual/blocks/')
    const tree = page.locator('nav.tree')
    expect(await tree.locator('a').allInnerTexts()).toEqual([
      'ブロックの種類',
      'Nobody has translated this page',
      'Markdownの覚え書き',
    ])
    expect(await tree.locator('[aria-current=page]').innerText()).toBe('ブロックの種類')
    await page.locator('a[rel=next]').click()
    expect(page.url()).toBe(`${site.address}manual/untouched/`)
    expect(await page.locator('a[rel=prev]').innerText()).toContain('ブロックの種類')
  })

  it('closes references between documents in the language of the page', async () => {
    const page = await site.open('ja/manual/blocks/')
    const link = page.locator('.row a', { hasText: 'Nobody has translated' })
    expect(await link.getAttribute('href')).toBe('/handbook/ja/manual/untouched/')
    expect(await link.getAttribute('data-un')).toBe('未訳')
    const table = page.locator('.row a', { hasText: '表' }).first()
    await table.click()
    expect(await page.locator(':target').count()).toBe(1)
    const markdown = await site.open('manual/notes/')
    expect(await markdown.locator('.tgt a', { hasText: 'ブロック' }).getAttribute('href')).toBe(
      '/handbook/manual/blocks/',
    )
  })

  it('copies pictures and downloads', async () => {
    expect(existsSync(join(site.folder, '_files/images/plan.svg'))).toBe(true)
    const page = await site.open('manual/blocks/')
    const shown = await page
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)
    expect(shown).toBe(true)
    const href = await page.locator('.tgt a', { hasText: '見取り図' }).getAttribute('href')
    expect((await page.request.get(new URL(href ?? '', page.url()).href)).status()).toBe(200)
  })

  it('names its pages to search engines and other programs', async () => {
    const html = file('ja/manual/blocks/index.html')
    expect(html).toContain(
      '<link rel="canonical" href="https://docs.example.org/handbook/ja/manual/blocks/">',
    )
    expect(html).toContain('hreflang="en" href="https://docs.example.org/handbook/en/manual/blocks/"')
    expect(html).toContain('property="og:title" content="ブロックの種類"')
    expect(file('sitemap.xml')).toContain('<loc>https://docs.example.org/handbook/manual/untouched/</loc>')
    expect(file('llms.txt')).toContain(
      '[Kinds of blocks](https://docs.example.org/handbook/en/manual/blocks/)',
    )
    const page = await site.open('no/such/page/')
    expect(await page.locator('h1').innerText()).toBe('このアドレスにはページがありません')
  })
})

describe('blocks in rows', () => {
  it('lists, definitions, notes and tables keep both languages together', async () => {
    const page = await site.open('manual/blocks/')
    const item = page.locator('ul > li', { hasText: 'The first item' }).first()
    expect(await item.innerText()).toContain('最初の項目')
    expect(await page.locator('dl > dt', { hasText: 'Container' }).first().innerText()).toContain('コンテナ')
    expect(await page.locator('dl > dd', { hasText: 'Something that holds' }).first().innerText()).toContain(
      'ほかのもの',
    )
    const note = page.locator('aside.note')
    expect(await note.locator('.admonition-title').allInnerTexts()).toEqual(['Note\n注釈'])
    expect(await note.innerText()).toContain('こまめに')
    const cell = page.locator('td', { hasText: 'Tests the settings' })
    expect(await cell.locator('[lang=ja]').innerText()).toBe('設定を検査します')
    expect(await page.locator('td', { hasText: '-t' }).locator('code').count()).toBe(1)
    const rows = await page.locator('table tr').evaluateAll(all => all.map(row => row.children.length))
    expect(rows).toEqual([2, 2, 2])
  })

  it('tables stay as they are when a row is pointed at or has the focus', async () => {
    const page = await site.open('manual/blocks/')
    const mark = page.locator('tr.row', { hasText: 'Tests the settings' }).locator('.m')
    await mark.scrollIntoViewIfNeeded()
    const before = await mark.boundingBox()
    await mark.hover()
    expect(await mark.boundingBox()).toEqual(before)
    await page.mouse.down()
    expect(await mark.boundingBox()).toEqual(before)
    await page.mouse.up()
    await expect.poll(() => page.url()).toMatch(/#u-\w+$/)
  })

  it('tables show one language in its view, and open the other in each cell', async () => {
    const page = await site.open('manual/blocks/?view=target')
    const row = page.locator('tr.row', { hasText: 'Tests the settings' })
    const english = row.getByText('Tests the settings')
    expect(await english.isVisible()).toBe(false)
    await row.locator('.m').click()
    await english.waitFor()
    await page.goto(`${site.address}manual/blocks/?view=source`)
    expect(await english.isVisible()).toBe(true)
    expect(await row.locator('.tgt').first().isVisible()).toBe(false)
    const alone = await site.open('ja/manual/blocks/')
    const head = alone.locator('tr.row').first()
    await head.locator('.m').click()
    await head.locator('.other').first().waitFor()
    expect(await head.locator('.other').allInnerTexts()).toEqual(['Option', 'What it does'])
    expect(await head.locator('> .other').count()).toBe(0)
  })

  it('code scrolls by keyboard and keeps its colours in both schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open('manual/blocks/', { viewport: { width: 390, height: 800 }, colorScheme })
      const code = page.locator('pre[tabindex="0"]').first()
      expect(await code.getAttribute('aria-label')).toBeTruthy()
      await code.focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
      expect(await code.locator('span').count()).toBeGreaterThan(3)
      expect(await axeProblems(page)).toEqual([])
    }
  })

  it.each([320, 390, 820, 1440])('stays within %i px', async width => {
    for (const path of ['', 'manual/blocks/', 'ja/manual/untouched/', 'en/manual/notes/', 'status/']) {
      const page = await site.open(path, { viewport: { width, height: 800 } })
      expect([path, await overflow(page)]).toEqual([path, 0])
      if (width === 820) await keepScreenshot(page, `handbook-${path.replace(/\W+/g, '-')}`)
    }
  })

  it('prints both columns, without what is for the screen', async () => {
    const page = await site.open('manual/blocks/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header.top').isVisible()).toBe(false)
    expect(await page.locator('nav.tree').isVisible()).toBe(false)
    const row = page.locator('.row', { hasText: 'Lists and definitions' })
    expect(await row.locator('> .src').isVisible()).toBe(true)
    expect(await row.locator('> .tgt').isVisible()).toBe(true)
  })

  it('shows states without colour where the reader has chosen colours', async () => {
    const page = await site.open('manual/blocks/', { forcedColors: 'active' })
    const shape = await page
      .locator('.s-partial > .m')
      .first()
      .evaluate(mark => getComputedStyle(mark, '::before').content)
    expect(shape).toContain('◐')
  })
})

describe('the status page', () => {
  it('shows totals, a bar and a map for each document, and downloads', async () => {
    const page = await site.open('status/')
    expect(await page.locator('.lead').innerText()).toMatch(/4 文書、原文 \d+ 語のうち \d+ %/)
    const row = page.locator('table.documents tbody tr', { hasText: 'Nobody has translated' })
    expect(await row.locator('.bar').getAttribute('aria-label')).toBe('未訳 100 %')
    expect(await row.locator('svg.map').getAttribute('aria-label')).toBe('先頭から 4 単位：未訳 4')
    const json = await row.locator('a', { hasText: 'JSON' }).getAttribute('href')
    const report = await (await page.request.get(new URL(json ?? '', page.url()).href)).json()
    expect(report.documents[0].units).toHaveLength(4)
    const csv = await row.locator('a', { hasText: 'CSV' }).getAttribute('href')
    expect(await (await page.request.get(new URL(csv ?? '', page.url()).href)).text()).toContain(
      'This page stands',
    )
    expect(await row.locator('a', { hasText: 'イシューを作成' }).getAttribute('href')).toMatch(
      /^https:\/\/example\.org\/issues\/new\?title=.*manual%2Funtouched\.md/,
    )
    const issue = await row.locator('a', { hasText: 'イシュー用' }).getAttribute('href')
    expect(await (await page.request.get(new URL(issue ?? '', page.url()).href)).text()).toContain(
      '残り 4 単位',
    )
  })

  it('filters by what is in the address, and puts filters there', async () => {
    const page = await site.open('status/?state=partial')
    await expect.poll(() => page.locator('.entry').count()).toBe(1)
    const entry = page.locator('.entry')
    expect(await entry.locator('mark.missing').innerText()).toBe('Ask before you change it.')
    expect(await entry.locator('.edit').getAttribute('href')).toMatch(
      /^https:\/\/example\.org\/edit\/main\/.*blocks\.rst#L\d+$/,
    )
    await page.locator('select[name=state]').selectOption('')
    await page.locator('input[name=text]').fill('AFTERNOON')
    await expect.poll(() => page.locator('.entry').count()).toBe(1)
    expect(page.url()).toContain('text=AFTERNOON')
    await page.getByRole('button', { name: '解除' }).click()
    await expect.poll(() => page.locator('.entry').count()).toBeGreaterThan(4)
  })

  it('is walked by keyboard, and copies a unit as Markdown', async () => {
    const page = await site.open('status/', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    const focused = await page.evaluate(
      () => document.activeElement?.querySelector('.where code')?.textContent,
    )
    expect(focused).toBe(await page.locator('.entry .where code').first().innerText())
    await page.keyboard.press('c')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`- [ ] \`${focused}\``)
  })

  it('sorts documents by what is left', async () => {
    const page = await site.open('status/')
    await page.getByRole('button', { name: '残り語数' }).click()
    expect(await page.locator('table.documents tbody tr').first().innerText()).toContain(
      'Nobody has translated',
    )
  })

  it('offers a feed and a badge at stable addresses', () => {
    expect(file('status/feed.xml')).toContain('<link>https://docs.example.org/handbook/manual/untouched/#u-')
    expect(file('status/badge.svg')).toContain('日本語')
    expect(JSON.parse(file('status/badge.json'))).toMatchObject({ schemaVersion: 1, label: '日本語' })
  })
})
