// Writes content/docs/configuration.md from the comments of `UserConfig`: the comments are the reference. A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Where the page stands. */
export const referenceFile: string = join(root, 'content', 'docs', 'configuration.md')

const introduction = `# Configuration

A project needs no config. \`taiyaku init\` writes one when you want to change something; it is the nearest of \`taiyaku.config.ts\`,
\`taiyaku.config.mjs\` and \`taiyaku.config.json\` at or above the documents, up to the root of the checkout. Every setting is optional.

\`\`\`js
// taiyaku.config.mjs
export default {
  title: 'Handbook',
  content: 'docs',
  languages: { source: 'en', target: 'ja' },
  exclude: ['drafts/**'],
  rules: { 'lost-literal': 'off' },
  glossary: [{ term: 'web server', target: ['ウェブサーバー', 'Web サーバー'], forbidden: ['WWWサーバ'] }],
  editLink: 'https://github.com/example/handbook/edit/main/{path}#L{line}',
}
\`\`\`

In TypeScript, \`import { defineConfig } from 'taiyaku'\` and \`export default defineConfig({ … })\` let the editor check and complete it.
A setting that is wrong is told with the path of its key, such as \`glossary[2].term: must be a string\`.

| setting | type | |
|---|---|---|
`

/** The page as it should be. */
export function configReference(): string {
  const source = readFileSync(join(root, 'src', 'project', 'config', 'config.ts'), 'utf8')
  const body = /export interface UserConfig \{\n([\s\S]*?)\n\}\n/.exec(source)?.[1] ?? ''
  const path: string[] = []
  const rows: string[] = []
  let comment = ''
  for (const line of body.split('\n')) {
    const text = line.trim()
    const field = /^(\w+)\??: (.*)$/.exec(text)
    if (text.startsWith('/**')) comment = text.replace(/^\/\*\*\s*|\s*\*\/$/g, '')
    else if (field !== null) {
      const [, name = '', type = ''] = field
      const nested = type === '{'
      rows.push(row([...path, name].join('.'), nested ? '' : type, comment))
      if (nested) path.push(name)
      comment = ''
    } else if (/^\}(\[\])?$/.test(text)) path.pop()
  }
  return `${introduction}${rows.join('')}`
}

function row(name: string, type: string, comment: string): string {
  const cells = [
    `\`${name}\``,
    type === '' ? '' : `\`${type.replaceAll('|', '\\|')}\``,
    comment.replaceAll('|', '\\|'),
  ]
  return `| ${cells.join(' | ')} |\n`
}

if (import.meta.main) writeFileSync(referenceFile, configReference())
