import { isSpace } from '../source.ts'

/*
 * Characters that may stand around inline markup, as in docutils: general categories of Unicode 5.2. Later additions to Unicode do
 * not count, so that documents read the same.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup-recognition-rules
 */

/** Pd and Po that stand both before start-strings and after end-strings; hexadecimal code points and ranges, without ASCII. */
const delimiterTable =
  'a1 b7 bf 37e 387 55a-55f 589-58a 5be 5c0 5c3 5c6 5f3-5f4 609-60a 60c-60d 61b 61e-61f 66a-66d 6d4 ' +
  '700-70d 7f7-7f9 830-83e 964-965 970 df4 e4f e5a-e5b f04-f12 f85 fd0-fd4 104a-104f 10fb 1361-1368 ' +
  '1400 166d-166e 16eb-16ed 1735-1736 17d4-17d6 17d8-17da 1800-180a 1944-1945 19de-19df 1a1e-1a1f ' +
  '1aa0-1aa6 1aa8-1aad 1b5a-1b60 1c3b-1c3f 1c7e-1c7f 1cd3 2010-2017 2020-2027 2030-2038 203b-203e ' +
  '2041-2043 2047-2051 2053 2055-205e 2cf9-2cfc 2cfe-2cff 2e00-2e01 2e06-2e08 2e0b 2e0e-2e1b 2e1e-2e1f ' +
  '2e2a-2e2e 2e30-2e31 3001-3003 301c 3030 303d 30a0 30fb a4fe-a4ff a60d-a60f a673 a67e a6f2-a6f7 ' +
  'a874-a877 a8ce-a8cf a8f8-a8fa a92e-a92f a95f a9c1-a9cd a9de-a9df aa5c-aa5f aade-aadf abeb fe10-fe16 ' +
  'fe19 fe30-fe32 fe45-fe46 fe49-fe4c fe50-fe52 fe54-fe58 fe5f-fe61 fe63 fe68 fe6a-fe6b ff01-ff03 ' +
  'ff05-ff07 ff0a ff0c-ff0f ff1a-ff1b ff1f-ff20 ff3c ff61 ff64-ff65 10100-10101 1039f 103d0 10857 1091f ' +
  '1093f 10a50-10a58 10a7f 10b39-10b3f 110bb-110bc 110be-110c1 12470-12473'

/** Ps, Pi and Pf (before start-strings). */
const openerTable =
  'ab bb f3a f3c 169b 2018-201f 2039-203a 2045 207d 208d 2329 2768 276a 276c 276e 2770 2772 2774 27c5 ' +
  '27e6 27e8 27ea 27ec 27ee 2983 2985 2987 2989 298b 298d 298f 2991 2993 2995 2997 29d8 29da 29fc ' +
  '2e02-2e05 2e09-2e0a 2e0c-2e0d 2e1c-2e1d 2e20-2e22 2e24 2e26 2e28 3008 300a 300c 300e 3010 3014 3016 ' +
  '3018 301a 301d fd3e fe17 fe35 fe37 fe39 fe3b fe3d fe3f fe41 fe43 fe47 fe59 fe5b fe5d ff08 ff3b ff5b ' +
  'ff5f ff62'

/** Pe, Pf and Pi (after end-strings). */
const closerTable =
  'ab bb f3b f3d 169c 2018-201f 2039-203a 2046 207e 208e 232a 2769 276b 276d 276f 2771 2773 2775 27c6 ' +
  '27e7 27e9 27eb 27ed 27ef 2984 2986 2988 298a 298c 298e 2990 2992 2994 2996 2998 29d9 29db 29fd ' +
  '2e02-2e05 2e09-2e0a 2e0c-2e0d 2e1c-2e1d 2e20-2e21 2e23 2e25 2e27 2e29 3009 300b 300d 300f 3011 3015 ' +
  '3017 3019 301b 301e-301f fd3f fe18 fe36 fe38 fe3a fe3c fe3e fe40 fe42 fe44 fe48 fe5a fe5c fe5e ff09 ' +
  'ff3d ff5d ff60 ff63'

/** Opening character → characters that close it, for start-strings in quotation marks. */
const pairTable =
  '22:22 27:27 28:29 3c:3e 5b:5d 7b:7d f3a:f3b f3c:f3d 169b:169c 2045:2046 207d:207e 208d:208e ' +
  '2329:232a 2768:2769 276a:276b 276c:276d 276e:276f 2770:2771 2772:2773 2774:2775 27c5:27c6 27e6:27e7 ' +
  '27e8:27e9 27ea:27eb 27ec:27ed 27ee:27ef 2983:2984 2985:2986 2987:2988 2989:298a 298b:298c 298d:298e ' +
  '298f:2990 2991:2992 2993:2994 2995:2996 2997:2998 29d8:29d9 29da:29db 29fc:29fd 2e22:2e23 2e24:2e25 ' +
  '2e26:2e27 2e28:2e29 3008:3009 300a:300b 300c:300d 300e:300f 3010:3011 3014:3015 3016:3017 3018:3019 ' +
  '301a:301b 301d:301e fd3e:fd3f fe17:fe18 fe35:fe36 fe37:fe38 fe39:fe3a fe3b:fe3c fe3d:fe3e fe3f:fe40 ' +
  'fe41:fe42 fe43:fe44 fe47:fe48 fe59:fe5a fe5b:fe5c fe5d:fe5e ff08:ff09 ff3b:ff3d ff5b:ff5d ff5f:ff60 ' +
  'ff62:ff63 ab:bb 2018:2019,201a 201c:201d,201e 2039:203a 2e02:2e03 2e04:2e05 2e09:2e0a 2e0c:2e0d ' +
  '2e1c:2e1d 2e20:2e21 201a:201b,2018,2019 201e:201f,201c,201d bb:ab,bb 2019:2018,2019 201d:201c,201d ' +
  '203a:2039,203a 2e03:2e02 2e05:2e04 2e0a:2e09 2e0d:2e0c 2e1d:2e1c 2e21:2e20 201b:201a 201f:201e'

