import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import {
  createPhraseBreaker,
  createSlugger,
  identifyHeadings,
  isExternalUrl,
  rehypeExternalLinks,
  rehypeHeadingIds,
  rehypeImages,
  rehypePhraseBreaks,
  rehypeSafeLinks,
  rehypeScrollable,
  safeUrl,
  secureLinks,
} from '../../src/render/index.ts'

function tree(html: string): Root {
  return fromHtml(html, { fragment: true })
}

test('safe URLs pass, unsafe ones do not', () => {
  for (const url of [
    'http://a/',
    'HTTPS://a',
    'mailto:a@b',
    'a/b.html?c:d',
    '#x',
    '//host/',
    './javascript:x',
    '',
    'tel:+81',
  ]) {
    expect(safeUrl(url, 'link'), url).toBe(url)
  }
  for (const url of [
    'javascript:x',
    ' javascript:x',
    'java\tscript:x',
    '\u0000javascript:x',
    'JaVaScRiPt:x',
    'vbscript:x',
    'file:///x',
    'data:text/html,x',
    'x:y',
  ]) {
    expect(safeUrl(url, 'link'), url).toBeNull()
    expect(safeUrl(url, 'media'), url).toBeNull()
  }
  expect(safeUrl('data:image/png;base64,AAAA', 'media')).toBe('data:image/png;base64,AAAA')
  expect(safeUrl('data:image/png;base64,AAAA', 'link')).toBeNull()
  expect(safeUrl('data:image/svg+xml;base64,AAAA', 'media')).toBeNull()
  expect(safeUrl('mailto:a@b', 'media')).toBeNull()
  expect(safeUrl('open:x', 'link', 'open')).toBe('open:x')
  expect(isExternalUrl('//a')).toBe(true)
  expect(isExternalUrl('a/b')).toBe(false)
})

test('a scheme of the caller may come from the caller, never from the document', () => {
  const root = tree('<a href="open:document">a</a><a href="other.html">b</a>')
  secureLinks(root, { openScheme: 'open', resolveUrl: url => `open:${url}` })
  expect(toHtml(root)).toBe('a<a href="open:other.html">b</a>')
})

test('unsafe links are text, unsafe images their alternative', () => {
  const root = tree(
    '<p><a href="javascript:x">one <b>two</b></a> <img src="data:text/html,x" alt="three"></p>',
  )
  expect(toHtml(unified().use(rehypeSafeLinks).runSync(root))).toBe('<p>one <b>two</b> three</p>')
})

test('links that leave the site are marked', () => {
  const root = tree(
    '<a href="https://a.org/x">a</a><a href="https://b.org/x">b</a><a href="/c">c</a><a href="mailto:x@y">d</a>',
  )
  expect(toHtml(unified().use(rehypeExternalLinks, { site: 'https://b.org/' }).runSync(root))).toBe(
    '<a href="https://a.org/x" rel="external">a</a><a href="https://b.org/x">b</a><a href="/c">c</a><a href="mailto:x@y">d</a>',
  )
})

test('images after the first load lazily, and all have an alternative', () => {
  expect(toHtml(unified().use(rehypeImages).runSync(tree('<img src="a"><img src="b" alt="b">')))).toBe(
    '<img src="a" alt="" decoding="async"><img src="b" alt="b" decoding="async" loading="lazy">',
  )
})

test('headings get stable ids, in every script, without collisions', () => {
  const root = tree(
    '<h1>The <code>a.b</code> API!</h1><h2>概要 と ﾘﾌｧﾚﾝｽ</h2><h2 id="own">x</h2><h2>Own</h2><h2>!</h2><h2>概要 と リファレンス</h2><section id="s"><h3>y</h3></section>',
  )
  const before = structuredClone(root)
  expect(identifyHeadings(root).map(({ id, level }) => [id, level])).toEqual([
    ['the-a-b-api', 1],
    ['概要-と-リファレンス', 2],
    ['own', 2],
    ['own-2', 2],
    ['section', 2],
    ['概要-と-リファレンス-2', 2],
    ['s', 3],
  ])
  expect(unified().use(rehypeHeadingIds).runSync(before)).toEqual(root)
  const slugger = createSlugger(['a'])
  expect([slugger('A'), slugger('a'), slugger('B')]).toEqual(['a-2', 'a-3', 'b'])
})

test('headings break between phrases in Japanese and Chinese, never inside code', async () => {
  const breaker = await createPhraseBreaker()
  const root = tree(
    '<h1>設定ファイルを読み込む</h1><h2 lang="en">Reading a file</h2><h2>関数<code>読み込む時</code></h2><p>設定ファイルを読み込む</p>',
  )
  const html = toHtml(unified().use(rehypePhraseBreaks, { breaker, language: 'ja' }).runSync(root))
  expect(html).toBe(
    '<h1>設定ファイルを<wbr>読み込む</h1><h2 lang="en">Reading a file</h2><h2>関数<code>読み込む時</code></h2><p>設定ファイルを読み込む</p>',
  )
  expect(breaker('繁體中文的標題', 'zh-TW').join('')).toBe('繁體中文的標題')
})

test('what may be wider than the page scrolls by keyboard', () => {
  const root = tree(
    '<pre><code>short</code></pre><pre><code>a line that is long enough to scroll</code></pre>' +
      '<table><caption>Sizes</caption><tbody><tr><td>1</td></tr></tbody></table>',
  )
  expect(toHtml(unified().use(rehypeScrollable, { language: 'ja' }).runSync(root))).toBe(
    '<pre><code>short</code></pre>' +
      '<pre tabindex="0" role="group" aria-label="コード"><code>a line that is long enough to scroll</code></pre>' +
      '<div class="scroll" tabindex="0" role="group" aria-label="Sizes"><table><caption>Sizes</caption><tbody><tr><td>1</td></tr></tbody></table></div>',
  )
})
