import { describe, expect, test } from 'vitest'
import { readUnits } from '../../src/units/read-units.ts'

const document = `\uFEFF.. Tools
   =====

道具
====

.. Keep the \`\`spade\`\` dry and clean.

\`\`spade\`\` は乾かして清潔に保ちます。

.. code-block:: sh

   oil spade

.. Keep the \`\`spade\`\` dry and clean.

\`\`spade\`\` は乾かして清潔に保ちます。
`

describe('the report of a document', () => {
  const { report, rows } = readUnits(document, { path: 'garden/tools.rst' })

  test('counts words without markup and inline code', () => {
    expect(report.units.map(unit => unit.words)).toEqual([1, 5, 5])
    expect(report.counts.translated).toEqual({ units: 3, words: 11 })
  })

  test('spans count in the file, BOM and underlines included; a title’s text has no underline', () => {
    const [title] = report.units
    expect(title?.source).toEqual({
      text: 'Tools',
      span: { start: { line: 1, column: 5, offset: 4 }, end: { line: 2, column: 9, offset: 18 } },
    })
    expect(document.slice(title?.target?.span.start.offset, title?.target?.span.end.offset)).toBe(
      '道具\n====',
    )
  })

  test('ids depend on kind and source text alone, repeated ones are numbered', () => {
    const [, one, two] = report.units
    expect(one?.id).toMatch(/^[0-9a-z]{10,11}$/)
    expect(two?.id).toBe(`${one?.id}-2`)
    const moved = readUnits(
      document.replace('道具\n====', '器具\n====\n\n前書き。').replaceAll('清潔に', 'きれいに'),
      { path: 'other.rst' },
    ).report
    expect(moved.units.filter(unit => unit.source !== null).map(unit => unit.id)).toEqual(
      report.units.map(unit => unit.id),
    )
  })

  test('context gives the titles of the enclosing sections in the source language; the visible title names the document', () => {
    expect(report.units.map(unit => unit.context)).toEqual([[], ['Tools'], ['Tools']])
    expect(report.title).toBe('道具')
  })

  test('rows stand in file order with the shared code between them', () => {
    expect(rows.map(row => (row.type === 'unit' ? row.unit.kind : row.node.type))).toEqual([
      'title',
      'paragraph',
      'literal_block',
      'paragraph',
    ])
  })

  test('line ends of Windows count two', () => {
    const crlf = readUnits(document.replaceAll('\n', '\r\n'), { path: 'garden/tools.rst' }).report
    expect(crlf.units.map(unit => unit.id)).toEqual(report.units.map(unit => unit.id))
    expect(crlf.units[1]?.source?.span.start.offset).toBe(
      (report.units[1]?.source?.span.start.offset ?? 0) + 6,
    )
  })

  test('severities follow the project, and off leaves findings out', () => {
    const text = '.. note:\n\n   物置は裏にあります。\n'
    const rule = 'directive-single-colon'
    expect(
      readUnits(text, { path: 'a.rst' }).report.diagnostics.map(finding => [finding.rule, finding.severity]),
    ).toEqual([[rule, 'warning']])
    expect(
      readUnits(text, { path: 'a.rst', severities: { [rule]: 'error' } }).report.diagnostics[0]?.severity,
    ).toBe('error')
    expect(readUnits(text, { path: 'a.rst', severities: { [rule]: 'off' } }).report.diagnostics).toEqual([])
  })
})
