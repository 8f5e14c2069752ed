import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeProblems, keepScreenshot, overflow, type TestSite, testSite } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'taiyaku-leaflet-'))
let site: TestSite

/** A document so long that its page comes in parts. */
function longDocument(): string {
  const sections = Array.from({ length: 60 }, (_, index) => {
    const heading = `第${index + 1}段`
    const texts = Array.from(
      { length: 6 },
      (_unused, at) =>
        `.. Step ${index + 1} of the long recipe has sentence ${at + 1}, and it takes two lines in a narrow column.\n\n長い作り方の第${index + 1}段には文${at + 1}があり、狭い段では二行になります。\n`,
    )
    return `.. _step-${index + 1}:\n\n.. Step ${index + 1}\n   --------\n\n${heading}\n----------\n\n${texts.join('\n')}`
  })
  return `.. The long recipe\n   ===============\n\n長い作り方\n==========\n\n${sections.join('\n')}`
}

beforeAll(async () => {
  cpSync(resolve(import.meta.dirname, '../fixtures/site/leaflet'), folder, { recursive: true })
  writeFileSync(join(folder, 'long.rst'), longDocument())
  site = await testSite(folder)
})

afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a long page', () => {
  it('opens at the section that the address names, with the sections before it not laid out', async () => {
    const page = await site.open('long/#step-40')
    const heading = page.locator('h2', { hasText: '第40段' })
    const { y = -1 } = (await heading.boundingBox()) ?? {}
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(200)
    expect(await page.locator('.part').count()).toBeGreaterThan(5)
    expect(await overflow(page)).toBe(0)
  })

  it('is found in by the browser, and read by assistive technology, as a whole', async () => {
    const page = await site.open('ja/long/')
    expect(
      await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find('第55段には文6')),
    ).toBe(true)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(3000)
    await expect.poll(() => page.getByRole('heading', { name: '第60段' }).count()).toBe(1)
  })

  it('stays where the reader is when the view changes', async () => {
    const page = await site.open('long/#step-30')
    const heading = page.locator('h2', { hasText: '第30段' })
    const before = (await heading.boundingBox())?.y ?? 0
    await page.keyboard.press('v')
    await page.waitForTimeout(200)
    const after = (await heading.boundingBox())?.y ?? 0
    expect(Math.abs(after - before)).toBeLessThan(60)
  })

  it('shows in the contents which section is read', async () => {
    const page = await site.open('ja/long/')
    await page.mouse.move(600, 400)
    await page.locator('.contents a', { hasText: '第20段' }).click()
    await expect.poll(() => page.locator('.contents [aria-current]').innerText()).toBe('第20段')
  })

  it('prints as a whole', async () => {
    const page = await site.open('long/')
    await page.emulateMedia({ media: 'print' })
    const hidden = await page
      .locator('.part')
      .evaluateAll(parts => parts.filter(part => getComputedStyle(part).contentVisibility !== 'visible'))
    expect(hidden).toEqual([])
  })

  it('keeps the marks in the margin and the tint of a row uncut', async () => {
    for (const width of [390, 820, 1440]) {
      const page = await site.open('long/', { viewport: { width, height: 900 } })
      const inside = await page
        .locator('.part')
        .first()
        .evaluate(part => {
          const box = part.getBoundingClientRect()
          return [...part.querySelectorAll('.m')].every(mark => {
            const { left, top } = mark.getBoundingClientRect()
            return left - 3 >= box.left && top >= box.top
          })
        })
      expect([width, inside]).toEqual([width, true])
      expect([width, await overflow(page)]).toEqual([width, 0])
    }
  })
})

