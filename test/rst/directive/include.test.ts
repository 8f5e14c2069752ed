import { describe, expect, test } from 'vitest'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { fromRst, readRst } from '../../../src/rst/from-rst.ts'

const files = new Map([
  ['part.rst', 'Part\n====\n\nText *here*.\n'],
  ['list.rst', '- one\n- two\n'],
  ['self.rst', '.. include:: self.rst\n'],
  ['first.rst', '.. include:: second.rst\n'],
  ['second.rst', '.. include:: first.rst\n'],
  ['code.py', 'def f():\n\treturn 1\n\n\ndef g():\n    return 2\n'],
  ['data.csv', 'a,b\n1,"x\ny"\n'],
])

function tree(source: string, options: object = {}): string {
  const readFile = (path: string) => files.get(path) ?? null
  return toPseudoXml(fromRst(source, { path: 'main.rst', readFile, ...options }))
}

describe('include', () => {
  test('parses the file as if it stood in the document: sections go on, lists do not run together', () => {
    expect(
      tree('Before.\n\n.. include:: part.rst\n\nAfter.\n\n- zero\n\n.. include:: list.rst\n'),
    ).toMatchSnapshot()
  })

  test('takes a part, as text or as code', () => {
    const options = [
      '   :literal:',
      '   :code: python\n   :number-lines: 7',
      '   :literal:\n   :start-line: 4',
    ]
    expect(options.map(each => tree(`.. include:: code.py\n${each}\n`)).join('')).toMatchSnapshot()
    expect(tree('.. include:: part.rst\n   :start-after: ====\n   :end-before: here\n')).toMatchSnapshot()
  })

  test('stops at files that include themselves, and says so', () => {
    expect(tree('.. include:: self.rst\n')).toContain('circular inclusion in "include" directive:')
    expect(tree('.. include:: first.rst\n')).toContain('first.rst\n            > second.rst')
  })

  test('says what is not found', () => {
    expect(tree('.. include:: none.rst\n')).toContain("[Errno 2] No such file or directory: 'none.rst'")
    expect(tree('.. include:: part.rst\n   :start-after: nowhere\n')).toContain('Text not found.')
  })

  test('reads nothing where that is switched off', () => {
    expect(tree('.. include:: part.rst\n', { fileInsertionEnabled: false })).toContain('directive disabled')
  })
})

test('without a reader of files an empty element stands for the directive, and nothing is wrong', () => {
  for (const source of [
    '.. include:: a.rst\n',
    '.. raw:: html\n   :file: a.html\n',
    '.. csv-table::\n   :file: a.csv\n',
  ]) {
    const { document, diagnostics } = readRst(source)
    expect(document.children).toMatchObject([{ type: 'directive', children: [] }])
    expect(diagnostics).toEqual([])
  }
})

describe('other files', () => {
  test('csv-table reads a file', () => {
    expect(tree('.. csv-table::\n   :file: data.csv\n   :header-rows: 1\n')).toMatchSnapshot()
  })

  test('literalinclude takes objects, lines and marks', () => {
    const cases = [
      '   :pyobject: g',
      '   :lines: 1-2,5',
      '   :start-at: def g\n   :end-at: return',
      '   :lineno-match:\n   :start-after: def f',
    ]
    const blocks = cases.map(each => tree(`.. literalinclude:: code.py\n${each}\n`, { sphinx: true }))
    expect(blocks.join('')).toMatchSnapshot()
  })

  test('literalinclude without a reader of files keeps the name of the file', () => {
    const source = '.. literalinclude:: code.py\n   :lines: 2-\n'
    expect(toPseudoXml(fromRst(source, { sphinx: true }))).toContain('<literal_block source="code.py"')
  })
})
