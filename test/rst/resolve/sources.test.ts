import { expect, test } from 'vitest'
import type { Element } from '../../../src/doctree/nodes.ts'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { commentLines, readRst } from '../../../src/rst/index.ts'
import { parseComment } from '../../../src/rst/parse-comment.ts'
import { resolve, resolvedCopy } from '../../../src/rst/resolve/resolve.ts'

const text = `
.. Read manual_, the \`Second part\`_ and |it| [#note]_, own_, hidden_ and lost_.

   .. _own: http://own.example/
   .. _hidden:

   More.

manual_ を読んでください [#note]_ 。

.. _manual: http://manual.example/
.. |it| replace:: the *rest*
.. _second part:

二番目
------

.. [#note] 注
`

function parsed(): { document: Element; comment: Element; all: ReturnType<typeof readRst> } {
  const all = readRst(text, { sphinx: true })
  const comment = all.document.children.find(each => each.type === 'comment') as Element
  expect(commentLines(all.source, comment).length).toBeGreaterThan(0)
  return { document: all.document, comment: parseComment(all.source, comment).document, all }
}

test('references in comments lead into the document, those into the comment stay open', () => {
  const { comment, all } = parsed()
  expect(resolve(all.document, { sources: [comment] })).toEqual([])
  const tree = toPseudoXml(comment)
  expect(tree).toContain('<reference refuri="http://manual.example/">')
  expect(tree).toContain('<reference refid="second-part">')
  expect(tree).toContain('<reference refuri="http://own.example/">')
  expect(tree).toContain('<emphasis>\n            rest')
  expect(tree).toContain('<reference refname="hidden">')
  expect(tree).toContain('<reference refname="lost">')
  expect(tree).toMatch(/<footnote_reference auto="1" ids="[^"]+" refid="note">\n {12}1\n/)
})

test('a copy is resolved without a change to the tree', () => {
  const { all } = parsed()
  const before = JSON.stringify(all.document)
  const { document, diagnostics } = resolvedCopy(all.document)
  expect(diagnostics).toEqual([])
  expect(JSON.stringify(all.document)).toBe(before)
  expect(toPseudoXml(document)).toContain('<reference refuri="http://manual.example/">')
})
