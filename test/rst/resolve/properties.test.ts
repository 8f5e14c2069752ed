import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document, Element } from '../../../src/doctree/nodes.ts'
import { fromRst } from '../../../src/rst/from-rst.ts'
import { createInventory, resolveAcross } from '../../../src/rst/resolve/across.ts'
import { collectTargets } from '../../../src/rst/resolve/inventory.ts'
import { resolve } from '../../../src/rst/resolve/resolve.ts'

const block = fc.constantFrom(
  ...[
    'a_ b__ `c`_ |d| [1]_ [#]_ [#a]_ [*]_ [C]_',
    '_`a` and `b <a_>`_ and `c <http://x>`_',
    ':ref:`a` :doc:`b` :term:`c`',
  ],
  ...[
    '.. _a: b_',
    '.. _b: a_',
    '.. _b:',
    '.. _c: http://c',
    '__ a_',
    '__ http://x',
    '__',
    '.. [1] x',
    '.. [#] |d|',
    '.. [#a] a_',
  ],
  ...[
    '.. [*] x',
    '.. [C] C_',
    '.. |d| replace:: a_ |e|',
    '.. |e| replace:: |d| *x*',
    '.. |e| replace:: x',
    '.. contents::',
  ],
  ...[
    '.. sectnum::',
    '.. target-notes::',
    '.. class:: x',
    'a\n===',
    'b\n---',
    'a\n---',
    '.. comment a_',
    '- x\n\n  .. _a:',
  ],
  ...['.. figure:: x\n   :target: a_', '.. toctree::\n   :glob:\n\n   a*', '.. function:: a(b)'],
)

test('any document resolves, alone and in a project', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), fc.boolean(), (blocks, sphinx) => {
      const text = blocks.join('\n\n')
      const document = fromRst(text, { sphinx })
      for (const { span } of resolve(document, { sphinx })) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset)
        expect(span.end.offset).toBeLessThanOrEqual(text.length)
      }
      expect(danglingIds(document)).toEqual([])
      resolveAcross(document, 'a.rst', createInventory([collectTargets(document, 'a.rst')]))
    }),
    { seed: 20_261_123, numRuns: 3000 },
  )
})

/** `refid`s and `backrefs` that no element has. */
function danglingIds(document: Document): string[] {
  const ids = new Set<string>()
  const used: string[] = []
  const visit = (element: Element): void => {
    const { ids: own, refid, backrefs } = element.attributes
    for (const id of Array.isArray(own) ? own : []) ids.add(String(id))
    if (typeof refid === 'string') used.push(refid)
    if (element.type !== 'system_message')
      for (const id of Array.isArray(backrefs) ? backrefs : []) used.push(String(id))
    for (const child of element.children) if (!('value' in child)) visit(child as Element)
  }
  visit(document)
  return used.filter(id => !ids.has(id))
}
