import { toHtml } from 'hast-util-to-html'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { Element, Node } from '../../src/doctree/nodes.ts'
import { fromMarkdown } from '../../src/markdown/parse.ts'
import { createMarkdownRenderer, createRenderer, doctreeToHast, rstToHast } from '../../src/render/index.ts'
import { fromRst, rstParse } from '../../src/rst/index.ts'

/** The first element of a type, in reading order. */
function first(node: Node, type: string): Element {
  const stack: Node[] = [node]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('value' in top) continue
    if (top.type === type) return top
    stack.push(...top.children.toReversed())
  }
  throw new Error(`no ${type}`)
}

const html = (nodes: Parameters<typeof toHtml>[0]): string => toHtml(nodes)

test('unified().use(rstParse).use(rstToHast).use(rehypeStringify) works', () => {
  const file = unified()
    .use(rstParse)
    .use(rstToHast)
    .use(rehypeStringify)
    .processSync('Title\n=====\n\n*Text* in `a place`_.\n\n.. _a place: place.html\n')
  expect(String(file)).toBe(
    '<section id="title"><h1>Title</h1><p><em>Text</em> in <a href="place.html">a place</a>.</p></section>',
  )
})

test('the pipeline resolves what stands in the document', () => {
  const text =
    '.. contents::\n\nPart\n====\n\nAn `anonymous link`__, a note [#]_ and |what|, not nothing_.\n\n__ http://example.org\n.. [#] Note.\n.. |what| replace:: *that*\n'
  const file = unified().use(rstParse).use(rstToHast).use(rehypeStringify).processSync(text)
  expect(String(file)).toContain('<a id="toc-entry-1" href="#part">Part</a>')
  expect(String(file)).toContain(
    'An <a href="http://example.org">anonymous link</a>, a note <a id="footnote-reference-1" class="footnote-reference" href="#footnote-1" role="doc-noteref">[1]</a> and <em>that</em>, not nothing.',
  )
  expect(file.messages.map(message => message.reason).join()).toContain('nothing')
})

test('a comment is rendered with the references of its document', () => {
  const document = fromRst(
    'See |v|, `the site`_, `Part`_ and [1]_.\n\n.. |v| replace:: 2.0\n.. _the site: http://example.org\n.. [1] Note.\n\nPart\n====\n\nText\n',
  )
  const comment = fromRst('In |v|, `the site`_, `Part`_ and [1]_, `Here`_.\n\n.. _Here: http://here/\n')
  const renderer = createRenderer(document, { sources: [comment] })
  expect(html(renderer.renderInline(first(comment, 'paragraph').children, { ids: false }))).toBe(
    'In 2.0, <a href="http://example.org">the site</a>, <a href="#part">Part</a> and <a class="footnote-reference" href="#footnote-1" role="doc-noteref">[1]</a>, <a href="http://here/">Here</a>.',
  )
})

test('a heading of a comment has the level that the caller says, a block of the document its own', () => {
  const document = fromRst('A\n=\n\nB\n-\n\nC\n~\n')
  const renderer = createRenderer(document)
  const [outer] = document.children
  const inner = first(document.children[0] as Element, 'section')
  const middle = inner.children.find((child): child is Element => child.type === 'section')
  expect(html(renderer.renderBlock(middle ?? inner))).toBe(
    '<section id="b"><h2>B</h2><section id="c"><h3>C</h3></section></section>',
  )
  expect(outer).toBeDefined()
  const comment = first(fromRst('B in English\n------------\n'), 'section')
  expect(html(renderer.renderBlock(comment, { level: 1, ids: false }))).toBe(
    '<section><h2>B in English</h2></section>',
  )
})

test('a table row on its own is a heading row, or has row headings, as in its table', () => {
  const document = fromRst(
    '.. list-table::\n   :header-rows: 1\n   :stub-columns: 1\n\n   * - a\n     - b\n   * - c\n     - d\n',
  )
  const renderer = createRenderer(document)
  const head = first(first(document, 'thead'), 'row')
  const row = first(first(document, 'tbody'), 'row')
  expect(html(renderer.renderBlock(head))).toBe('<tr><th scope="col">a</th><th scope="col">b</th></tr>')
  expect(html(renderer.renderBlock(row))).toBe('<tr><th class="stub" scope="row">c</th><td>d</td></tr>')
})

