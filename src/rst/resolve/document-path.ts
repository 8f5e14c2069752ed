/** Gives a document's name: its path without the extension. */
export function documentName(path: string): string {
  return path.replace(/\.(?:rst|txt|md|markdown|mdx)$/, '')
}

/**
 * Gives the document that a reference written in the document `from` means: `/` in front starts at the project's root. An extension
 * stays. Null when it would leave the root.
 */
export function referredName(reference: string, from: string): string | null {
  const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

/** Gives the relative address of the document `to` as seen from the document `from`; `''` for itself. */
export function relativeAddress(from: string, to: string): string {
  if (from === to) return ''
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/')
}

/** Whether a name fits a `:glob:` pattern: `*` and `?` stop at `/`, `**` does not. */
export function globPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|[*?]|[.+^${}()|\\]/g, mark => {
    if (mark === '**') return '.*'
    if (mark === '*') return '[^/]*'
    return mark === '?' ? '[^/]' : `\\${mark}`
  })
  try {
    return new RegExp(`^${source.replaceAll('[!', '[^')}$`)
  } catch {
    return /(?!)/
  }
}
