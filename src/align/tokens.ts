/** English words too common to tell one text from another. */
const stopWords = new Set(
  `a about after all also an and any are as at be because been before being both but by can could did do does doing don done each either even every
for from get had has have having he her here him his how however i if in into is isn it its itself just let like ll made make many may me might more
most much must my need new no not now of off on once one only or other our out over own re s same see set she should so some such t than that the
their them then there these they this those through to too two under until up upon us use used uses using ve very was way we well were what when
where whether which while who why will with within without would yet you your yours following follow example`.split(/\s+/),
)

/** Lower case, full-width letters and digits folded. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Words and numbers in ASCII letters: what a translation often keeps. Hyphens, dots and slashes part them. */
export function latinTokens(text: string): string[] {
  return fold(text).match(/[a-z0-9]+(?:['’](?=[a-z])[a-z]+)?/g)?.map(stem) ?? []
}

/** Takes the commonest English endings off, so that `images` and `image` are one token. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1)
  return word
}

/** Content words of a source text, for word translations. */
export function sourceWords(text: string): string[] {
  return (fold(text).match(/\p{L}[\p{L}\p{N}_]+/gu) ?? []).map(stem).filter(word => word.length > 2 && !stopWords.has(word))
}

/**
 * Tokens of a target text, for word translations: words of the source's script, runs of katakana, and of ideographs or Hangul the runs of
 * two characters, because those scripts do not part words.
 */
export function targetWords(text: string): string[] {
  const tokens: string[] = []
  for (const match of text.normalize('NFKC').matchAll(/([\p{sc=Katakana}ー]{2,})|(\p{sc=Han}+)|(\p{sc=Hangul}+)|(\p{L}[\p{L}\p{N}_]+)/gu)) {
    const [run, katakana, han, hangul] = match
    if (katakana !== undefined) tokens.push(katakana.replace(/ー$/, ''))
    else if (han !== undefined) pairs(han, tokens)
    else if (hangul !== undefined) pairs(hangul.slice(0, 4), tokens)
    else if (!/\p{sc=Hiragana}/u.test(run)) tokens.push(stem(run.toLowerCase()))
  }
  return tokens
}

function pairs(run: string, into: string[]): void {
  if (run.length < 3) {
    if (run.length === 2) into.push(run)
    return
  }
  for (let index = 0; index + 2 <= run.length; index++) into.push(run.slice(index, index + 2))
}

/** Whether a folded word is too common to count as evidence. */
export function isCommon(word: string): boolean {
  return stopWords.has(word)
}

/**
 * How long a text is for a reader: wide characters count one, others half, white space nothing, so that texts of both scripts come out
 * alike.
 */
export function weigh(text: string): number {
  let weight = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 32 || code === 0x3000) continue
    weight += code >= 0x1100 && (code < 0x2000 || code >= 0x2e80) ? 1 : 0.5
  }
  return weight
}
