import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUnits } from '../../src/units/read-units.ts'

const english = fc.constantFrom(
  'Fill the kettle. ',
  'Then ',
  'wait ',
  'until it boils. ',
  '``tea``',
  ': ',
  '(',
  ')',
  '"',
  'e.g. ',
  '3 ',
  '\u0002',
  '',
)
const japanese = fc.constantFrom(
  '水を入れます。',
  'そして',
  '沸くまで',
  '待ちます',
  '、',
  '``tea``',
  '「',
  '」',
  '（',
  'TODO',
  '未訳',
  '3',
  ' ',
  '\u0003',
  '',
)

test('whatever stands on the two sides, each unit has one state, findings have places, and missing texts lie in the source', () => {
  fc.assert(
    fc.property(
      fc.array(english, { maxLength: 12 }),
      fc.array(japanese, { maxLength: 12 }),
      (source, target) => {
        const { units } = readUnits(`.. x ${source.join('')}\n\n${target.join('')}\n`, { path: 'any.rst' })
        for (const { state, findings, source: side } of units) {
          expect([
            'translated',
            'partial',
            'untranslated',
            'stale',
            'not-translatable',
            'target-only',
          ]).toContain(state)
          for (const { message, span, missing } of findings) {
            expect(message).not.toBe('')
            expect(span.start.offset).toBeLessThanOrEqual(span.end.offset)
            for (const { start, end } of missing ?? []) {
              expect(side).not.toBeNull()
              expect(start).toBeLessThanOrEqual(end)
            }
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
