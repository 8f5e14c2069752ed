import { leaves, type Piece } from '../segment/inline.ts'

/** Number of words of a text: what white space parts after markup and inline code are taken off; signs alone are none. */
export function countWords(pieces: readonly Piece[]): number {
  const text = leaves(pieces)
    .map(piece => (silent.has(piece.type) ? ' ' : piece.value))
    .join('')
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

const silent: ReadonlySet<Piece['type']> = new Set(['code', 'raw', 'footnote', 'substitution', 'problematic'])
