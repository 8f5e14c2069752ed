import fc from 'fast-check'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import type { Document, Element, Node } from '../../src/doctree/nodes.ts'
import {
  createRenderer,
  doctreeToHast,
  makeScrollable,
  prepareImages,
  secureLinks,
} from '../../src/render/index.ts'
import { fromRst } from '../../src/rst/index.ts'
import { resolve } from '../../src/rst/resolve/resolve.ts'
import { lostTexts } from './lost-texts.ts'

const seed = 20_240_501
const position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

const types = [
  'section',
  'title',
  'paragraph',
  'bullet_list',
  'list_item',
  'enumerated_list',
  'definition_list',
  'definition_list_item',
  'term',
  'classifier',
  'definition',
  'field_list',
  'field',
  'field_name',
  'field_body',
  'option_list',
  'option_list_item',
  'option_group',
  'option',
  'option_string',
  'option_argument',
  'description',
  'line_block',
  'line',
  'block_quote',
  'attribution',
  'note',
  'admonition',
  'topic',
  'sidebar',
  'figure',
  'caption',
  'legend',
  'image',
  'table',
  'tgroup',
  'colspec',
  'thead',
  'tbody',
  'row',
  'entry',
  'footnote',
  'footnote_reference',
  'citation',
  'citation_reference',
  'label',
  'target',
  'reference',
  'problematic',
  'system_message',
  'comment',
  'literal_block',
  'doctest_block',
  'math',
  'math_block',
  'raw',
  'inline',
  'literal',
  'emphasis',
  'abbreviation',
  'docinfo',
  'author',
  'address',
  'desc',
  'desc_signature',
  'desc_parameterlist',
  'desc_parameter',
  'desc_optional',
  'versionmodified',
  'glossary',
  'only',
  'productionlist',
  'production',
  'hlist',
  'hlistcol',
  'toctree',
  'index',
  'container',
  'pending_xref',
  'substitution_reference',
  'substitution_definition',
  '__proto__',
  'constructor',
  'never_heard_of',
]
const url = fc.constantFrom(
  'http://example.org/',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT:x',
  'data:text/html,x',
  'data:image/svg+xml;base64,x',
  'vbscript:x',
  'file:///x',
  '#here',
  'other.html',
  '//host/x',
  '\u0001javascript:x',
  'mailto:a@b.c',
)
const attributes = fc.record(
  {
    ids: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    names: fc.array(fc.constantFrom('a', 'b', '1'), { maxLength: 2 }),
    classes: fc.array(fc.constantFrom('x', 'kbd', 'code', 'contents', 'colwidths-given'), { maxLength: 2 }),
    refuri: url,
    uri: url,
    refid: fc.constantFrom('a', 'z'),
    refname: fc.constantFrom('a', 'b', '1', 'z'),
    backrefs: fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }),
    morecols: fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constant(1e9)),
    morerows: fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constant(1e9)),
    colwidth: fc.oneof(fc.integer({ min: -1, max: 80 }), fc.constant('*')),
    stub: fc.constantFrom(0, 1),
    width: fc.constantFrom('50%', '10px', '1;x:y', 'calc(1)'),
    scale: fc.constantFrom(50, 'x'),
    language: fc.constantFrom('python', '"><x>', ''),
    format: fc.constantFrom('html', 'latex'),
    expr: fc.constantFrom('html', 'not latex', '((', ''),
    start: fc.constantFrom(1, 7, 'x'),
    enumtype: fc.constantFrom('arabic', 'upperroman', 'constructor'),
    align: fc.constantFrom('left', 'x y'),
  },
  { requiredKeys: [] },
)
const tree = fc.letrec<{ node: Node }>(tie => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record({
      type: fc.constant('text' as const),
      value: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('日本\n語', '<script>alert(1)</script>', '\\frac{', '\n'),
      ),
      position: fc.constant(position),
    }),
    fc.record({
      type: fc.constantFrom(...types),
      attributes,
      children: fc.array(tie('node'), { maxLength: 5 }),
      position: fc.constant(position),
    }),
  ),
})).node

function documentOf(children: Node[]): Document {
  return { type: 'document', attributes: {}, children, position }
}

