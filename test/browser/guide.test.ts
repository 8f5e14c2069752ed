import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeProblems, keepScreenshot, overflow, type TestSite, testSite } from './site.ts'

const content = resolve(import.meta.dirname, '../../content/guide')
const widths = [390, 820, 1440]
let site: TestSite
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-guide-'))
  mkdirSync(join(folder, 'guide'))
  cpSync(join(content, 'mod_wsgi.rst'), join(folder, 'guide/mod_wsgi.rst'))
  site = await testSite(folder)
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The row that holds a text, as what is seen of it. */
async function rowWith(page: Page, text: string) {
  const row = page.locator('.row', { hasText: text }).first()
  return {
    row,
    source: row.locator('> .src'),
    target: row.locator('> .tgt'),
    mark: row.locator('> .m'),
  }
}

describe('the page with both languages', () => {
  it.each(widths)('shows source and translation of a unit in one row at %i px', async width => {
    const page = await site.open('guide/mod_wsgi/', { viewport: { width, height: 900 } })
    const { source, target, mark } = await rowWith(page, 'consider using')
    expect(await source.innerText()).toContain('If you are using the Apache webserver')
    expect(await target.innerText()).toContain('ウェブサーバーを使っている場合')
    expect(await source.getAttribute('lang')).toBe('en')
    expect(await target.getAttribute('lang')).toBe('ja')
    expect(await mark.getAttribute('aria-label')).toBe('翻訳済み')
    const [left, right] = [await source.boundingBox(), await target.boundingBox()]
    if (width >= 820) expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
    else expect(right?.y).toBeGreaterThanOrEqual((left?.y ?? 0) + (left?.height ?? 0))
    expect(await overflow(page)).toBe(0)
    await keepScreenshot(page, `guide-both-${width}`)
  })

  it('aligns the first baselines of a row', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const { source, target } = await rowWith(page, 'consider using')
    const baseline = (side: typeof source) =>
      side.evaluate(cell => {
        const probe = document.createElement('span')
        probe.style.cssText = 'display:inline-block;width:0;height:0'
        cell.querySelector('p')?.prepend(probe)
        return probe.getBoundingClientRect().bottom
      })
    expect(Math.abs((await baseline(source)) - (await baseline(target)))).toBeLessThan(1.5)
  })

  it('shows code once, across both columns', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const code = page.locator('pre', { hasText: 'WSGIScriptAlias' })
    expect(await code.count()).toBe(1)
    const [block, rows] = [await code.boundingBox(), await page.locator('.rows').boundingBox()]
    expect(block?.width).toBeGreaterThan((rows?.width ?? 0) * 0.95)
  })

  it('marks the sentences that a translation lacks, and lists them below it', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const { source, target, mark } = await rowWith(page, 'To run your application you need')
    expect(await mark.getAttribute('aria-label')).toBe('一部未訳')
    const missing = (await source.locator('.missing').allInnerTexts()).join(' ')
    expect(missing).toContain('is executing on startup')
    expect(missing).toContain('is then used as application')
    expect(missing).not.toContain('To run your application')
    expect(await target.locator('.ms').innerText()).toContain('This file contains the code mod_wsgi')
    expect(await target.locator('.ms [lang=en]').count()).toBe(1)
  })

  it('says in words what is not translated', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const { target, mark } = await rowWith(page, 'Store that file somewhere')
    expect(await mark.getAttribute('aria-label')).toBe('未訳')
    expect(await target.innerText()).toBe('未訳')
    expect(await page.locator('h2.row', { hasText: 'Troubleshooting' }).locator('.tgt').innerText()).toBe(
      '未訳',
    )
  })

  it('shows a text that is the same in both languages once', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const title = page.locator('h1.row')
    expect(await title.innerText()).toBe('mod_wsgi (Apache)')
    expect(await title.locator('.c').getAttribute('lang')).toBe('en')
  })
})

