import type { Token } from './token.ts'

/**
 * Gives the directives of modules that the grammar does not know (`WSGIScriptAlias`, …) the class of those that it knows: the first word
 * of a line, where the grammar left it plain.
 */
export function markDirectives(lines: readonly Token[][], className: string): Token[][] {
  return lines.map(line => {
    const index = line.findIndex(token => token.value.trim() !== '')
    const first = line[index]
    if (!first || first.className !== undefined) return [...line]
    const [, space = '', word = '', rest = ''] =
      /^(\s*)([A-Z][A-Za-z0-9]+)(?![\w.])([\s\S]*)$/.exec(first.value) ?? []
    if (word === '') return [...line]
    const parts: Token[] = [
      { value: space, className: undefined },
      { value: word, className },
      { value: rest, className: undefined },
    ]
    return line.toSpliced(index, 1, ...parts.filter(part => part.value !== ''))
  })
}
