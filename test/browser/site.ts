import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/install.mjs'
import { serveFolder } from '../../src/cli/serve.ts'

const root = resolve(import.meta.dirname, '../..')
const node = join(root, 'node_modules/.bin/node')
const run = promisify(execFile)

/** The environment of a person's shell: without what vitest and Vite set for themselves. */
export const environment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
}

/** Where screenshots are kept for people to look at; they are not compared. */
const artefacts = join(root, 'artefacts')

/** A built site that is being served, and a browser to look at it. */
export interface TestSite {
  /** Address of the first page, with a slash at the end. */
  address: string
  /** Folder of the built site. */
  folder: string
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Builds the project in `folder` (copied, so that nothing is written there) and serves it, as `taiyaku build` does. */
export async function testSite(folder: string): Promise<TestSite> {
  const work = mkdtempSync(join(tmpdir(), 'taiyaku-site-'))
  cpSync(folder, join(work, 'project'), { recursive: true })
  const project = join(work, 'project')
  const config = readConfig(project)
  await run(node, [join(root, 'src/cli/main.ts'), 'build'], { cwd: project, env: environment })
  const out = join(project, 'dist')
  const base = `/${(config.site?.base ?? '').replaceAll('/', '')}/`.replace('//', '/')
  const { server, address } = await serveFolder({ folder: out, base, port: 0 })
  const browser = await openBrowser()
  return {
    address,
    folder: out,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      await page.goto(address + path)
      return page
    },
    async close() {
      await browser.close()
      server.close()
      server.closeAllConnections()
      rmSync(work, { recursive: true, force: true })
    },
  }
}

function readConfig(folder: string): { site?: { base?: string } } {
  const file = join(folder, 'taiyaku.config.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** A Chromium without window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium was found; `npm test` says how to install one.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
}

/** Accessibility problems that axe finds on the page, one line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const engine = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await engine.run(document, { resultTypes: ['violations'] })
    return violations.map(
      found => `${found.id}: ${found.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`,
    )
  })
}

/** Keeps a screenshot of the whole page. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  // What is not on the screen is not painted otherwise. (`addStyleTag` waits for ever where scripts are off.)
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = '* { content-visibility: visible !important }'
    document.head.append(style)
  })
  await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: true })
}

/** How far the page is wider than the screen, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
