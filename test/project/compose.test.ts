import { beforeAll, expect, it } from 'vitest'
import { composePage } from '../../src/project/pages/compose/compose.ts'
import type { PageData, Row } from '../../src/project/pages/page-data.ts'
import { createHighlighter } from '../../src/render/highlight/highlighter.ts'
import { createPhraseBreaker } from '../../src/render/rehype/phrase-breaks.ts'
import { readUnits } from '../../src/units/read-units.ts'

const shared = await Promise.all([createHighlighter(), createPhraseBreaker()])

function compose(path: string, text: string): Promise<PageData> {
  const [highlighter, breaker] = shared
  return composePage(readUnits(text, { path }), {
    path,
    source: 'en',
    target: 'ja',
    rawHtml: false,
    highlighter,
    breaker,
  })
}

/** The rows as one HTML text, the two sides of a unit with ` | ` between them. */
function html(rows: readonly Row[]): string {
  return rows
    .map(row => {
      if (row.type === 'group') return `${row.open}${html(row.children)}`
      if (row.type === 'label') return row.target
      if (row.type === 'shared') return row.html
      const cells = row.cells?.map(({ source, target }) => `${source} | ${target}`).join(' || ')
      return cells ?? `${row.source} | ${row.target}`
    })
    .join('\n')
}

let page = ''
beforeAll(async () => {
  const text = `
.. First steps
   ===========

はじめの一歩
============

.. contents:: 目次
   :local:

.. _begin:

.. Begin
   -----

始める
------

.. See |tool| at \`the site\`_ [#note]_, then :ref:\`begin\`.

\`the site\`_ の |tool| を見て [#note]_ 、 :ref:\`begin\` を読みます。

.. |tool| replace:: **Taiyaku**
.. _the site: https://example.org/
.. [#note] 注です。

.. Markup	What it says
.. \`\`ID\`\`	The first part of the name.

.. list-table::
   :header-rows: 1

   * - 名前
     - 内容
   * - \`\`ID\`\`
     - 名前の最初の部分です。

.. highlight:: bash

.. Set it::

      export A=1

設定します::

   export A=1
`
  const data = await compose('guide/first.rst', text)
  page = html(data.rows)
  expect(data.titles.map(({ anchor, title }) => [anchor, title.source, title.target])).toContainEqual([
    'begin',
    'Begin',
    '始める',
  ])
})

it('resolves references on both sides', () => {
  const [source = '', target = ''] = /.*See .*/.exec(page)?.[0].split(' | ') ?? []
  for (const side of [source, target]) {
    expect(side).toContain('<strong>Taiyaku</strong>')
    expect(side).toContain('href="https://example.org/"')
    expect(side).toMatch(/href="#note"[^>]*>\[1\]/)
    expect(side).toContain('<a href="taiyaku:ref.std.ref/begin"><span data-title=""></span></a>')
  }
})

it('fills a list of contents with links that take the title of the page’s language', () => {
  expect(page).toMatch(
    /<nav[^>]*class="[^"]*\btoc\b[^"]*".*href="taiyaku:doc\/%23[\w-]+"><span data-title="">/s,
  )
})

it('gives the columns of a commented line to the cells of its row', () => {
  expect(page).toContain('What it says | 内容')
  expect(page).toContain('The first part of the name. | 名前の最初の部分です。')
})

it('shows links and images in the parts of a paragraph that several units share', async () => {
  const { rows } = await compose(
    'parts.rst',
    '.. The first line is long enough for one unit.\n.. The second line has more to say than that.\n\n' +
      '最初の行は :doc:`other` で一つの単位になります。\n次の行にはもっと多くの |icon| が書いてあります。\n\n.. |icon| image:: icon.png\n',
  )
  expect(html(rows)).toContain('taiyaku:ref.std.doc/other')
  expect(html(rows)).toContain('taiyaku:asset/icon.png')
})

it('sees a document’s link definitions in its comments', async () => {
  const { rows } = await compose(
    'links.md',
    '<!--\nRead [the book][book] first.\n-->\n最初に[この本][book]を読みます。\n\n[book]: https://example.org/book\n',
  )
  expect(html(rows).match(/href="https:\/\/example\.org\/book"/g)).toHaveLength(2)
})

it('shows a Markdown table with both heads', async () => {
  const table = (one: string, two: string) => `| ${one} |\n|---|\n| ${two} |\n`
  const { rows } = await compose(
    'table.md',
    `<!--\n${table('Length', 'The whole size')}-->\n\n${table('大きさ', '全体の大きさ')}`,
  )
  expect(html(rows)).toContain('Length | 大きさ')
})

it('shows the text of a Markdown list item once', async () => {
  const text = '- [One](x.md): first\n- words **two**\n  - [ ] three\n'
  const rows = html((await compose('list.md', text)).rows).replace(/<[^>]*>/g, '')
  for (const word of ['One', 'first', 'words', 'two', 'three']) expect(rows.split(word)).toHaveLength(2)
})
