import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { tokenColours } from '../../src/render/highlight/token-theme.ts'
import {
  createHighlighter,
  doctreeToHast,
  highlightCode,
  highlightCss,
  languagesOf,
} from '../../src/render/index.ts'
import { fromRst } from '../../src/rst/index.ts'

const highlighter = await createHighlighter([
  'apache',
  'pycon',
  'console',
  'py3',
  'html+jinja',
  'diff',
  'nonsense',
])

function html(code: string, language: string): string {
  return toHtml(highlighter.highlight(code, language))
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map(node => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')
}

test('names of Pygments lexers are understood', () => {
  expect(html('<Directory /x>\n# why', 'apache')).toBe(
    '&#x3C;<span class="hg">Directory</span> <span class="hs">/x</span>>\n<span class="hc"># why</span>',
  )
  expect(html('x = None', 'python3')).toBe('x = <span class="hn">None</span>')
  expect(html('$ ls -l\ntotal 0', 'console')).toMatch(/^<span class="hp">\$<\/span> .*\ntotal 0$/)
  expect(html('-a\n+b', 'diff')).toBe('<span class="hd">-a</span>\n<span class="hi">+b</span>')
  expect(html('{% extends "a" %}', 'html+jinja')).toContain('<span class="hk">extends</span>')
})

test('Apache directives look alike, whichever module they come from', () => {
  expect(html('  WSGIScriptAlias / /x.wsgi\n  Order deny,allow\n', 'apache')).toBe(
    '  <span class="hk">WSGIScriptAlias</span> <span class="hs">/ /x.wsgi</span>\n  <span class="hk">Order</span> deny,allow\n',
  )
})

test('a Python session has prompts, code that goes on over lines, and plain output', () => {
  expect(html('>>> def f():\n...     """a\n... b"""\n>>> f()\nNone of this is code', 'pycon')).toBe(
    '<span class="hp">>>> </span><span class="hk">def</span> <span class="hf">f</span>():\n' +
      '<span class="hp">... </span>    <span class="hs">"""</span><span class="hc">a</span>\n' +
      '<span class="hp">... </span><span class="hc">b</span><span class="hs">"""</span>\n' +
      '<span class="hp">>>> </span><span class="hf">f</span>()\n' +
      'None of this is code',
  )
})

test('a session that is called by the name of the shell has plain output', async () => {
  const other = await createHighlighter(['bash'])
  expect(toHtml(other.highlight('$ date\nSun Jan  1 for "you"', 'bash'))).toMatch(
    /date.*\nSun Jan {2}1 for "you"$/,
  )
  expect(toHtml(other.highlight('for x in 1; do date; done', 'bash'))).toContain(
    '<span class="hk">for</span>',
  )
})

test('unknown languages and plain ones stay plain, and so does one that was not loaded', () => {
  for (const language of ['nonsense', 'text', 'none', '', 'constructor', '__proto__', 'rust']) {
    expect(html('if (a < b) "c"', language)).toBe('if (a &#x3C; b) "c"')
  }
})

test('`default` is Python where it looks like Python', () => {
  expect(html('import os\nos.getcwd()', 'default')).toContain('class="hk"')
  expect(html('Import the words below.\nThen stop.', 'default')).toBe('Import the words below.\nThen stop.')
})

test('highlighting keeps every character', () => {
  for (const code of [
    '',
    '\n',
    'x\n\n  y = "\t"\n',
    '# 日本語\n\u{1f600} = 1',
    `${'a '.repeat(3000)}"b"`,
    '>>> \n...\n>>>1',
  ]) {
    for (const language of ['python', 'pycon', 'apache', 'console', 'diff']) {
      expect(textOf(highlighter.highlight(code, language))).toBe(code)
    }
  }
})

test('blocks name their languages, emphasized lines and line numbers', () => {
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'code',
            properties: { className: ['language-py3'], dataLines: '2', dataStart: '9' },
            children: [{ type: 'text', value: 'a = 1\nb = 2\nc\n' }],
          },
        ],
      },
    ],
  }
  expect([...languagesOf(root)]).toEqual(['py3'])
  highlightCode(root, highlighter)
  expect(toHtml(root)).toBe(
    '<pre><code class="language-py3"><span class="ln" data-n="9"></span>a = <span class="hn">1</span>\n' +
      '<span class="hl"><span class="ln" data-n="10"></span>b = <span class="hn">2</span>\n</span>' +
      '<span class="ln" data-n="11"></span>c</code></pre>',
  )
})

test('the highlighter loads what a document needs', async () => {
  const root = doctreeToHast(fromRst('.. code:: ruby\n\n   def x; end\n'))
  const other = await createHighlighter()
  await other.load(languagesOf(root))
  highlightCode(root, other)
  expect(toHtml(root)).toContain('<span class="hk">def</span>')
})

/** WCAG's contrast of two colours. */
function contrast(one: string, two: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
      const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('token colours can be read on the paper of code and of emphasized lines, light and dark', () => {
  for (const { name, light, dark } of tokenColours) {
    for (const paper of ['#f3efe5', '#e6dfcc'])
      expect(contrast(light, paper), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    for (const paper of ['#1c1e22', '#2b2e35'])
      expect(contrast(dark, paper), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    expect(highlightCss).toContain(`.${name}{`)
  }
})
