// Takes the picture of the README from the built site: `npm start` first, or `taiyaku build`; then `node scripts/screenshot.mjs`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveFolder } from '../src/cli/serve.ts'
import { findBrowser, root } from './install.mjs'

const target = join(root, '.github', 'screenshot.png')
const { server, address } = await serveFolder({
  folder: join(root, '.taiyaku', 'dist'),
  base: '/',
  port: 4400,
})
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
await page.goto(new URL('guide/mod_wsgi/', address).href)
await page.waitForLoadState('networkidle')
mkdirSync(join(root, '.github'), { recursive: true })
await page.screenshot({ path: target })
await browser.close()
server.close()
console.log(`Wrote ${target}`)
