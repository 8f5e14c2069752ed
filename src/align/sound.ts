/**
 * Loan words compared by sound: an English word and a run of katakana (or hangul) are reduced to the consonants that both keep, in one
 * alphabet. `container` and `コンテナ` both give `kntn`; a vowel at the beginning is kept as `a`.
 */

/** Sounds of the kana. */
const rows: readonly (readonly [string, string])[] = [
  ['カキクケコ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソザジズゼゾヂヅ', 's'],
  ['タチツテト', 't'],
  ['ダデド', 'd'],
  ['ナニヌネノン', 'n'],
  ['ハヒヘホ', 'h'],
  ['フ', 'f'],
  ['バビブベボヴ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['アイウエオヤユヨワヲヰヱ', 'a'],
]

const kana: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([letters, sound]) => [...letters].map(letter => [letter, sound] as const)),
)
/** Sounds of the 19 initial consonants of a syllable, in Unicode's order. */
const hangulInitials = 'k k n t t r m b b s s a s s t k t p h'.split(' ')
/** Sounds of the 28 endings of a syllable, in Unicode's order; the first is none, the last is not heard. */
const hangulFinals = ',k,k,k,n,n,n,t,r,r,r,r,r,r,r,r,m,p,p,s,s,n,s,t,k,t,p,'.split(',')

/** The sound of a run of katakana or hangul. */
export function soundOfRun(run: string): string {
  let sound = ''
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i)
    if (code >= 0xac00 && code <= 0xd7a3) {
      const index = code - 0xac00
      const initial = hangulInitials[Math.floor(index / 588)]!
      if (initial !== 'a' || i === 0) sound += initial
      sound += hangulFinals[index % 28]!
      continue
    }
    const letter = kana.get(run[i]!)
    if (letter === undefined) continue
    if (letter === 'a') {
      if (i === 0) sound += 'a'
    } else sound += letter
  }
  return sound.replace(/n(?=[pbm])/g, 'm').replace(/m(?=[pb])/g, 'n')
}

/** The sound of an English word, in small letters. */
export function soundOfWord(word: string): string {
  let text = word
    .replace(/[^a-z]/g, '')
    .replace(/(t|s|ss|c)ion/g, 'xn')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/igh/g, 'i')
    .replace(/tch|ch/g, 't')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/sh|sch/g, 's')
    .replace(/th/g, 's')
    .replace(/dge|ge$/g, 's')
    .replace(/g(?=[iy])/g, 's')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/qu|q/g, 'k')
    .replace(/(?<=[a-z])x(?!n)/g, 'ks')
    .replace(/([bcdfgklmnprst])\1/g, '$1')
  text = text
    .replace(/xn/g, 'sn')
    .replace(/[jz]/g, 's')
    .replace(/c/g, 'k')
    .replace(/v/g, 'b')
    .replace(/l/g, 'L')
  text = text.replace(/(?<=[aeiou])r(?![aeiouy])/g, '').replace(/L/g, 'r')
  const first = /^[aeiouyw]/.test(text) ? 'a' : ''
  text = first + text.replace(/[aeiouyw]/g, '').replace(/(?<=.)h/g, '')
  return text.replace(/m(?=[pb])/g, 'n').replace(/n(?=m)/g, 'm')
}

/**
 * How well a run's sound holds a word's: 0 not at all, else the number of consonants that agree, so that longer agreements weigh more.
 * Compounds (`アプリケーションサーバ`) hold several words; short sounds must be the whole run, its beginning or its end.
 */
export function soundMatch(word: string, run: string): number {
  const n = word.length
  if (n < 2 || run.length < 2) return 0
  if (run === word) return n + 1
  if (n === 2) return 0
  const at = run.indexOf(word)
  if (at >= 0) return n
  if (n >= 4 && run.length >= 3) {
    if (run.includes(word.slice(0, n - 1))) return n - 1
    if (run.length >= 4 && word.startsWith(run)) return run.length
    if (n >= 5 && run.includes(word.slice(1))) return n - 1
  }
  return 0
}
