/** Consonants of katakana, one letter a class (ン sounds as m or n); vowels, small letters, ッ and ー are left out. */
const rows: Readonly<Record<string, string>> = {
  k: 'カキクケコ',
  s: 'サシスセソ',
  t: 'タツテト',
  c: 'チ',
  n: 'ナニヌネノンマミムメモ',
  h: 'ハヒフヘホ',
  r: 'ラリルレロ',
  g: 'ガギグゲゴ',
  z: 'ザジズゼゾヂヅ',
  d: 'ダデド',
  b: 'バビブベボヴ',
  p: 'パピプペポ',
}

const consonantOf: ReadonlyMap<string, string> = new Map(Object.entries(rows).flatMap(([consonant, letters]) => [...letters].map(letter => [letter, consonant])))

/** The consonants of a katakana word: サーバー → `sb`. */
export function katakanaSkeleton(word: string): string {
  let skeleton = ''
  for (const letter of word) skeleton += consonantOf.get(letter) ?? ''
  return skeleton
}

/** The consonants that an English word would have in katakana: server → `sb`. */
export function englishSkeleton(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/tion|sion/g, 'sn')
    .replace(/tch|ch/g, 'C')
    .replace(/sh/g, 's')
    .replace(/ph/g, 'h')
    .replace(/th/g, 's')
    .replace(/ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 'z')
    .replace(/dg|j/g, 'z')
    .replace(/x/g, 'ks')
    .replace(/qu?/g, 'k')
    .replace(/c/g, 'k')
    .replace(/C/g, 'c')
    .replace(/v/g, 'b')
    .replace(/f/g, 'h')
    .replace(/l/g, 'r')
    .replace(/m/g, 'n')
    .replace(/(.)\1+/g, '$1')
  let skeleton = ''
  for (let index = 0; index < plain.length; index++) {
    const letter = plain[index] ?? ''
    if ('aeiouyw'.includes(letter) || letter < 'a' || letter > 'z') continue
    // A Japanese ear hears the R of `server` as a long vowel; that of `router` before a vowel stays.
    if (letter === 'r' && !'aeiouy'.includes(plain[index + 1] ?? '-') && isWrittenR(word, index, plain)) continue
    if (letter === 'h' && index > 0 && !'aeiouy'.includes(plain[index + 1] ?? '-') && !word.includes('f') && !word.includes('ph')) continue
    skeleton += letter
  }
  return skeleton
}

/** `r` in `plain` may come from an `l`; only a written `r` is silent. Counts which one this is. */
function isWrittenR(word: string, index: number, plain: string): boolean {
  const liquids = word.toLowerCase().replace(/ll/g, 'l').replace(/rr/g, 'r').match(/[rl]/g) ?? []
  const before = plain.slice(0, index).match(/r/g)?.length ?? 0
  return liquids[before] === 'r'
}

/** Whether two skeletons stand for one word: equal, or long and one letter apart. */
export function sameSkeleton(one: string, other: string): boolean {
  if (one === other) return one.length >= 2
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(one.length, other.length) - start - end <= 1
}
