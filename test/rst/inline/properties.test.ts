import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromRst } from '../../../src/rst/from-rst.ts'
import { wrongPositions } from './positions.ts'

const piece = fc.constantFrom(
  ...[
    '*',
    '**',
    '``',
    '`',
    '_`',
    '|',
    '_',
    '__',
    ':',
    '[',
    ']_',
    '[#',
    '<',
    '>',
    '\\',
    '\\ ',
    ' ',
    '\n',
    '\t',
    '@',
    'http://',
  ],
  ...[
    'a',
    'b c',
    'ref_',
    '日本',
    '😀',
    'é',
    '-',
    '.',
    '"',
    "'",
    '(',
    ')',
    '「',
    '」',
    ':role:',
    ':sub:',
    '1',
    '#',
    '=',
    '\u3000',
  ],
)

const settings = fc.record({ characterLevelInlineMarkup: fc.boolean(), sphinx: fc.boolean() })

test('any text gives nodes in order, within each other, that show their source', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), settings, (pieces, options) => {
      // A letter in front keeps the text a paragraph.
      const text = `x ${pieces.join('').replaceAll('\n', '\nx ')}`
      expect(wrongPositions(fromRst(text, options), text)).toEqual([])
    }),
    { seed: 20_261_122, numRuns: 3000 },
  )
})
