import { describe, expect, test } from 'vitest'
import type { Document, Element, Node } from '../../../src/doctree/nodes.ts'
import { plainText } from '../../../src/doctree/plain-text.ts'
import { fromRst } from '../../../src/rst/from-rst.ts'
import { createInventory, resolveAcross } from '../../../src/rst/resolve/across.ts'
import { collectTargets } from '../../../src/rst/resolve/inventory.ts'
import { resolve } from '../../../src/rst/resolve/resolve.ts'

const files: Record<string, string> = {
  'index.rst': `
.. _start:

Start
=====

.. toctree::

   guide/first
   Own title <guide/second>
   guide/missing
   https://example.org/

See :doc:\`guide/first\`, :doc:\`/guide/second\`, :doc:\`Named <guide/first>\`, :ref:\`second label\`, :ref:\`start\`,
:term:\`Word\`, :option:\`prog --all\`, :envvar:\`HOME\`, :meth:\`Thing.run\`, :func:\`~pkg.mod.helper\`, :func:\`elsewhere\`.
`,
  'guide/first.rst': `
はじめに
========

.. glossary::

   word
      A meaning.

.. option:: -a, --all

   Everything.

.. envvar:: HOME

.. class:: pkg.mod.Thing

   .. method:: run(times)

.. py:function:: pkg.mod.helper()

See :ref:\`start\`, :doc:\`../index\`, :doc:\`second\`, :ref:\`genindex\`.
`,
  'guide/second.rst': `
.. _second label:

.. The second one

二番目
======

.. _no title:

Text. :ref:\`no title\` :ref:\`shown <no title>\` :ref:\`nothing\` :doc:\`../../outside\` :term:\`nonsense\` :option:\`--none\`
`,
}

function project(): { documents: Map<string, Document>; findings: string[]; inventory: string } {
  const documents = new Map<string, Document>()
  for (const [path, text] of Object.entries(files)) {
    const document = fromRst(text, { path, sphinx: true })
    expect(resolve(document, { sphinx: true })).toEqual([])
    documents.set(path, document)
  }
  const targets = [...documents].map(([path, document]) => collectTargets(document, path))
  const inventory = createInventory(JSON.parse(JSON.stringify(targets)))
  const findings = [...documents].flatMap(([path, document]) =>
    resolveAcross(document, path, inventory).map(
      ({ message, span }) => `${path}:${span.start.line} ${message}`,
    ),
  )
  return { documents, findings, inventory: JSON.stringify(targets, null, 2) }
}

function references(node: Node): [string, string | undefined][] {
  if ('value' in node) return []
  const element = node as Element
  const inner = element.children.flatMap(references)
  if (element.type !== 'pending_xref') return inner
  const { refuri } = element.attributes
  return [[plainText(element), typeof refuri === 'string' ? refuri : undefined], ...inner]
}

describe('references between documents', () => {
  const { documents, findings, inventory } = project()

  test('lead to documents, labels, terms, options and objects, and show their titles', () => {
    expect(references(documents.get('index.rst')!)).toEqual([
      ['はじめに', 'guide/first'],
      ['Own title', 'guide/second'],
      ['guide/missing', undefined],
      ['はじめに', 'guide/first'],
      ['二番目', 'guide/second'],
      ['Named', 'guide/first'],
      ['二番目', 'guide/second#second-label'],
      ['Start', '#start'],
      ['Word', 'guide/first#term-word'],
      ['prog --all', 'guide/first#cmdoption-a'],
      ['HOME', 'guide/first#envvar-HOME'],
      ['Thing.run', 'guide/first#pkg.mod.Thing.run'],
      ['helper', 'guide/first#pkg.mod.helper'],
      ['elsewhere', undefined],
    ])
    expect(references(documents.get('guide/first.rst')!)).toEqual([
      ['Start', '../index#start'],
      ['Start', '../index'],
      ['二番目', 'second'],
      ['genindex', undefined],
    ])
  })

  test('that lead nowhere are findings where they stand', () => {
    expect(findings).toEqual([
      "index.rst:11 toctree contains reference to nonexisting document 'guide/missing'",
      "guide/second.rst:11 Failed to create a cross reference. A title or caption not found: 'no title'",
      "guide/second.rst:11 undefined label: 'nothing'",
      "guide/second.rst:11 unknown document: '../../outside'",
      "guide/second.rst:11 term not in glossary: 'nonsense'",
      "guide/second.rst:11 unknown option: '--none'",
    ])
  })

  test('need no more of a document than plain JSON', () => {
    expect(inventory).toMatchSnapshot()
  })
})
