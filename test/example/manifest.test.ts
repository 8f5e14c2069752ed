import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/doctree/nodes.ts'
import { extractBlocks } from '../../src/example/block.ts'
import { parseManifest } from '../../src/example/manifest.ts'
import { composeScenarios, ManifestError } from '../../src/example/scenario.ts'
import { fromRst } from '../../src/rst/from-rst.ts'

const blocksOf = (text: string) =>
  extractBlocks(fromRst(text, { sphinx: true }) as Document, {
    path: 'a/page.rst',
    highlight: 'python',
    sectionName: () => 'Set up',
  })

const manifest = (blocks: string) => `
document: a/page.rst
setups:
  plain: { modules: [wsgi], conf: "{{empty}}\\n{{block}}\\n", slots: { empty: '' } }
blocks:
${blocks}`

describe('code blocks of a document', () => {
  it('have an id from document, section and code alone', () => {
    const first = blocksOf('Set up\n======\n\n::\n\n   a = 1\n')
    const moved = blocksOf('Set up\n======\n\nMore text.\n\n::\n\n   a = 1\n')
    expect(first.map(block => block.id)).toEqual(moved.map(block => block.id))
    expect(first[0]?.id).toMatch(/^page-set-up-\w{5}$/)
  })

  it('know their language; code in comments is none', () => {
    const blocks = blocksOf(
      '.. code-block:: apache\n\n   ServerName x\n\n.. ::\n\n      commented()\n\n.. highlight:: sh\n\n::\n\n   ls\n',
    )
    expect(blocks.map(block => [block.language, block.code])).toEqual([
      ['apache', 'ServerName x'],
      ['sh', 'ls'],
    ])
  })

  it('that are the same have numbers', () => {
    const [one, two] = blocksOf('Set up\n======\n\n::\n\n   a\n\nAgain::\n\n   a\n')
    expect(two?.id).toBe(`${one?.id}-2`)
  })
})

describe('a manifest', () => {
  it('that does not fit its schema says where', () => {
    expect(
      parseManifest('document: x\nsetups: {}\nblocks: { a: { file: ../x, role: conf, title: { en: A } } }'),
    ).toEqual({
      problems: [
        { line: null, message: 'blocks.a.file: a plain file name' },
        { line: null, message: expect.stringMatching(/^blocks\.a\.title\.ja: /) },
      ],
    })
  })

  it('that is no YAML says on which line', () => {
    expect(parseManifest('document: x\nsetups: [')).toMatchObject({ problems: [{ line: 2 }] })
  })

  it('fills slots, and drops the lines of empty ones', () => {
    const read = parseManifest(
      manifest(
        `  b: { file: b.conf, role: conf, title: { en: B, ja: B }, variants: { verbatim: { cases: [{ name: one, title: { en: B, ja: B }, setup: plain, steps: [{ config: pass }] }] } } }`,
      ),
    )
    if (!('manifest' in read)) throw new Error(JSON.stringify(read))
    const input = {
      manifest: read.manifest,
      code: new Map([['b', 'One\nTwo']]),
      files: new Map<string, string>(),
    }
    expect(composeScenarios(input)[0]?.conf).toBe('One\nTwo\n')
    expect(() => composeScenarios({ ...input, code: new Map() })).toThrow(ManifestError)
  })

  it('whose edit fits nowhere says so', () => {
    const read = parseManifest(
      manifest(
        `  b: { file: b.conf, role: conf, title: { en: B, ja: B }, variants: { verbatim: { edits: [{ find: Three, replace: x }], cases: [{ name: one, title: { en: B, ja: B }, setup: plain, steps: [{ config: pass }] }] } } }`,
      ),
    )
    if (!('manifest' in read)) throw new Error(JSON.stringify(read))
    expect(() =>
      composeScenarios({ manifest: read.manifest, code: new Map([['b', 'One']]), files: new Map() }),
    ).toThrow('“Three” does not occur exactly once')
  })
})
