import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { fromMarkdown } from '../../src/markdown/parse.ts'
import { createMarkdownRenderer, doctreeToHast } from '../../src/render/index.ts'
import { fromRst } from '../../src/rst/index.ts'
import { resolve } from '../../src/rst/resolve/resolve.ts'
import { toReadableHtml } from './html.ts'

function renderRst(
  text: string,
  options: { language?: string; allowRawHtml?: boolean; sphinx?: boolean },
): Root {
  const settings = { sphinx: options.sphinx ?? false }
  const document = fromRst(text, settings)
  resolve(document, settings)
  return doctreeToHast(document, options)
}

const folder = join(import.meta.dirname, '../fixtures/render')

for (const name of readdirSync(folder).sort()) {
  test(`${name}/ renders as expected/page.html says`, () => {
    const place = join(folder, name)
    const settings = join(place, 'options.json')
    const options: { language?: string; allowRawHtml?: boolean; sphinx?: boolean } = existsSync(settings)
      ? JSON.parse(readFileSync(settings, 'utf8'))
      : {}
    const markdown = join(place, 'input.md')
    const tree = existsSync(markdown)
      ? createMarkdownRenderer(fromMarkdown(readFileSync(markdown, 'utf8')), options).renderDocument()
      : renderRst(readFileSync(join(place, 'input.rst'), 'utf8'), options)
    const actual = toReadableHtml(tree)
    const expected = join(place, 'expected/page.html')
    if (process.env['UPDATE'] === '1' || (!existsSync(expected) && process.env['CI'] !== 'true')) {
      mkdirSync(join(place, 'expected'), { recursive: true })
      writeFileSync(expected, actual)
    }
    expect(actual).toBe(readFileSync(expected, 'utf8'))
  })
}
