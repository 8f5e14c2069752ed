// npm run bench:site -- [--corpus DIR] [--packages DIR] [--chrome PATH] [--only NAME,NAME] [--no-lighthouse]
// Builds a folder of documents with taiyaku, Sphinx, Starlight and VitePress, cold and after one edit, and measures the pages.
// Starlight and VitePress read no reStructuredText: they are given plain Markdown made from it. Sphinx is given reStructuredText alone.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { type Load, lighthouse, loadOf, serveCompressed } from './bench-site/browser.ts'
import {
  type Layout,
  type Maker,
  type Source,
  sourcesOf,
  sphinx,
  starlight,
  taiyaku,
  vitepress,
} from './bench-site/makers.ts'
import { type Run, type Sizes, sizesOf, timed } from './bench-site/measure.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: fileURLToPath(new URL('../content', import.meta.url)) },
    packages: { type: 'string' },
    chrome: { type: 'string', default: process.env['CHROMIUM'] ?? '/usr/bin/chromium' },
    only: { type: 'string', default: 'taiyaku,sphinx,starlight,vitepress' },
    'no-lighthouse': { type: 'boolean', default: false },
  },
})
const corpus = resolve(values.corpus)
const scratch = mkdtempSync(join(tmpdir(), 'taiyaku-bench-site-'))
const packages = resolve(values.packages ?? join(scratch, 'packages'))
/** Where sites are made; taken away at the end. */
const folders: string[] = []
const makers = { taiyaku, sphinx, starlight, vitepress }
const sources = sourcesOf(corpus)
const bySize = sources.toSorted((a, b) => b.size - a.size)
// Sphinx reads this one too, so that all are measured with the same page.
const long = bySize.find(({ ending }) => ending === '.rst') ?? bySize[0]
const shown = [...new Set([long, sources.find(({ name }) => name === 'docs/documents')])].flatMap(
  each => each ?? [],
)

/** What is known of one maker. */
interface Result {
  name: string
  cold: Run
  again: Run
  sizes: Sizes
  pages: readonly { source: Source; load: Load; scores: readonly number[] | null }[]
}

/** Peers are no dependencies of ours: they are installed into a folder that is taken away at the end. */
function install(): void {
  if (existsSync(join(packages, 'node_modules/.bin/lighthouse'))) return
  mkdirSync(packages, { recursive: true })
  writeFileSync(join(packages, 'package.json'), '{"private": true}')
  const names = ['astro', '@astrojs/starlight', 'vitepress', 'lighthouse']
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...names], { cwd: packages })
  if (status !== 0) say(`npm could not install ${names.join(', ')}: they are left out.`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function measure(maker: Maker): Promise<Result | null> {
  const cold = timed(maker.command)
  if ('failed' in cold) {
    say(`${maker.name} is left out, it did not build:\n${cold.failed}`)
    return null
  }
  if (long !== undefined) appendFileSync(maker.edited(long), '\nOne more paragraph, to build it again.\n')
  const again = timed(maker.command)
  if ('failed' in again) {
    say(`${maker.name} is left out, it did not build again:\n${again.failed}`)
    return null
  }
  return { name: maker.name, cold, again, sizes: sizesOf(maker.out), pages: await look(maker) }
}

async function look(maker: Maker): Promise<Result['pages']> {
  const executablePath = values.chrome
  if (!existsSync(executablePath)) {
    say(`There is no Chromium at ${executablePath}: pages are not looked at.`)
    return []
  }
  const { server, address } = await serveCompressed(maker.out)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const pages: { source: Source; load: Load; scores: readonly number[] | null }[] = []
  try {
    for (const source of shown) {
      const url = address + maker.address(source)
      if ((await fetch(url)).status !== 200) continue
      const load = await loadOf(browser, url)
      const found = values['no-lighthouse'] ? null : await lighthouse(packages, executablePath, url)
      for (const audit of found?.audits ?? []) say(`  ${maker.name}, ${source.name}: ${audit}`)
      pages.push({ source, load, scores: found?.scores ?? null })
    }
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
  return pages
}

function table(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  for (const row of rows)
    say(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2)))
        .join(''),
    )
  say('')
}

function print(results: readonly Result[]): void {
  const number = (value: number, digits = 1) => value.toFixed(digits)
  table([
    ['', 'cold s', 'cpu s', 'again s', 'cpu s', 'memory MB', 'pages', 'KB a page', 'gz'],
    ...results.map(({ name, cold, again, sizes }) => [
      name,
      ...[cold.seconds, cold.cpu, again.seconds, again.cpu].map(value => number(value)),
      number(Math.max(cold.memory, again.memory), 0),
      String(sizes.pages),
      number(sizes.raw),
      number(sizes.gzip),
    ]),
  ])
  for (const [index, source] of shown.entries()) {
    say(`${source.name} (${number(source.size / 1000, 0)} KB of source)`)
    table([
      ['', 'requests', 'KB gz', 'JS KB gz', 'Lighthouse mobile', 'axe light', 'dark'],
      ...results.flatMap(({ name, pages }) => {
        const page = pages.find(each => each.source === shown[index])
        if (page === undefined) return [[name, 'no such page', '', '', '', '', '']]
        const { load, scores } = page
        return [
          [
            name,
            String(load.requests),
            number(load.kilobytes),
            number(load.scripts),
            scores?.join(' / ') ?? '–',
            ...load.axe.map(String),
          ],
        ]
      }),
    ])
  }
  const ours = results.find(({ name }) => name === 'taiyaku')
  for (const other of results) {
    if (ours === undefined || other === ours) continue
    const ratio = (of: (result: Result) => number) => number(of(ours) / Math.max(0.01, of(other)), 2)
    say(
      `taiyaku : ${other.name} = ${ratio(({ cold }) => cold.seconds)} cold, ${ratio(({ cold }) => cold.cpu)} cold processor time, ${ratio(({ again }) => again.seconds)} again, ${ratio(({ cold }) => cold.memory)} memory`,
    )
  }
}

try {
  const wanted = values.only.split(',')
  install()
  say(
    `${sources.length} documents, ${(sources.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1)} MB, ${corpus}`,
  )
  const results: Result[] = []
  for (const [name, make] of Object.entries(makers)) {
    if (!wanted.includes(name)) continue
    const folder = mkdtempSync(join(packages, `${name}-`))
    folders.push(folder)
    const maker = make({ corpus, sources, folder } satisfies Layout)
    say(`${maker.name}: ${maker.note}`)
    const result = await measure(maker)
    if (result !== null) results.push(result)
  }
  say('')
  print(results)
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  rmSync(scratch, { recursive: true, force: true })
}