describe('what a document asks for', () => {
  it('is said where a picture is missing, and not asked of the server', async () => {
    const page = await site.open('404.html')
    const failed: string[] = []
    page.on('response', response => response.status() >= 400 && failed.push(response.url()))
    await page.goto(site.address)
    const gone = page.locator('.gone')
    expect(await gone.innerText()).toContain('画像 images/kitchen.png がありません。')
    // Its text alternative is a unit, which says it; once is enough.
    expect(await page.getByText('A kitchen with a stove').count()).toBe(1)
    await page.waitForTimeout(300)
    expect(failed).toEqual([])
    await keepScreenshot(page, 'leaflet')
  })

  it('is called in the language of the page: the title of its contents', async () => {
    const titles = async (path: string) => (await site.open(path)).locator('nav.toc .topic-title').innerText()
    expect(await titles('ja/')).toBe('目次')
    expect(await titles('en/')).toBe('Contents')
    expect(await titles('')).toMatch(/Contents\s+目次/)
  })

  it('lists the documents that a pattern of its toctree matches', async () => {
    const page = await site.open('ja/')
    expect(await page.locator('.toctree a').allInnerTexts()).toEqual(['塩', '道具', '水'])
    expect(await page.locator('.toctree a').first().getAttribute('href')).toBe('/ja/chapters/salt/')
  })

  it('numbers what numref refers to, at the reference and at the caption', async () => {
    const page = await site.open('ja/chapters/tools/')
    const text = page.locator('.row', { hasText: '買う前に' })
    expect(await text.innerText()).toMatch(/買う前に\s*図 1\s*を、大きさは\s*表 1\s*を見て/)
    expect(await page.locator('figcaption').innerText()).toMatch(/^図 1 この本で使う鍋です。/)
    expect(await page.locator('caption').innerText()).toContain('表 1 鍋の')
    await text.getByRole('link', { name: '図 1' }).click()
    expect(await page.locator(':target').getAttribute('id')).toBe('pan')
    const english = await (await site.open('en/chapters/tools/'))
      .locator('.row', { hasText: 'before you' })
      .innerText()
    expect(english).toContain('See Fig. 1 before')
    const both = await site.open('chapters/tools/')
    expect(await both.locator('figcaption').innerText()).toMatch(/Fig\. 1 The pan[\s\S]*図 1 この本/)
  })

  it('leaves no colon behind a Japanese full stop', async () => {
    const page = await site.open('ja/')
    const text = await page.locator('.row', { hasText: '鍋に水を入れて' }).innerText()
    expect(text.trim()).toMatch(/つけます。$/)
  })

  it('has a way back to the folder and the home page, and marks one place in the tree', async () => {
    const page = await site.open('ja/kitchen/knives/')
    const trail = page.getByRole('navigation', { name: '現在位置' })
    expect(await trail.getByRole('link').allInnerTexts()).toEqual(['ホーム'])
    const separators = await trail
      .locator('li')
      .evaluateAll(steps => steps.map(step => getComputedStyle(step, '::before').content))
    expect(separators.map(text => text.includes('/'))).toEqual([false, true])
    expect(await page.locator('nav.tree [aria-current]').count()).toBe(1)
  })
})

describe('the status page', () => {
  it('says in the language of the page what is wrong and what to do', async () => {
    const page = await site.open('status/')
    const why = page.locator('.entry', { hasText: 'Do not touch the lid' }).locator('.why')
    expect(await why.innerText()).toContain('足りない部分を訳してください。')
    expect(await why.innerText()).not.toMatch(/Nothing in the translation/)
    const marks = await (await site.open('')).locator('.s-partial > .m').getAttribute('title')
    expect(marks).toContain('足りない部分を訳してください。')
  })

  it.each([320, 390, 820])('needs no sideways scrolling at %i px', async width => {
    const page = await site.open('status/', { viewport: { width, height: 800 } })
    const wide = await page
      .locator('main *')
      .evaluateAll(all =>
        all
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .map(element => element.outerHTML.slice(0, 80)),
      )
    expect(wide).toEqual([])
    const label = await page
      .locator('table.documents tbody td.number')
      .first()
      .evaluate(cell => getComputedStyle(cell, '::before').content)
    expect(label).toContain('翻訳済み')
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('button', { name: '残り語数' }).click()
    await keepScreenshot(page, `leaflet-status-${width}`)
  })
})

describe('accessibility', () => {
  it.each(['', 'ja/', 'long/', 'en/long/'])('axe finds nothing on /%s', async path => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open(path, { colorScheme })
      expect(await axeProblems(page)).toEqual([])
    }
  })

  it('keeps the head of a page within two lines at 320 px', async () => {
    const page = await site.open('long/', { viewport: { width: 320, height: 700 } })
    const { height = 0 } = (await page.locator('header.top').boundingBox()) ?? {}
    expect(height).toBeLessThan(90)
  })
})

describe('touch', () => {
  it('finds links of at least 24 px to the files of a document', async () => {
    const page = await site.open('status/', { viewport: { width: 390, height: 800 } })
    const small = await page
      .locator('.files a')
      .evaluateAll(links => links.filter(link => link.getBoundingClientRect().height < 24).length)
    expect(small).toBe(0)
  })
})