test('the shell of a block is its element without content', () => {
  const document = fromRst('.. warning:: Careful.\n\n3. three\n')
  const renderer = createRenderer(document, { language: 'ja' })
  expect(renderer.renderShell(first(document, 'warning'))).toMatchObject({
    tagName: 'aside',
    children: [],
    properties: { ariaLabel: '警告' },
  })
  expect(renderer.renderShell(first(document, 'enumerated_list'))).toMatchObject({
    tagName: 'ol',
    properties: { start: 3 },
  })
  expect(renderer.renderShell(first(fromRst('.. comment'), 'comment'))).toBeNull()
})

test('the caller may put something in the place of an element', () => {
  const document = fromRst('One.\n\n- Two.\n')
  const root = doctreeToHast(document, {
    replace: node => (node.type === 'paragraph' ? [{ type: 'text', value: 'X' }] : null),
  })
  expect(html(root)).toBe('X<ul class="simple"><li>X</li></ul>')
})

test('the caller resolves what leads to other documents, and what it gives must be safe too', () => {
  const document = fromRst(':ref:`label` :doc:`x` `a <b.rst>`_\n\n.. image:: c.png\n', { sphinx: true })
  const open = doctreeToHast(document, {
    openScheme: 'open',
    resolveReference: node =>
      node.attributes['reftype'] === 'ref'
        ? { href: 'open:ref' }
        : node.type === 'pending_xref'
          ? { href: 'javascript:x' }
          : null,
    resolveUrl: (url, use) => `open:${use}/${url}`,
  })
  expect(html(open)).toBe(
    '<p><a href="open:ref">label</a> x <a href="open:link/b.rst">a</a></p><img src="open:media/c.png" alt="c">',
  )
})

test('raw HTML that is allowed is parsed, closed and made safe', () => {
  const source =
    '.. raw:: html\n\n   <div class="box" onclick="x()" style="position:fixed"><p id="a">Hi <a href="javascript:x">a</a><img src=x onerror=y alt=z>' +
    '<script>bad()</script><style>p{}</style><iframe src="http://x"></iframe>\n\nAfter :math:`x`.\n'
  const root = doctreeToHast(fromRst(source), { allowRawHtml: true })
  expect(html(root)).toBe(
    '<div class="box"><p id="a">Hi <a>a</a><img src="x" alt="z"></p><p>After <math><mi>x</mi></math>.</p></div>',
  )
})

test('URLs in raw HTML become those of the page once, as the others do', () => {
  const document = fromRst(
    '.. raw:: html\n\n   <img src="a.png" alt="a"><a href="open:x">b</a>\n\n.. image:: c.png\n',
  )
  const root = doctreeToHast(document, {
    allowRawHtml: true,
    openScheme: 'open',
    resolveUrl: url => `open:${url}`,
  })
  expect(html(root)).toBe('<img src="open:a.png" alt="a"><a>b</a><img src="open:c.png" alt="c">')
})

test('Markdown is rendered block by block with the definitions of its document', () => {
  const document = fromMarkdown('# One\n\n[a][r] and b[^n].\n\n[r]: http://r.org\n\n[^n]: Note.\n')
  const comment = fromMarkdown(
    '[b][r], [c][s] and d[^n].\n\n[s]: http://s.org\n\n[r]: http://other.org\n\n[^n]: Other.\n',
  )
  const renderer = createMarkdownRenderer(document, { sources: [comment] })
  const [paragraph] = comment.children
  if (paragraph?.type !== 'paragraph') throw new Error('no paragraph')
  expect(html(renderer.renderInline(paragraph.children, { ids: false }))).toBe(
    '<a href="http://r.org">b</a>, <a href="http://s.org">c</a> and d<a class="footnote-reference" href="#fn-n" role="doc-noteref">[1]</a>.',
  )
  expect(html(renderer.renderBlocks(document.children.slice(0, 1)))).toBe('<h1>One</h1>')
})

test('raw HTML in Markdown is kept only when allowed, and then safe', () => {
  const text = '<div onclick="x()">\n\nWords <kbd>K</kbd> in Vec<T>\n\n</div>\n\n<script>bad()</script>\n'
  const tree = fromMarkdown(text)
  expect(html(createMarkdownRenderer(tree).renderDocument())).toBe('<p>Words K in Vec&#x3C;T></p>')
  expect(html(createMarkdownRenderer(tree, { allowRawHtml: true }).renderDocument())).toBe(
    '<div><p>Words <kbd>K</kbd> in Vec&#x3C;T></p></div>',
  )
})
