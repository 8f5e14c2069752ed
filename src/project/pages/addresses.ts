/** The address of a document: its path without the ending; an `index` or `README` stands for its folder. */
export function slugOf(path: string): string {
  const name = path.replace(/\.(rst|md)$/i, '')
  return name.replace(/(^|\/)(index|readme|_index)$/i, '')
}

/** The path of a reference as seen from the document at `path`: relative to its folder, or to the root with a slash; `null` when it leaves the root. */
export function fromDocument(path: string, target: string): string | null {
  const parts = target.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}
