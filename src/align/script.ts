/** Writing systems that the stages tell apart. `letter` is any other alphabet; `other` is what belongs to none of them: spaces, signs, emoji. */
export type Script = 'latin' | 'digit' | 'han' | 'hiragana' | 'katakana' | 'hangul' | 'letter' | 'other'

/** All of them; those of Japanese, Chinese and Korean stand together. */
const scripts: readonly Script[] = [
  'other',
  'latin',
  'digit',
  'letter',
  'han',
  'hiragana',
  'katakana',
  'hangul',
]
const firstEastAsian = scripts.indexOf('han')

/** Code units of each, both ends included; signs inside a range are given back to `other`. */
const ranges: readonly (readonly [script: Script, from: number, to: number])[] = [
  ['digit', 0x30, 0x39],
  ['latin', 0x41, 0x5a],
  ['latin', 0x61, 0x7a],
  ['latin', 0xc0, 0x24f],
  ['other', 0xd7, 0xd7],
  ['other', 0xf7, 0xf7],
  ['letter', 0x370, 0x10ff],
  ['hangul', 0x1100, 0x11ff],
  ['letter', 0x1200, 0x1fff],
  ['han', 0x3005, 0x3005],
  ['hiragana', 0x3041, 0x309f],
  ['katakana', 0x30a1, 0x30ff],
  ['other', 0x30fb, 0x30fb],
  ['han', 0x3400, 0x4dbf],
  ['han', 0x4e00, 0x9fff],
  ['hangul', 0xac00, 0xd7a3],
  // Halves of surrogate pairs that make rare ideographs.
  ['han', 0xd840, 0xd88f],
  ['digit', 0xff10, 0xff19],
  ['latin', 0xff21, 0xff3a],
  ['latin', 0xff41, 0xff5a],
  ['katakana', 0xff66, 0xff9f],
]

/** The index in `scripts` of each code unit. */
const table = new Uint8Array(0x10000)
for (const [script, from, to] of ranges) table.fill(scripts.indexOf(script), from, to + 1)

/** The writing system of a UTF-16 code unit. */
export function scriptOf(code: number): Script {
  return scripts[table[code] ?? 0]!
}

/** Whether the code unit belongs to Japanese, Chinese or Korean writing. */
export function isEastAsian(code: number): boolean {
  return (table[code] ?? 0) >= firstEastAsian
}

/** How many letters of English text one letter of each writing system stands for, measured on technical prose. */
const weights = {
  latin: 1,
  digit: 1,
  han: 3.2,
  hiragana: 1.45,
  katakana: 1.45,
  hangul: 2.1,
  letter: 1,
  other: 0,
} as const

const weightOf = Float64Array.from(scripts, script => weights[script])

/** Length of a text in letters of English: marks and spaces count nothing, an ideograph as much as the letters it usually replaces. */
export function weight(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    sum += code > 0x20 && code < 0x7f ? 1 : weightOf[table[code]!]!
  }
  return sum
}
