/**
 * Text as search compares it, the same for what is indexed and what is asked: compatibility forms made equal (Ｄｏｃｋｅｒ, ｺﾝﾃﾅ),
 * lower case, middle dots taken out, the long vowel mark taken off the end of katakana words (サーバー = サーバ).
 */
export function normalizeForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[・･·]/g, '')
    .replace(/(?<=[ァ-ヺー][ァ-ヺ])ー(?![ァ-ヺー])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
