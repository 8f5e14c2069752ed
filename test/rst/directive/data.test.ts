import { expect, test } from 'vitest'
import { isElement } from '../../../src/doctree/guards.ts'
import type { Element, Node, Position } from '../../../src/doctree/nodes.ts'
import type { DirectiveData } from '../../../src/rst/directive/parse-directive.ts'
import { fromRst, readRst } from '../../../src/rst/from-rst.ts'

function find(node: Node, type: string): Element | null {
  if (!isElement(node)) return null
  if (node.type === type) return node
  for (const child of node.children) {
    const found = find(child, type)
    if (found !== null) return found
  }
  return null
}

function dataOf(source: string, type: string): DirectiveData {
  return find(fromRst(source, { sphinx: true }), type)?.data?.['directive'] as DirectiveData
}

// A byte order mark, Windows line ends, tabs, a character outside the basic plane, deep in a list and a comment-like indentation.
const file = [
  '\ufeff- \u{1f600} item',
  '',
  '\t.. image:: a picture.png',
  '\t   :alt: an image',
  '\t      of something',
  '\t   :class: one two',
  '',
].join('\r\n')

test('arguments and options keep their place in the file', () => {
  const data = dataOf(file, 'image')
  const cut = ({ start, end }: Position) => file.slice(start.offset, end.offset)
  expect(data.arguments.map(each => cut(each.position))).toEqual(['a picture.png'])
  expect(data.options.map(each => cut(each.namePosition))).toEqual(['alt', 'class'])
  expect(data.options.map(each => each.position && cut(each.position))).toEqual([
    'an image\r\n\t      of something',
    'one two',
  ])
  expect(data.options[1]?.namePosition.start).toMatchObject({ line: 6, column: 6 })
})

test('the content and the title of an admonition keep their place', () => {
  const source = '.. admonition:: A title\n   :class: x\n\n   Text\n   goes on.\n'
  const data = dataOf(source, 'admonition')
  const content = data.content as Position
  expect(source.slice(content.start.offset, content.end.offset)).toBe('Text\n   goes on.')
  expect(data.arguments[0]?.value).toBe('A title')
  const title = find(fromRst(source), 'title') as Element
  expect(source.slice(title.position.start.offset, title.position.end.offset)).toBe('A title')
})

test('an unknown directive is one finding, keeps its source and has no message in the tree', () => {
  const source = '.. tabs:: First\n   :sync: yes\n\n   Some *text*.\n'
  const { document, diagnostics } = readRst(source, { sphinx: true })
  expect(diagnostics.map(each => each.rule)).toEqual(['opaque-directive'])
  const node = find(document, 'directive') as Element
  expect(node.data).toMatchObject({ source: source.trimEnd() })
  expect(dataOf(source, 'directive').options).toMatchObject([{ name: 'sync', value: 'yes' }])
  expect(find(node, 'emphasis')).not.toBeNull()
  expect(find(document, 'system_message')).toBeNull()
})

test('cells of CSV data know where their characters stand, doubled quotes or not', () => {
  const source = '.. csv-table::\n\n   "a ""*b*"" c", *d*\n'
  const cells: string[] = []
  const visit = (node: Node): void => {
    if (!isElement(node)) return
    if (node.type === 'emphasis')
      cells.push(source.slice(node.position.start.offset, node.position.end.offset))
    node.children.forEach(visit)
  }
  visit(fromRst(source))
  expect(cells).toEqual(['*b*', '*d*'])
})