describe('the pages of one language', () => {
  it.each(widths)('/ja/ falls back to marked English at %i px', async width => {
    const page = await site.open('ja/guide/mod_wsgi/', { viewport: { width, height: 900 } })
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    const fallback = page.locator('.row', { hasText: 'Store that file somewhere' }).locator('.fb')
    expect(await fallback.innerText()).toMatch(/^未訳/)
    expect(await fallback.locator('> [lang=en]').innerText()).toContain('Store that file somewhere')
    const rule = await fallback.evaluate(cell => getComputedStyle(cell).borderInlineStartWidth)
    expect(Number.parseFloat(rule)).toBeGreaterThan(0)
    const partial = page.locator('.row', { hasText: 'アプリケーションを起動するには' })
    const text = await partial.innerText()
    expect(text.indexOf('This file contains the code')).toBeGreaterThan(text.indexOf('が必要です'))
    expect(text).not.toContain('To run your application')
    expect(await page.locator('text=If you are using the Apache webserver').count()).toBe(0)
    expect(await overflow(page)).toBe(0)
    await keepScreenshot(page, `guide-ja-${width}`)
  })

  it.each(widths)('/en/ holds all of the source and nothing else at %i px', async width => {
    const page = await site.open('en/guide/mod_wsgi/', { viewport: { width, height: 900 } })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const text = await page.locator('.rows').innerText()
    for (const sentence of [
      'If you are using the Apache webserver',
      'Just make sure it',
      'Store that file',
      'The reason for this is',
    ]) {
      expect(text).toContain(sentence)
    }
    expect(text).not.toMatch(/[ぁ-ん]/)
    expect(await overflow(page)).toBe(0)
    await keepScreenshot(page, `guide-en-${width}`)
  })

  it('opens the other language of a unit in place, by click and by key', async () => {
    const page = await site.open('ja/guide/mod_wsgi/')
    const row = page.locator('.row', { hasText: 'ウェブサーバーを使っている場合' }).first()
    await row.locator('> .m').click()
    await row.locator('.other').waitFor()
    expect(await row.locator('.other').innerText()).toContain('If you are using the Apache webserver')
    expect(await row.locator('.other').getAttribute('lang')).toBe('en')
    await row.locator('> .m').press('Enter')
    expect(await row.locator('.other').count()).toBe(0)
    expect(page.url()).toContain('/ja/guide/')
    // English that stands in for a missing translation has nothing to open: its mark leads to the page with both.
    const missing = page.locator('.row.s-untranslated > .m').first()
    const [, id] = ((await missing.getAttribute('href')) ?? '').split('#')
    await missing.click()
    await page.waitForURL(url => !url.pathname.includes('/ja/') && url.hash === `#${id}`)
  })
})

describe('views', () => {
  it('change by button and key, stay in the address, and are remembered', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const { source, target } = await rowWith(page, 'consider using')
    await page.getByRole('link', { name: 'English' }).click()
    expect(await source.isVisible()).toBe(true)
    expect(await target.isVisible()).toBe(false)
    expect(page.url()).toContain('view=source')
    await page.keyboard.press('v')
    expect(page.url()).toContain('view=target')
    expect(await source.isVisible()).toBe(false)
    expect(await page.locator('.row', { hasText: 'Store that file' }).locator('.src').isVisible()).toBe(true)
    await page.keyboard.press('v')
    const [above, below] = [await source.boundingBox(), await target.boundingBox()]
    expect(below?.y).toBeGreaterThan(above?.y ?? 0)
    expect(below?.x).toBe(above?.x)
    await page.goto(`${site.address}guide/mod_wsgi/`)
    expect(await page.locator('html').getAttribute('data-view')).toBe('interleaved')
    await page.goto(`${site.address}guide/mod_wsgi/?view=both`)
    expect(await page.locator('html').getAttribute('data-view')).toBe('both')
  })

  it('of one language open the other of a unit in place, by click and by key', async () => {
    const page = await site.open('guide/mod_wsgi/?view=target')
    const { source, target, mark } = await rowWith(page, 'ウェブサーバーを使っている場合')
    expect(await source.isVisible()).toBe(false)
    await mark.click()
    await source.waitFor()
    expect(await target.isVisible()).toBe(true)
    expect(await mark.getAttribute('aria-expanded')).toBe('true')
    await mark.press('Enter')
    await source.waitFor({ state: 'hidden' })
    await page.keyboard.press('v')
    await page.keyboard.press('v')
    await page.keyboard.press('v')
    expect(await page.locator('html').getAttribute('data-view')).toBe('source')
    await mark.press('Enter')
    await target.waitFor()
  })

  it('are set before the first paint', async () => {
    const page = await site.open('guide/mod_wsgi/?view=source')
    const inHead = await page.evaluate(
      () => document.head.querySelector('script:not([src])')?.textContent ?? '',
    )
    expect(inHead).toContain('dataset.view')
    expect(await page.locator('[aria-current=true][data-view-button]').getAttribute('data-view-button')).toBe(
      'source',
    )
  })

  it('swap sides', async () => {
    const page = await site.open('guide/mod_wsgi/')
    const { source, target } = await rowWith(page, 'consider using')
    await page.keyboard.press('s')
    expect((await target.boundingBox())?.x).toBeLessThan((await source.boundingBox())?.x ?? 0)
    expect(page.url()).toContain('swap=1')
  })

  it('copy one column only', async () => {
    const page = await site.open('guide/mod_wsgi/')
    await page.mouse.move(10, 300)
    await page.waitForTimeout(300)
    const first = await (await rowWith(page, 'as follows')).target.boundingBox()
    const last = await (await rowWith(page, 'segfaulting')).target.boundingBox()
    if (first === null || last === null) throw new Error('no boxes')
    await page.mouse.move(first.x + 2, first.y + 6)
    await page.mouse.down()
    await page.mouse.move(last.x + last.width - 4, last.y + last.height - 4, { steps: 5 })
    await page.mouse.up()
    const copied = await page.evaluate(() => getSelection()?.toString() ?? '')
    expect(copied).toContain('有効化できます')
    expect(copied).not.toContain('activate')
  })
})