/** Every URL of a page, as a browser reads it. */
function unsafeUrls(root: Root): string[] {
  const found: string[] = []
  visit(root, 'element', node => {
    for (const name of ['href', 'src', 'poster', 'action', 'xLinkHref']) {
      const value = node.properties[name]
      if (typeof value !== 'string') continue
      const scheme = URL.canParse(value) ? new URL(value).protocol : 'relative'
      if (!['relative', 'http:', 'https:', 'mailto:'].includes(scheme) && !/^data:image\/png/.test(value))
        found.push(value)
    }
    for (const name of Object.keys(node.properties)) if (/^on/i.test(name)) found.push(name)
    if (['script', 'style', 'iframe', 'object'].includes(node.tagName)) found.push(node.tagName)
  })
  return found
}

test('any tree renders, with and without raw HTML, and holds no unsafe URL, handler or script', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), fc.boolean(), (children, allowRawHtml) => {
      const root = doctreeToHast(documentOf(children), { allowRawHtml })
      expect(unsafeUrls(root)).toEqual([])
      makeScrollable(root)
      prepareImages(root)
      secureLinks(root)
      expect(unsafeUrls(root)).toEqual([])
      expect(toHtml(root)).toBeTypeOf('string')
    }),
    { seed, numRuns: 400 },
  )
})

const words = fc.constantFrom(
  'word',
  '*em*',
  '**strong**',
  '``code``',
  '`x`_',
  'x_',
  '[1]_',
  '|s|',
  '日本語',
  ':sub:`2`',
  '`a <javascript:x>`_',
  '\\*',
  '*open',
  'http://x.org',
)
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map(parts => parts.join(' '))
const block = fc.oneof(
  line,
  line.map(text => `- ${text}\n\n  ${text}`),
  line.map(text => `1. ${text}`),
  line.map(text => `${text}\n${'='.repeat(text.length)}`),
  line.map(text => `${text}\n--`),
  line.map(text => `term : kind\n    ${text}`),
  line.map(text => `:field: ${text}`),
  line.map(text => `-o FILE  ${text}`),
  line.map(text => `| ${text}\n|   ${text}`),
  line.map(text => `   ${text}\n\n   -- ${text}`),
  line.map(text => `.. note:: ${text}`),
  line.map(text => `.. unknown:: ${text}\n\n   ${text}`),
  line.map(text => `.. [1] ${text}`),
  line.map(text => `.. |s| replace:: ${text}`),
  line.map(text => `.. figure:: a.png\n\n   ${text}`),
  line.map(text => `::\n\n  ${text}`),
  line.map(text => `>>> ${text}`),
  line.map(text => `== ==\n${text}  x\n== ==`),
  line.map(text => `.. ${text}`),
)

test('no word of a document is lost', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), fc.boolean(), (blocks, sphinx, resolved) => {
      const document = fromRst(blocks.join('\n\n'), { sphinx })
      if (resolved) resolve(document, { sphinx })
      const root = createRenderer(document).renderDocument()
      expect(lostTexts(document, root)).toEqual([])
      expect(unsafeUrls(root)).toEqual([])
    }),
    { seed, numRuns: 400 },
  )
})

test('ten thousand levels render, with all their words', () => {
  let node: Node = {
    type: 'paragraph',
    attributes: {},
    position,
    children: [{ type: 'text', value: 'innermost', position }],
  }
  for (let level = 0; level < 10_000; level += 1) {
    const outer: Element = {
      type: level % 2 ? 'block_quote' : 'list_item',
      attributes: {},
      position,
      children: [node],
    }
    node = outer
  }
  const root = doctreeToHast(documentOf([node]))
  makeScrollable(root)
  secureLinks(root)
  expect(toHtml(root)).toContain('innermost')
})

test('substitutions that use each other end', () => {
  const definitions = Array.from(
    { length: 40 },
    (_, index) => `.. |s${index}| replace:: |s${index + 1}| |s${index + 1}|`,
  )
  const document = fromRst(
    `|s0| and |loop|\n\n${definitions.join('\n')}\n.. |loop| replace:: |loop| |loop|\n`,
  )
  expect(toHtml(createRenderer(document).renderDocument()).length).toBeLessThan(20_000)
})
