import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromMarkdown } from '../../src/markdown/parse.ts'
import { createMarkdownRenderer, createRenderer } from '../../src/render/index.ts'
import { fromRst } from '../../src/rst/index.ts'
import { lostTexts } from './lost-texts.ts'

const corpus = join(import.meta.dirname, '../../../shared/corpus')

// The corpus stands beside the repository, not in it: without it these tests are skipped, and say so.
test.skipIf(!existsSync(corpus))('documents of the corpus (../shared/corpus) keep all their words', () => {
  const lost: string[] = []
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.rst')) continue
    const document = fromRst(readFileSync(join(corpus, file), 'utf8'), { sphinx: true, path: file })
    for (const text of lostTexts(document, createRenderer(document).renderDocument()))
      lost.push(`${file}: ${text}`)
  }
  expect(lost).toEqual([])
})

test.skipIf(!existsSync(corpus))('Markdown documents of the corpus (../shared/corpus) render', () => {
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.md')) continue
    const tree = fromMarkdown(readFileSync(join(corpus, file), 'utf8'))
    for (const allowRawHtml of [false, true]) {
      expect(createMarkdownRenderer(tree, { allowRawHtml }).renderDocument().children.length).toBeGreaterThan(
        0,
      )
    }
  }
})
