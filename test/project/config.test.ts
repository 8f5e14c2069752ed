import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeConfig } from '../../src/project/config/config.ts'
import { loadConfig } from '../../src/project/config/load.ts'
import { checkConfig } from '../../src/project/config/schema.ts'
import { folderWith } from './folder.ts'

describe('what a config may hold', () => {
  test('an empty config has defaults for everything', () => {
    const config = completeConfig({}, 'docs')
    expect(config).toMatchObject({
      title: { source: 'docs', target: 'docs' },
      languages: { source: 'en', target: 'ja' },
      site: { base: '/', prefixes: { source: 'en', target: 'ja', status: 'status' } },
    })
  })

  test.each([
    [{ languages: { target: 3 } }, 'languages.target: must be a string.'],
    [
      { languages: { target: 'not a tag' } },
      'languages.target: must be a language tag such as "en" or "zh-CN".',
    ],
    [{ languages: { target: 'en' } }, 'languages: must be two different languages, not "en" twice.'],
    [
      { languages: { target: 'fr' } },
      'languages: must be written in different scripts, since that is how the two texts are told apart; "en" and "fr" are both written in Latin letters.',
    ],
    [
      { languages: { source: 'zh-CN' } },
      'languages: must be written in different scripts, since that is how the two texts are told apart; "zh-CN" and "ja" are both written in Han letters.',
    ],
    [{ glossary: [{ term: 'a', target: 'b' }, { target: 'c' }] }, 'glossary[1].term: must be a string.'],
    [
      { rules: { 'missing-translation': 'fatal' } },
      'rules.missing-translation: must be one of "error", "warning", "info", "off".',
    ],
    [{ site: { prefix: 'x' } }, 'site.prefix: there is no such setting. Did you mean site.prefixes?'],
    [{ content: '../elsewhere' }, 'content: must be a path inside the folder of the config.'],
    [{ site: { outDir: '/etc' } }, 'site.outDir: must be a path inside the folder of the config.'],
    [{ editLink: 'https://example.org' }, 'editLink: must be an http(s) address that contains {path}.'],
    [
      { editLink: 'javascript:alert(1)//{path}' },
      'editLink: must be an http(s) address that contains {path}.',
    ],
    ['text', 'The config must be an object.'],
  ])('%j is refused with the path of the key', (value, problem) => {
    expect(checkConfig(value)).toEqual({ problems: [problem] })
  })

  test.each(['zh-TW', 'ko', 'ru', 'el', 'he', 'th'])('English and %s can be told apart', target => {
    expect(checkConfig({ languages: { target } })).toEqual({ config: { languages: { target } } })
  })

  test('several problems are told at once', () => {
    expect(checkConfig({ content: 1, include: 'x' })).toEqual({
      problems: ['content: must be a string.', 'include: must be an array.'],
    })
  })
})

describe('where a config is found', () => {
  test('the nearest one above, up to the root of the checkout', async () => {
    const folder = folderWith({
      'taiyaku.config.json': '{"title":"Outer"}',
      'a/b/.keep': '',
      'inner/.git/HEAD': '',
    })
    expect((await loadConfig(`${folder}/a/b`, null)).config.title.source).toBe('Outer')
    expect((await loadConfig(`${folder}/a/b`, null)).root).toBe(folder)
    expect((await loadConfig(`${folder}/inner`, null)).file).toBeNull()
  })

  test('modules and TypeScript are read too', async () => {
    const folder = folderWith({
      'a/taiyaku.config.mjs': "export default { title: 'Module' }",
      'b/taiyaku.config.ts': "const title: string = 'Typed'\nexport default { title }",
    })
    expect((await loadConfig(`${folder}/a`, null)).config.title.source).toBe('Module')
    expect((await loadConfig(`${folder}/b`, null)).config.title.source).toBe('Typed')
  })

  test('a module that has changed is read anew', async () => {
    const folder = folderWith({ 'taiyaku.config.mjs': "export default { title: 'Before' }" })
    const file = join(folder, 'taiyaku.config.mjs')
    utimesSync(file, 1000, 1000)
    expect((await loadConfig(folder, null)).config.title.source).toBe('Before')
    writeFileSync(file, "export default { title: 'After' }")
    expect((await loadConfig(folder, null)).config.title.source).toBe('After')
  })

  test.each([
    ['taiyaku.config.json', '{"title": }', /^taiyaku\.config\.json cannot be read: /],
    ['taiyaku.config.mjs', 'export default {', /^taiyaku\.config\.mjs cannot be read: /],
    [
      'taiyaku.config.json',
      '{"rules":{"no-such-rule":"off"}}',
      /rules\.no-such-rule: there is no rule "no-such-rule"\.$/,
    ],
  ])('a broken %s is a problem with a sentence', async (name, text, message) => {
    const folder = folderWith({ [name]: text })
    await expect(loadConfig(folder, null)).rejects.toThrow(message)
  })
})
