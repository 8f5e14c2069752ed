import { describe, expect, test } from 'vitest'
import * as convert from '../../../src/rst/directive/converters.ts'

type Call = (value: string | null) => unknown

const good: [string, Call, string | null, unknown][] = [
  ['flag', convert.flag, null, null],
  ['flag', convert.flag, ' ', null],
  ['unchanged', convert.unchanged, null, ''],
  ['path', convert.path, 'a/\n  b', 'a/b'],
  ['uri', convert.uri, 'a b\\ c\\\\d', 'ab c\\d'],
  ['integer', convert.integer, ' -1_000 ', -1000],
  ['percentage', convert.percentage, '50 %', 50],
  ['positiveIntList', convert.positiveIntList, '1, 2,3', [1, 2, 3]],
  ['positiveIntList', convert.positiveIntList, '1 2', [1, 2]],
  ['lengthOrUnitless', convert.lengthOrUnitless, '3 em', '3em'],
  ['lengthOrUnitless', convert.lengthOrUnitless, '007', '7'],
  ['lengthOrUnitless', convert.lengthOrUnitless, '1.50px', '1.5px'],
  ['lengthOrPercentageOrUnitless', convert.lengthOrPercentageOrUnitless, '2.%', '2.0%'],
  ['classOption', convert.classOption, 'Two Words_here', ['two', 'words-here']],
  ['unicodeCode', value => convert.unicodeCode(value ?? ''), 'U+1F600', '\u{1f600}'],
  ['unicodeCode', value => convert.unicodeCode(value ?? ''), '&#x3042;', 'あ'],
  ['unicodeCode', value => convert.unicodeCode(value ?? ''), 'text', 'text'],
  ['singleChar', convert.singleCharOrWhitespaceOrUnicode, 'tab', '\t'],
  ['encoding', convert.encoding, 'Shift_JIS', 'Shift_JIS'],
  ['choice', convert.choice(['a', 'b']), ' B ', 'b'],
  ['valueOr', convert.valueOr([null], convert.integer), null, null],
  ['parserName', convert.parserName, 'reStructuredText', 'rst'],
]

const bad: [string, Call, string | null, string][] = [
  ['flag', convert.flag, 'x', 'no argument is allowed; "x" supplied'],
  ['unchangedRequired', convert.unchangedRequired, null, 'argument required but none supplied'],
  ['integer', convert.integer, "it's", 'invalid literal for int() with base 10: "it\'s"'],
  ['nonnegativeInt', convert.nonnegativeInt, '-1', 'negative value; must be positive or zero'],
  ['positiveInt', convert.positiveInt, '0', 'negative or zero value; must be positive'],
  ['lengthOrUnitless', convert.lengthOrUnitless, 'wide', '"wide" is no valid measure.'],
  ['classOption', convert.classOption, '12', 'cannot make "12" into a class name'],
  ['unicodeCode', value => convert.unicodeCode(value ?? ''), '1114112', 'chr() arg not in range(0x110000)'],
  ['encoding', convert.encoding, 'none', 'unknown encoding: "none"'],
  ['choice', convert.choice(['a', 'b', 'c']), 'd', '"d" unknown; choose from "a", "b", or "c"'],
  ['choice', convert.choice(['a', 'b']), null, 'must supply an argument; choose from "a", or "b"'],
]

describe('option converters', () => {
  test.each(good)('%s takes %#', (_name, call, value, expected) => {
    expect(call(value)).toEqual(expected)
  })

  test.each(bad)('%s refuses %#', (_name, call, value, message) => {
    expect(() => call(value)).toThrow(new convert.OptionError(message))
  })
})
