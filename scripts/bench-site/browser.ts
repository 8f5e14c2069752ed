/** What a reader's browser gets: requests, bytes, Lighthouse's scores, axe's findings. */
import { execFile } from 'node:child_process'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { createGzip, gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves a folder compressed, as hosts do. Gives the address with a slash at the end. */
export async function serveCompressed(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.endsWith('/') ? join(folder, path, 'index.html') : join(folder, path)
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const isText = /text|javascript|json|svg/.test(type)
    response.writeHead(200, { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) })
    const stream = createReadStream(file)
    if (isText) stream.pipe(createGzip()).pipe(response)
    else stream.pipe(response)
  })
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { server, address: `http://localhost:${address.port}/` }
}

/** What a page takes before anyone touches it. */
export interface Load {
  requests: number
  /** Kilobytes, compressed: of all answers, and of the scripts among them and in the page. */
  kilobytes: number
  scripts: number
  /** Kinds of findings of axe, in the light scheme and in the dark one. */
  axe: readonly [number, number]
}

/** Opens a page and counts. */
export async function loadOf(browser: Browser, url: string): Promise<Load> {
  const findings: number[] = []
  let requests = 0
  let bytes = 0
  let scripts = 0
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme })
    const bodies: Promise<void>[] = []
    const count = colorScheme === 'light'
    page.on('response', answer => {
      if (!count || answer.url().startsWith('data:')) return
      requests += 1
      bodies.push(
        answer.body().then(
          body => {
            const size = gzipSync(body).length
            bytes += size
            if (answer.request().resourceType() === 'script') scripts += size
          },
          () => undefined,
        ),
      )
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await Promise.all(bodies)
    if (count) {
      const inline = await page.locator('script:not([src]):not([type="application/json"])').allTextContents()
      scripts += gzipSync(inline.join('\n')).length
    }
    await page.evaluate(axe.source)
    const found =
      "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.length)"
    findings.push(Number(await page.evaluate(found)))
    await page.close()
  }
  return {
    requests,
    kilobytes: bytes / 1000,
    scripts: scripts / 1000,
    axe: [findings[0] ?? 0, findings[1] ?? 0],
  }
}

/** Lighthouse's four scores on a phone, and what costs points; `null` when it does not run. */
export async function lighthouse(
  packages: string,
  chrome: string,
  url: string,
): Promise<{ scores: number[]; audits: string[] } | null> {
  const program = join(packages, 'node_modules/.bin/lighthouse')
  if (!existsSync(program)) return null
  const file = join(packages, 'lighthouse.json')
  const flags = '--headless=new --no-sandbox --disable-background-networking'
  const options = [
    '--quiet',
    '--output=json',
    '--only-categories=performance,accessibility,best-practices,seo',
    `--output-path=${file}`,
    `--chrome-flags=${flags}`,
  ]
  try {
    // Not synchronous: the pages are served by this process.
    await promisify(execFile)(process.execPath, [program, url, ...options], {
      env: { ...process.env, CHROME_PATH: chrome },
    })
  } catch {
    return null
  }
  const report: LighthouseReport = JSON.parse(readFileSync(file, 'utf8'))
  const categories = Object.values(report.categories)
  const lost = new Set(
    categories.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  )
  return {
    scores: categories.map(({ score }) => Math.round((score ?? 0) * 100)),
    audits: Object.values(report.audits).flatMap(({ id, title, score, displayValue = '' }) =>
      lost.has(id) && score !== null && score < 0.9 ? [`${title} ${displayValue}`.trim()] : [],
    ),
  }
}

interface LighthouseReport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { id: string; title: string; score: number | null; displayValue?: string }>
}
