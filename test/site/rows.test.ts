import { describe, expect, it } from 'vitest'
import type { UnitRow } from '../../src/project/pages/page-data.ts'
import type { RowContext, View } from '../../src/site/rows/context.ts'
import { renderRows } from '../../src/site/rows/rows.ts'

const context = (view: View): RowContext => ({
  view,
  source: 'en',
  target: 'ja',
  t: ((key: string) => (key === 'language.tag' ? 'ja' : `[${key}]`)) as unknown as RowContext['t'],
  links: html => html,
  bothUrl: '/page/',
  example: () => '',
})

const unit = (fields: Partial<UnitRow>): UnitRow => ({
  type: 'unit',
  id: 'x',
  kind: 'paragraph',
  state: 'translated',
  element: 'div',
  anchors: [],
  source: '<p>One.</p>',
  target: '<p>一。</p>',
  missing: [],
  line: 3,
  findings: [],
  ...fields,
})

describe('a unit as a row', () => {
  it('holds both languages, each with its language', () => {
    const html = renderRows([unit({})], context('both'))
    expect(html).toContain('<div class="c src" lang="en"><p>One.</p></div>')
    expect(html).toContain('<div class="c tgt" lang="ja"><p>一。</p></div>')
    expect(html).toContain('id="u-x"')
  })

  it('holds one language on a page of one, and a mark that leads to the other', () => {
    const html = renderRows([unit({})], context('target'))
    expect(html).not.toContain('One.')
    expect(html).toContain('href="/page/#u-x"')
  })

  it('falls back to the source, marked and in its language', () => {
    const html = renderRows([unit({ state: 'untranslated', target: null })], context('target'))
    expect(html).toMatch(/class="c src fb".*\[page\.fallback\].*<div lang="en"><p>One\.<\/p><\/div>/)
  })

  it('falls back to the translation where there is no source', () => {
    const html = renderRows([unit({ state: 'target-only', source: null })], context('source'))
    expect(html).toMatch(/class="c tgt fb".*\[page\.noSource\].*<div lang="ja"><p>一。<\/p><\/div>/)
  })

  it('lists missing sentences after the translation, escaped', () => {
    const html = renderRows([unit({ state: 'partial', missing: ['Two < three.'] })], context('target'))
    expect(html.indexOf('Two &lt; three.')).toBeGreaterThan(html.indexOf('一。'))
    expect(html).toContain('<span lang="en"><span>Two &lt; three.</span></span>')
  })

  it('shows a text once that both sides share', () => {
    const html = renderRows([unit({ source: '<p>API</p>', target: '<p>API</p>' })], context('both'))
    expect(html.match(/API/g)).toHaveLength(1)
  })

  it('keeps a table row in one row, both languages in each cell', () => {
    const cells = [
      { open: '<td>', source: '<code>-t</code>', target: '<code>-t</code>' },
      { open: '<td>', source: 'tests', target: '調べます' },
    ]
    const html = renderRows(
      [unit({ kind: 'table-row', element: 'tr', source: null, target: null, cells })],
      context('both'),
    )
    expect(html.match(/<tr/g)).toHaveLength(1)
    expect(html.match(/<code>/g)).toHaveLength(1)
    expect(html).toMatch(/lang="en">tests<.*lang="ja">調べます</)
  })

  it('gives list items their numbers on both sides', () => {
    const item = (id: string) => ({
      type: 'group' as const,
      element: 'li',
      open: '<li>',
      children: [unit({ id })],
      anchors: [],
    })
    const list = {
      type: 'group' as const,
      element: 'ol',
      open: '<ol>',
      numbering: { start: 3, type: 'i' },
      children: [item('a'), item('b')],
      anchors: [],
    }
    const html = renderRows([list], context('both'))
    expect(html.match(/data-n="iii\."/g)).toHaveLength(2)
    expect(html.match(/data-n="iv\."/g)).toHaveLength(2)
  })
})
