import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeProblems, keepScreenshot, overflow, type TestSite, testSite } from './site.ts'

const content = resolve(import.meta.dirname, '../../content')
const ids = {
  vhost: 'mod_wsgi-configuring-apache-5ucal',
  virtualenv: 'mod_wsgi-working-with-virtual-environments-6bcus',
}
let site: TestSite
let folder: string
let host: Server
let hostAddress: string
/** What the other site shows, by path. */
const pages = new Map<string, string>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taiyaku-examples-'))
  for (const name of ['guide', 'examples'])
    cpSync(join(content, name), join(folder, 'content', name), { recursive: true })
  writeFileSync(
    join(folder, 'taiyaku.config.json'),
    '{ "content": "content", "site": { "url": "http://docs.example" } }',
  )
  site = await testSite(folder)
  host = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(pages.get(request.url ?? '') ?? '')
  })
  // Another origin than the site's: another port, and the address instead of the name.
  await new Promise<void>(done => host.listen(0, '127.0.0.1', done))
  const address = host.address()
  hostAddress = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}, 180_000)

afterAll(async () => {
  await site.close()
  host.close()
  host.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the runner of an example on the guide's page. */
async function openRunner(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(`#example-${id}`)
  await panel.locator('> details > summary').click()
  await panel.locator('[data-run]').click()
  return panel.locator('.runner')
}

/** Presses Run and waits for what came out. */
async function result(runner: Locator): Promise<{ status: string; body: string; log: string }> {
  await runner.locator('.go').click()
  await runner.locator('.status-line.result').waitFor({ timeout: 60_000 })
  const [body = '', log = ''] = await runner.locator('.output pre').allTextContents()
  return { status: (await runner.locator('.status-line').textContent()) ?? '', body, log }
}

describe('beside the code, without JavaScript', () => {
  it('stands what real Apache gave, as written and today', async () => {
    const page = await site.open('en/guide/mod_wsgi/', { javaScriptEnabled: false })
    const panel = page.locator(`#example-${ids.vhost}`)
    const [verbatim = '', today = ''] = await panel.locator('> .result').allTextContents()
    expect(verbatim).toMatch(/As written Real Apache [\d.]+.*: AH00543: apache2: bad user name user1/)
    expect(today).toMatch(/Today Real Apache [\d.]+.*mod_wsgi [\d.]+.*: 200 in \d+ ms/)
    await panel.locator('> details > summary').click()
    expect(await panel.locator('.diff ins').allTextContents()).toEqual([
      expect.stringContaining('user=www-data'),
      expect.stringContaining('Require all granted'),
    ])
    await panel.locator('.case > summary').nth(1).click()
    expect(await panel.locator('.case pre').nth(1).textContent()).toContain('HTTP 200')
    expect(await panel.locator('[data-run]').isVisible()).toBe(false)
    await keepScreenshot(page, 'example-panel')
  })

  it('stands why an installation command is not run', async () => {
    const page = await site.open('guide/mod_wsgi/')
    expect(await page.locator('div.example').first().textContent()).toMatch(
      /実行しません。.*libapache2-mod-wsgi-py3/,
    )
  })

  it('lie plain files and bundles at stable addresses', async () => {
    const page = await site.open('examples/')
    const conf = await page.request.get(`${site.address}examples/${ids.vhost}/vhost.conf`)
    expect(await conf.text()).toContain('Require all granted')
    const verbatim = await page.request.get(`${site.address}examples/${ids.vhost}/verbatim/vhost.conf`)
    expect(await verbatim.text()).toContain('Order deny,allow')
    const zip = await page.request.get(`${site.address}examples/${ids.vhost}/today-as-written.zip`)
    expect((await zip.body()).subarray(0, 2).toString()).toBe('PK')
    expect(await axeProblems(page)).toEqual([])
    await keepScreenshot(page, 'examples')
  })
})

describe('in the browser', () => {
  it('a broken configuration is refused as Apache refuses it, a mended one answers; nothing leaves the site', {
    timeout: 150_000,
  }, async () => {
    const page = await site.open('guide/mod_wsgi/')
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await page.waitForLoadState('networkidle')
    expect(requests.filter(url => url.includes('/_run/'))).toEqual([])
    const runner = await openRunner(page, ids.vhost)
    const conf = runner.locator('textarea[aria-label="site.conf"]')
    const good = await conf.inputValue()
    await conf.fill(good.replace('Require all granted', 'Ordre allow,deny'))
    const broken = await result(runner)
    expect(broken.status).toContain('エミュレーション')
    expect(broken.body).toMatch(
      /AH00526: Syntax error on line \d+ of site\.conf:\nInvalid command 'Ordre', perhaps misspelled/,
    )
    await conf.fill(good)
    expect((await result(runner)).body).toContain('Hello from Flask')
    await conf.fill(good.replace('<Directory', 'RewriteEngine On\n<Directory'))
    expect((await result(runner)).body).toContain("Invalid command 'RewriteEngine'")
    expect(page.url()).toContain('#run=')
    expect(requests.every(url => url.startsWith(new URL(site.address).origin))).toBe(true)
    expect(await overflow(page)).toBe(0)
    expect(await axeProblems(page)).toEqual([])
    await keepScreenshot(page, 'example-runner')
  })

  it('execfile is a NameError, an endless loop can be stopped', { timeout: 150_000 }, async () => {
    const page = await site.open('en/guide/mod_wsgi/')
    const runner = await openRunner(page, ids.virtualenv)
    await runner.locator('select').first().selectOption({ index: 0 })
    const failed = await result(runner)
    expect(failed.status).toContain('HTTP 500')
    expect(failed.log).toContain("NameError: name 'execfile' is not defined")
    const script = runner.locator('textarea[aria-label$=".wsgi"]')
    await script.fill('while True:\n    pass\n')
    await runner.locator('.go').click()
    await runner.getByRole('button', { name: 'Stop' }).click()
    expect(await runner.locator('.status-line').textContent()).toContain('Stopped')
    await runner.getByRole('button', { name: 'Reset' }).click()
    expect(await script.inputValue()).toContain('execfile')
  })
})

describe('on a page of another origin', () => {
  it('a frame shows the example and tells its height', async () => {
    pages.set(
      '/frame',
      `<!doctype html><title>frame</title><script>addEventListener('message', event => { if (event.data.taiyaku === 'height') document.title = event.data.height })</script><iframe src="${site.address}embed/${ids.vhost}/?lang=ja&variant=today" sandbox="allow-scripts allow-same-origin"></iframe>`,
    )
    const page = await site.open('')
    await page.goto(`${hostAddress}/frame`)
    const frame = page.frameLocator('iframe')
    expect(await frame.locator('h1').innerText()).toBe('バーチャルホスト')
    expect(await frame.locator('section[data-variant="verbatim"]').isVisible()).toBe(false)
    await page.waitForFunction(() => Number(document.title) > 100)
  })

  it('the component shows it, and its own text where scripts are off', async () => {
    const element = `<taiyaku-example src="${site.address}embed/${ids.vhost}/" lang="en"><pre>a fallback</pre></taiyaku-example><script src="${site.address}embed/example.js" async></script>`
    pages.set('/component', `<!doctype html><title>component</title>${element}`)
    const page = await site.open('')
    await page.goto(`${hostAddress}/component`)
    const frame = page.frameLocator('taiyaku-example iframe')
    expect(await frame.locator('h1').innerText()).toBe('The virtual host')
    expect(await page.locator('taiyaku-example iframe').getAttribute('sandbox')).toContain(
      'allow-same-origin',
    )
    await page.waitForFunction(() => !document.querySelector('taiyaku-example pre'))
    const plain = await site.open('', { javaScriptEnabled: false })
    await plain.goto(`${hostAddress}/component`)
    expect(await plain.locator('pre').innerText()).toBe('a fallback')
  })

  it('oEmbed gives a frame that is readable with scripts off', async () => {
    const page = await site.open(`embed/${ids.vhost}/`, { javaScriptEnabled: false })
    const discovery = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    expect(discovery).toBe(`http://docs.example/embed/${ids.vhost}/oembed.json`)
    const answer = await page.request.get(`${site.address}embed/${ids.vhost}/oembed.json`)
    const { html, type, version } = (await answer.json()) as { html: string; type: string; version: string }
    expect([type, version]).toEqual(['rich', '1.0'])
    pages.set('/oembed', html.replace('http://docs.example/', site.address))
    await page.goto(`${hostAddress}/oembed`)
    const frame = page.frameLocator('iframe')
    expect(await frame.locator('h1').innerText()).toContain('The virtual host')
    expect(await frame.locator('pre').first().innerText()).toContain('WSGIScriptAlias')
    expect(await frame.locator('.case > summary').first().innerText()).toContain('bad user name user1')
  })
})
