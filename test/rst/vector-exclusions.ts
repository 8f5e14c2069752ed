/** One case of the vectors. */
export interface Vector {
  id: string
  file: string
  input: string
  expected: string
  mode: 'parse' | 'publish'
  settings?: Record<string, string | number | boolean>
  flags?: string[]
}

interface Exclusion {
  /** Why such cases do not count. */
  reason: string
  matches(vector: Vector): boolean
}

/** Kinds of cases that say nothing about the parser. */
export const exclusions: readonly Exclusion[] = [
  {
    reason: 'needs directives that the test itself registers',
    matches: vector => vector.flags?.includes('customDirectives') ?? false,
  },
  {
    reason: 'reads files that are not part of the vectors',
    matches: vector => vector.flags?.includes('opensFiles') ?? false,
  },
  {
    reason: "names a path on the test author's machine",
    matches: vector => vector.flags?.includes('absPath') ?? false,
  },
  {
    reason: "shows Pygments' tokens, which are another program's work",
    matches: vector =>
      /<inline classes="(?:keyword|name|literal|operator|comment|k|n|p)\b/.test(vector.expected),
  },
  {
    reason: "shows the day's date",
    matches: vector => vector.file.endsWith('test_date.py') && /\b20\d\d-\d\d-\d\d\b/.test(vector.expected),
  },
]

/** Gives the reason why a case does not count; null when it does. */
export function exclusionOf(vector: Vector): string | null {
  return exclusions.find(each => each.matches(vector))?.reason ?? null
}
