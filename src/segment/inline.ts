import type { Span } from '../diagnostic/diagnostic.ts'

/** What an inline piece is, in words that hold for RST and Markdown alike. */
export type PieceType =
  /** Running text. */
  | 'text'
  /** Code, a command, a path: RST literals, Markdown code spans, Sphinx roles that show code. Not translated. */
  | 'code'
  /** An interpreted-text role whose text is a name or title (`:ref:`, `:doc:`, `:term:`, `:guilabel:`); `name` is the role. */
  | 'role'
  /** A hyperlink; `target` is its address or reference name. */
  | 'link'
  | 'emphasis'
  | 'strong'
  /** An image; `value` is its alternative text, `target` its address. */
  | 'image'
  /** A footnote or citation reference; `value` is its label. */
  | 'footnote'
  /** RST `|name|`. */
  | 'substitution'
  /** A Hugo shortcode, `{#id}`, inline HTML: `value` is the markup as written. */
  | 'raw'
  /** A forced line break. */
  | 'break'
  /** Markup that the parser refused (docutils' `problematic`); `value` as written. */
  | 'problematic'

/**
 * One piece of a segment's text. Pieces follow one another in file order; those of a segment together give its text.
 * Containers (`link`, `emphasis`, `strong`) hold further pieces in `children`; leaves have none.
 */
export interface Piece {
  type: PieceType
  /** What a reader sees of it, escapes resolved, soft line ends as `\n`; for `raw` and `problematic` the markup itself. */
  value: string
  /** Role name, for `role` and for `code` that comes from a role. */
  name?: string
  /** Where a link, role or image points, as written. */
  target?: string
  children: readonly Piece[]
  /** In the file on disk, markup included. */
  span: Span
}

/** The leaves of a list of pieces, in order: containers are replaced by what they hold. */
export function leaves(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  addLeaves(pieces, found)
  return found
}

function addLeaves(pieces: readonly Piece[], found: Piece[]): void {
  for (const piece of pieces) {
    if (piece.children.length > 0) addLeaves(piece.children, found)
    else found.push(piece)
  }
}

/** The text that a reader sees: values of all pieces but raw markup, joined. Code is kept. */
export function plainText(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (piece.children.length > 0) text += plainText(piece.children)
    else if (piece.type === 'break') text += '\n'
    else if (piece.type !== 'raw') text += piece.value
  }
  return text
}
