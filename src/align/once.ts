/** A function that does its work at the first call and remembers the result. */
export function once<T extends string | object>(work: () => T): () => T {
  let result: T | undefined
  return () => {
    result ??= work()
    return result
  }
}
