/**
 * Where Debian's docutils (0.19) and the reference (the docutils of the vectors, newer than 0.23) differ. Each row corrects the
 * pseudo-XML of the former; `blind` rows cannot be corrected, so the comparison of documents leaves what they match out on both sides.
 */
export interface Difference {
  readonly since: string
  readonly summary: string
  readonly correct?: (tree: string) => string
  /** First line of messages (their text) that differ in number, wording, level or line. */
  readonly blind?: RegExp
}

/** All differences known, oldest first. */
export const differences: readonly Difference[] = [
  {
    since: '0.22',
    summary: 'Title errors are ERROR, no longer SEVERE.',
    correct: tree =>
      tree.replace(
        /level="4"( line="\d+" source="[^"]*") type="SEVERE">(?=\n +<paragraph>\n +(?:Unexpected section title|Missing matching underline|Incomplete section title|Title overline & underline|Invalid section title))/g,
        'level="3"$1 type="ERROR">',
      ),
  },
  {
    since: '0.22',
    summary: 'References have no attribute `name`.',
    correct: tree => tree.replace(/^( *<reference\b.*?) name=".*?"(?=>| [a-z]+=")/gm, '$1'),
  },
  {
    since: '0.22',
    summary: 'A title that skips a level names the levels and the established styles.',
    blind: /^(?:Title level inconsistent|Inconsistent title style)/,
  },
  {
    since: '0.22',
    summary: 'Messages about duplicate names: wording, level and line.',
    blind: /^(?:Duplicate (?:implicit|explicit) target name|Duplicate name|Target name overrides)/,
  },
]

/** Corrects a tree of Debian's docutils. */
export function correct(tree: string): string {
  return differences.reduce((text, { correct: apply }) => apply?.(text) ?? text, tree)
}

/**
 * What a comparison of documents looks at: elements and text. Attributes are left out (ids and names depend on messages about
 * duplicates), and so are notes of level INFO and the messages above.
 */
export function comparable(tree: string): string {
  const lines: string[] = []
  let skipped = Number.POSITIVE_INFINITY
  const source = tree.split('\n')
  for (const [index, line] of source.entries()) {
    const depth = line.length - line.trimStart().length
    if (line.trim() !== '' && depth > skipped) continue
    skipped = Number.POSITIVE_INFINITY
    const tag = /^ *<([a-z_]+)(?=[ >])/.exec(line)
    if (tag?.[1] === 'system_message') {
      const message = source[index + 2]?.trim() ?? ''
      if (line.includes(' level="1"') || differences.some(each => each.blind?.test(message))) {
        skipped = depth
        continue
      }
    }
    lines.push(tag && line.endsWith('>') ? `${tag[0]}>` : line)
  }
  return lines.join('\n')
}
