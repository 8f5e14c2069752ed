/** Replaces each backslash and the character after it by NUL and the character, so that patterns do not see escaped characters as markup. Same length. */
export function escapeToNull(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([\s\S]?)/g, '\0$1')
}

/** Takes null escapes out again: escaped white space vanishes, other characters stay. With `restore`, NULs turn back to backslashes. */
export function unescapeNull(text: string, restore = false): string {
  if (!text.includes('\0')) return text
  if (restore) return text.replaceAll('\0', '\\')
  return text.replace(/\0[ \n]?/g, '')
}

/** Splits at white space that is not escaped; escapes are NULs. */
export function splitEscapedWhitespace(text: string): string[] {
  return text.split(/\0[ \n]/)
}
