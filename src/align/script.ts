/** Writing systems that the stages tell apart. `letter` is any other alphabet; `other` is what belongs to none of them: spaces, signs, emoji. */
export type Script = 'latin' | 'digit' | 'han' | 'hiragana' | 'katakana' | 'hangul' | 'letter' | 'other'

/** The writing system of a UTF-16 code unit; halves of surrogate pairs count as `han` where they make rare ideographs. */
export function scriptOf(code: number): Script {
  if (code < 0x80) {
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'latin'
    return code >= 0x30 && code <= 0x39 ? 'digit' : 'other'
  }
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return 'latin'
  if ((code >= 0x370 && code <= 0x10ff) || (code >= 0x1200 && code <= 0x1fff)) return 'letter'
  if (code >= 0x3041 && code <= 0x309f) return 'hiragana'
  if ((code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) || (code >= 0xff66 && code <= 0xff9f))
    return 'katakana'
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005)
    return 'han'
  if (code >= 0xd840 && code <= 0xd88f) return 'han'
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) return 'hangul'
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return 'latin'
  return code >= 0xff10 && code <= 0xff19 ? 'digit' : 'other'
}

/** Whether the code unit belongs to Japanese, Chinese or Korean writing. */
export function isEastAsian(code: number): boolean {
  if (code < 0x1100) return false
  const script = scriptOf(code)
  return script === 'han' || script === 'hiragana' || script === 'katakana' || script === 'hangul'
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

/** Length of a text in letters of English: marks and spaces count nothing, an ideograph as much as the letters it usually replaces. */
export function weight(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    sum += code > 0x20 && code < 0x7f ? 1 : weights[scriptOf(code)]
  }
  return sum
}
