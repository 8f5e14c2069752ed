/** Rows of Markdown tables. */

import type { TableRow } from 'mdast'
import type { Place } from '../candidate.ts'
import { linesOf } from '../cut.ts'
import { plainText } from '../inline.ts'
import { withoutComments } from './comment.ts'
import { markdownPieces, spanOf } from './inline.ts'
import type { MarkdownWalk } from './walk.ts'

/** A table row as one segment with its cells; comments in cells are read on their own. */
export function readRow(walk: MarkdownWalk, row: TableRow, place: Place): void {
  const cells = row.children.map(cell =>
    markdownPieces(withoutComments(walk, cell.children, place, 'table-row')),
  )
  if (!cells.some(cell => /\p{L}/u.test(plainText(cell)))) {
    walk.share(row, place)
    return
  }
  const text = row.children
    .map(cell => cell.children.map(child => linesOf(spanOf(child), walk.file, true).text).join(''))
    .join(' | ')
  walk.add([row], { kind: 'table-row', span: spanOf(row), pieces: cells.flat(), cells, text }, place)
}
