/** The address of a document: its path without the ending; an `index` or `README` stands for its folder. */
export function slugOf(path: string): string {
  const name = path.replace(/\.(rst|md)$/i, '')
  return name.replace(/(^|\/)(index|readme|_index)$/i, '')
}

/** Part of an address as it was before it was encoded; as it is where it never was. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
