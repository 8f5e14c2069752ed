/** The makers of sites that are compared: how each is given the documents, and what builds it. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plainMarkdown, titleOf, toMarkdown } from './markdown.ts'
import type { Command } from './measure.ts'

/** A document of the folder that is built: its path without ending, and its bytes. */
export interface Source {
  name: string
  ending: string
  file: string
  size: number
}

/** A maker, with the documents laid out for it. */
export interface Maker {
  name: string
  command: Command
  /** Folder of the finished site. */
  out: string
  /** The file of a document that is edited before the second build. */
  edited(source: Source): string
  /** Address of a document below the root of the site. */
  address(source: Source): string
  /** What is to be known about the comparison. */
  note: string
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const tool = here('../../src/cli/main.ts')

/** What one maker is laid out from. */
export interface Layout {
  corpus: string
  sources: readonly Source[]
  /** Folder of its own for each maker, below the one that holds the `node_modules` of the peers. */
  folder: string
}

/** Ours: the folder as it is, without its config, so that all are built alike. Two documents with one address fail nothing, as elsewhere. */
export function taiyaku({ corpus, folder }: Layout): Maker {
  const content = join(folder, 'documents')
  cpSync(corpus, content, { recursive: true })
  writeFileSync(
    join(folder, 'taiyaku.config.json'),
    JSON.stringify({ content: 'documents', rules: { 'address-collision': 'warning' } }),
  )
  return {
    name: 'taiyaku',
    command: { program: process.execPath, args: [tool, 'build'], cwd: folder },
    out: join(folder, 'dist'),
    edited: ({ name, ending }) => join(content, name + ending),
    address: ({ name }) => pretty(name),
    note: 'both languages: three pages a document, search and status',
  }
}

/** Sphinx, one language. It reads no Markdown by itself. */
export function sphinx({ corpus, sources, folder }: Layout): Maker {
  const content = join(folder, 'documents')
  cpSync(corpus, content, { recursive: true })
  if (!existsSync(join(content, 'index.rst'))) {
    const names = sources.filter(({ ending }) => ending === '.rst').map(({ name }) => `   ${name}`)
    writeFileSync(join(content, 'index.rst'), `Documents\n=========\n\n.. toctree::\n\n${names.join('\n')}\n`)
  }
  writeFileSync(join(content, 'conf.py'), "project = 'Documents'\nlanguage = 'ja'\nroot_doc = 'index'\n")
  return {
    name: 'Sphinx',
    command: { program: 'sphinx-build', args: ['-q', '-b', 'html', 'documents', 'out'], cwd: folder },
    out: join(folder, 'out'),
    edited: ({ name, ending }) => join(content, name + ending),
    address: ({ name }) => `${name}.html`,
    note: 'one language, reStructuredText alone',
  }
}

/** Starlight, given Markdown. */
export function starlight({ sources, folder }: Layout): Maker {
  const content = join(folder, 'src/content/docs')
  writeMarkdown(sources, content, true)
  // Astro bundles the packages that this file names.
  writeFileSync(
    join(folder, 'package.json'),
    '{"private": true, "type": "module", "dependencies": {"astro": "*", "@astrojs/starlight": "*"}}',
  )
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: 'Documents', locales: { root: { label: '日本語', lang: 'ja' } } })] })
`,
  )
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  return {
    name: 'Starlight',
    command: buildBy('astro/bin/astro.mjs', folder),
    out: join(folder, 'dist'),
    edited: ({ name }) => join(content, `${name}.md`),
    address: ({ name }) => pretty(name).toLowerCase(),
    note: 'one language, plain Markdown made from the documents',
  }
}

/** VitePress, given Markdown. */
export function vitepress({ sources, folder }: Layout): Maker {
  writeMarkdown(sources, folder, false)
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
  mkdirSync(join(folder, '.vitepress'), { recursive: true })
  const sidebar = sources.map(({ name }) => ({ text: basename(name), link: `/${name}` }))
  writeFileSync(
    join(folder, '.vitepress/config.mjs'),
    `export default { title: 'Documents', lang: 'ja', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} } }\n`,
  )
  return {
    name: 'VitePress',
    command: buildBy('vitepress/bin/vitepress.js', folder),
    out: join(folder, '.vitepress/dist'),
    edited: ({ name }) => join(folder, `${name}.md`),
    address: ({ name }) => `${name}.html`,
    note: 'one language, plain Markdown made from the documents',
  }
}

/** A peer's build: `program` is a path below the `node_modules` of the peers. */
function buildBy(program: string, folder: string): Command {
  return { program: process.execPath, args: [`../node_modules/${program}`, 'build'], cwd: folder }
}

/** The documents of a folder. */
export function sourcesOf(corpus: string): Source[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(rst|md)$/.test(path) && !path.split('/').some(part => /^[._]/.test(part)))
    .sort()
    .map(path => {
      const ending = extname(path)
      const file = join(corpus, path)
      return { name: path.slice(0, -ending.length), ending, file, size: readFileSync(file).length }
    })
}

function writeMarkdown(sources: readonly Source[], folder: string, withTitle: boolean): void {
  for (const { name, ending, file } of sources) {
    const text = readFileSync(file, 'utf8')
    const markdown = ending === '.md' ? plainMarkdown(text) : toMarkdown(text)
    const title = titleOf(markdown, name)
    const head = withTitle
      ? `---\ntitle: ${JSON.stringify(title)}\n---\n${markdown.replace(/^# .*$/m, '')}`
      : markdown
    const to = join(folder, `${name}.md`)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, head)
  }
}

function pretty(name: string): string {
  const path = name.replace(/(^|\/)index$/, '')
  return path === '' ? '' : `${path.replace(/^\//, '')}/`
}
