import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/project/pages/addresses.ts'
import { linkResolver } from '../../src/project/pages/links.ts'
import { navigation, readingOrder } from '../../src/project/pages/navigation.ts'
import { projectNumbers } from '../../src/project/pages/numbers.ts'
import { createSite, type PageEntry } from '../../src/project/pages/site.ts'
import { referredName } from '../../src/rst/resolve/document-path.ts'

const zero = { units: 0, words: 0 }
const counts = {
  translated: zero,
  partial: zero,
  untranslated: zero,
  stale: zero,
  'not-translatable': zero,
  'target-only': zero,
}
const entry = (path: string, fields: Partial<PageEntry> = {}): PageEntry => ({
  slug: slugOf(path),
  path,
  title: { source: path, target: path },
  targets: { path, title: null, labels: [], terms: [], objects: [], toctrees: [] },
  titles: [],
  toctrees: [],
  references: [],
  numbered: { places: [], used: false },
  counts,
  reportPath: `docs/${path}`,
  repositoryPath: `docs/${path}`,
  digest: path,
  ...fields,
})

describe('addresses', () => {
  it.each([
    ['guide/start.rst', 'guide/start'],
    ['guide/index.md', 'guide'],
    ['index.rst', ''],
    ['guide/README.md', 'guide'],
  ])('%s has the address /%s', (path, slug) => expect(slugOf(path)).toBe(slug))

  it.each([
    ['other', 'guide/other'],
    ['../top', 'top'],
    ['/top', 'top'],
    ['../../out', null],
  ])('%s from guide/start.rst is %s', (target, expected) =>
    expect(referredName(target, 'guide/start.rst')).toBe(expected),
  )
})

describe('links between documents', () => {
  const documents = [entry('guide/start.rst'), entry('guide/other.rst')]
  const resolve = linkResolver(documents, path => path !== 'gone.png')

  it('resolves documents, labels and files', () => {
    expect(resolve('doc/other', 'guide/start')).toMatchObject({ to: 'guide/other', anchor: '' })
    expect(resolve(`doc/${encodeURIComponent('/guide/other#x')}`, 'guide/start')).toMatchObject({
      to: 'guide/other',
      anchor: 'x',
    })
    expect(resolve('asset/a%20b.png', 'guide/start')).toMatchObject({ kind: 'file', to: '_files/a%20b.png' })
    expect(resolve('asset/gone.png', 'guide/start')).toMatchObject({ kind: 'gone' })
  })

  it('gives nothing for what is not there', () => {
    expect(resolve('doc/nothing', 'guide/start')).toBeNull()
    expect(resolve('ref/nothing', 'guide/start')).toBeNull()
    expect(resolve('ref/%', 'guide/start')).toBeNull()
  })
})

describe('numbers', () => {
  const numbered = (used: boolean) => ({
    places: [{ kind: 'figure' as const, ordinal: 1, anchors: ['plan'] }],
    used,
  })

  it('run through all documents, in both languages', () => {
    const documents = [
      entry('a.rst', { numbered: numbered(false) }),
      entry('b.rst', { numbered: numbered(true) }),
    ]
    const numbers = projectNumbers(documents, { source: 'en', target: 'ja' })
    expect(numbers.get('b #plan')).toEqual({ source: 'Fig. 2', target: '図 2' })
    const resolve = linkResolver(documents, () => true, numbers)
    expect(resolve('number/figure.1', 'a')).toMatchObject({ kind: 'number', title: { source: 'Fig. 1' } })
  })

  it('are none where no document asks for one', () => {
    const documents = [entry('a.rst', { numbered: numbered(false) })]
    expect(projectNumbers(documents, { source: 'en', target: 'ja' }).size).toBe(0)
  })
})

describe('navigation', () => {
  it('follows toctrees, and adds what they leave out', () => {
    const toctrees = [
      {
        caption: '',
        glob: false,
        hidden: false,
        entries: [
          { target: 'b', title: '' },
          { target: 'a', title: 'A!' },
        ],
      },
    ]
    const nodes = navigation([
      entry('index.rst', { toctrees }),
      entry('a.rst'),
      entry('b.rst'),
      entry('more/c.rst'),
    ])
    expect(readingOrder(nodes)).toEqual(['b', 'a', 'more/c'])
    expect(nodes[1]?.title.target).toBe('A!')
  })

  it('follows folders where there is no toctree', () => {
    const nodes = navigation([entry('z.rst'), entry('guide/index.rst'), entry('guide/a.rst')])
    expect(readingOrder(nodes)).toEqual(['z', 'guide', 'guide/a'])
  })

  it('follows the toctree of a folder’s index where the root has none', () => {
    const listed = (...targets: string[]) => ({
      toctrees: [
        { caption: '', glob: false, hidden: false, entries: targets.map(target => ({ target, title: '' })) },
      ],
    })
    const nodes = navigation([
      entry('one/a.rst'),
      entry('one/b.rst', listed('one/deep/c')),
      entry('one/deep/c.rst'),
      entry('one/deep/d.rst'),
      entry('one/index.rst', listed('one/b', 'one/a')),
      entry('two/x.rst'),
    ])
    expect(readingOrder(nodes)).toEqual(['one', 'one/b', 'one/deep/c', 'one/a', 'one/deep/d', 'two/x'])
  })
})

describe('addresses that collide', () => {
  it('are findings, and the document is not published', () => {
    const site = createSite({
      settings: {
        title: { source: '', target: '' },
        description: { source: '', target: '' },
        source: 'en',
        target: 'ja',
        prefixes: { source: 'en', target: 'ja', status: 'status' },
        editLink: null,
        issueLink: null,
      },
      entries: [entry('a.rst'), entry('a.md'), entry('ja/b.rst'), entry('status.rst')],
      report: {
        tool: { name: 't', version: '0' },
        source: 'en',
        target: 'ja',
        totals: counts,
        documents: [],
      },
      history: { reason: 'not-read' },
      read: () => null,
      hasFile: () => true,
      severityOf: () => 'error',
      findings: [],
      examples: [],
      browserRun: null,
    })
    expect(site.documents.map(document => document.path)).toEqual(['docs/a.rst'])
    expect(site.diagnostics.map(({ rule, path }) => [rule, path])).toEqual([
      ['address-collision', 'docs/a.md'],
      ['address-collision', 'docs/ja/b.rst'],
      ['address-collision', 'docs/status.rst'],
    ])
  })
})
