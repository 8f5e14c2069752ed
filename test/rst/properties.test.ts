import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPseudoXml } from '../../src/doctree/to-pseudo-xml.ts'
import { readRst } from '../../src/rst/from-rst.ts'
import { findLeafFaults, findPositionFaults, findUnknownRules } from './invariants.ts'

const seed = 20_240_607
const fixtures = fileURLToPath(new URL('../fixtures/rst/', import.meta.url))
const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.rst'))
  .map(path => readFileSync(fixtures + path, 'utf8'))
inputs.push(readFileSync(new URL('../../content/guide/mod_wsgi.rst', import.meta.url), 'utf8'))

/** Pieces of markup; joined at random they meet in ways that nobody writes. */
const pieces = [
  ...[
    'a',
    'word ',
    '日本',
    '𝒳',
    'é̂',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\u3000',
    '\ufeff',
    '\\',
    '\0',
  ],
  ...[
    '*',
    '**',
    '`',
    '``',
    '_',
    '__',
    '|',
    ':',
    '::',
    '[',
    ']_',
    '<',
    '>',
    '(',
    '.. ',
    '..',
    '.. _',
    '.. |',
    '.. [1] ',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    'a) ',
    '#. ',
    ':f: ',
    '-a  ',
    '| ',
    '>>> ',
    '====\n',
    '----\n',
    '---- ----\n',
    '+--+--+\n',
    '+==+==+\n',
  ],
  ...[
    'note:: ',
    'image:: x',
    'replace:: ',
    'code:: py',
    'list-table::\n',
    'csv-table::\n',
    'include:: x',
    ':class: a\n',
    'unknown:: ',
  ],
  ...[
    ':sub:`x`',
    '`a <b_>`_',
    'http://a.b/',
    'a@b.c',
    '-- ',
    ' : ',
    'table:: ',
    'figure:: x',
    'role:: x',
    'contents::\n',
  ],
]
const document = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))

function faultsOf(text: string, sphinx: boolean): string[] {
  const { document: tree, diagnostics } = readRst(text, { sphinx })
  toPseudoXml(tree)
  return [...findPositionFaults(tree, text), ...findUnknownRules(diagnostics)]
}

describe(`properties (seed ${seed})`, () => {
  for (const sphinx of [false, true]) {
    test(`any markup gives a tree with sound positions and known rules${sphinx ? ', Sphinx too' : ''}`, () => {
      fc.assert(
        fc.property(document, text => {
          expect(faultsOf(text, sphinx)).toEqual([])
        }),
        { seed, numRuns: 3000 },
      )
    })
  }

  test('any characters give a tree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        expect(faultsOf(text, true)).toEqual([])
      }),
      { seed, numRuns: 1000 },
    )
  })

  test('every prefix of every fixture gives a tree with sound positions', () => {
    for (const input of inputs) {
      for (let size = 0; size <= input.length; size++) {
        const faults = faultsOf(input.slice(0, size), true)
        if (faults.length > 0) expect({ input: input.slice(0, size), faults }).toEqual({})
      }
    }
  }, 120_000)

  test('the text of a leaf is its source', () => {
    for (const input of inputs) expect(findLeafFaults(readRst(input).document, input)).toEqual([])
  })

  test('the same input gives the same tree', () => {
    for (const input of inputs) expect(readRst(input).document).toEqual(readRst(input).document)
  })
})

// Real documents are no part of the repository: without them the suite is skipped.
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
describe.skipIf(!existsSync(corpus))('real documents (../shared/corpus)', () => {
  test('positions are sound, and the text of leaves is their source', () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.rst'),
    )
    const faults = paths.flatMap(path => {
      const text = readFileSync(corpus + path, 'utf8')
      return faultsOf(text, true).map(fault => `${path}: ${fault}`)
    })
    expect(faults).toEqual([])
  }, 120_000)
})