describe('without JavaScript', () => {
  it('everything reads, and the views are pages', async () => {
    const page = await site.open('guide/mod_wsgi/', { javaScriptEnabled: false })
    const { source, target } = await rowWith(page, 'consider using')
    expect(await source.isVisible()).toBe(true)
    expect(await target.isVisible()).toBe(true)
    await page.getByRole('link', { name: '日本語' }).first().click()
    expect(page.url()).toContain('/ja/guide/mod_wsgi/')
    expect(await page.locator('.rows').innerText()).toContain('ウェブサーバーを使っている場合')
  })
})

describe('light pages', () => {
  it('need two requests and at most 12 KB of script before interaction', async () => {
    const page = await site.open('404')
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await page.goto(`${site.address}guide/mod_wsgi/`)
    await page.waitForTimeout(500)
    expect(requests.filter(url => !url.startsWith('data:')).length).toBeLessThanOrEqual(2)
    expect(requests.filter(url => url.endsWith('.js'))).toEqual([])
    const inline = await page.evaluate(() =>
      [...document.scripts].reduce((sum, script) => sum + script.text.length, 0),
    )
    expect(inline).toBeLessThan(12_000)
  })
})

describe('search', () => {
  it('opens by key, finds both languages, and walks by arrows', async () => {
    const page = await site.open('guide/mod_wsgi/')
    await page.keyboard.press('/')
    const input = page.locator('dialog.search input')
    await input.waitFor()
    await input.fill('セグメンテーション')
    const hits = page.locator('dialog.search [role=option]')
    await hits.first().waitFor()
    expect(await hits.first().innerText()).toContain('segfaulting')
    await input.press('ArrowDown')
    expect(await hits.first().getAttribute('aria-selected')).toBe('true')
    await input.press('Enter')
    await page.waitForURL(/#u-/)
    expect(await page.locator(':target').innerText()).toContain('segfaulting')
    await page.keyboard.press('/')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })
})

describe('accessibility', () => {
  const pages = [
    '',
    'guide/mod_wsgi/',
    'guide/mod_wsgi/?view=interleaved',
    'en/guide/mod_wsgi/',
    'ja/guide/mod_wsgi/',
    'status/',
    '404.html',
  ]
  it.each(pages.flatMap(path => (['light', 'dark'] as const).map(scheme => [path, scheme] as const)))(
    'axe finds nothing on /%s in %s',
    async (path, colorScheme) => {
      const page = await site.open(path, { colorScheme })
      expect(await axeProblems(page)).toEqual([])
      if (colorScheme === 'dark') await keepScreenshot(page, `dark-${path.replace(/\W+/g, '-')}`)
    },
  )

  it('stays within 320 px', async () => {
    for (const path of pages) {
      const page = await site.open(path, { viewport: { width: 320, height: 700 } })
      expect([path, await overflow(page)]).toEqual([path, 0])
    }
  })

  it('skips to the text, and walks from unit to unit by key', async () => {
    const page = await site.open('guide/mod_wsgi/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ移動')
    await page.mouse.move(300, 300)
    await page.waitForTimeout(300)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('m'))).toBe(true)
  })
})