const pairs: ReadonlyMap<number, readonly number[]> = new Map(
  pairTable.split(' ').map(pair => {
    const [opener = '', closers = ''] = pair.split(':')
    return [Number.parseInt(opener, 16), closers.split(',').map(each => Number.parseInt(each, 16))]
  }),
)

const before = characterClass(`${delimiterTable} ${openerTable}`)
const after = characterClass(`${delimiterTable} ${closerTable}`)
const letterOrNumber = /[\p{L}\p{N}]/u

const bit = { before: 1, after: 2, name: 4, uri: 8, uriLast: 16, email: 32 } as const
const ascii = asciiTable()

function asciiTable(): Uint8Array {
  const table = new Uint8Array(128)
  const mark = (characters: string, flag: number) => {
    for (const each of characters) table[each.charCodeAt(0)]! |= flag
  }
  const digitsAndLetters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (let code = 0; code < 128; code++) {
    if (isSpace(code)) table[code] = bit.before | bit.after
  }
  mark('"\'(<[{-/:', bit.before)
  mark('\0"\')>]}-/:\\.,;!?', bit.after)
  mark(digitsAndLetters, bit.name | bit.uri | bit.uriLast | bit.email)
  mark("-_.!~*'()[];/:@&=+$,%\0", bit.uri)
  mark('_~*/=+', bit.uriLast)
  mark("-_!~*'{|}/#?^`&=+$%\0", bit.email)
  return table
}

function characterClass(table: string): RegExp {
  const ranges = table.split(' ').map(range => range.replace(/[0-9a-f]+/g, code => `\\u{${code}}`))
  return new RegExp(`[${ranges.join('')}]`, 'u')
}

function is(text: string, index: number, flag: number, wide: RegExp | null): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (ascii[code]! & flag) !== 0
  return wide?.test(codePoint(text, index)) ?? false
}

/** The whole character that the code unit at `index` belongs to. */
function codePoint(text: string, index: number): string {
  const code = text.charCodeAt(index)
  if (code >= 0xdc00 && code <= 0xdfff && index > 0) return text.slice(index - 1, index + 1)
  return String.fromCodePoint(text.codePointAt(index) ?? 0)
}

/** Whether the character at `index` allows a start-string after it. */
export function allowsStart(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (ascii[code]! & bit.before) !== 0
  return isSpace(code) || before.test(codePoint(text, index))
}

/** Whether the character at `index` allows an end-string before it. A NUL (an escape) does. */
export function allowsEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (ascii[code]! & bit.after) !== 0
  return isSpace(code) || after.test(codePoint(text, index))
}

/** Whether the code unit at `index` belongs to a letter or number: what simple reference names are made of, but for their punctuation. */
export function isNameCharacter(text: string, index: number): boolean {
  return is(text, index, bit.name, letterOrNumber)
}

/** Whether the character may stand in a URI (RFC 2396 and 2732), escapes included. */
export function isUriCharacter(text: string, index: number): boolean {
  return is(text, index, bit.uri, null)
}

/** Whether the character may end a URI: no punctuation. */
export function isLastUriCharacter(text: string, index: number): boolean {
  return is(text, index, bit.uriLast, null)
}

/** Whether the character may stand in an email address, but for its dots. */
export function isEmailCharacter(text: string, index: number): boolean {
  return is(text, index, bit.email, null)
}

/** Whether two characters are an opening and a closing one that belong together (quotation marks of any language, brackets). */
export function arePair(opener: string, closer: string): boolean {
  return pairs.get(opener.codePointAt(0) ?? 0)?.includes(closer.codePointAt(0) ?? 0) ?? false
}

/**
 * Gives the end of the simple name that starts at `start` (letters and numbers with single `-._+:` between them), or `start` when
 * there is none.
 */
export function simpleNameEnd(text: string, start: number, limit: number): number {
  let end = start
  let index = start
  for (;;) {
    while (index < limit && isNameCharacter(text, index)) index++
    if (index === end) return start === end ? start : end - 1
    end = index
    if (index >= limit || !isSeparator(text.charCodeAt(index))) return end
    index++
    end = index
  }
}

/** Gives the start of the longest simple name that ends before `end`, not going left of `limit`; `end` when there is none. */
export function simpleNameStart(text: string, end: number, limit: number): number {
  let start = end
  let index = end
  for (;;) {
    while (index > limit && isNameCharacter(text, index - 1)) index--
    if (index === start) return start === end ? end : start + 1
    start = index
    if (index <= limit || !isSeparator(text.charCodeAt(index - 1))) return start
    index--
    start = index
  }
}

function isSeparator(code: number): boolean {
  // - . _ + :
  return code === 45 || code === 46 || code === 95 || code === 43 || code === 58
}
