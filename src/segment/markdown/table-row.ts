/** Rows of Markdown tables. */

import type { TableRow } from 'mdast'
import type { Place } from '../candidate.ts'
import { linesOf } from '../cut.ts'
import { plainText } from '../inline.ts'
import { joinCellComments } from '../row.ts'
import { withoutComments } from './comment.ts'
import { markdownPieces, spanOf } from './inline.ts'
import type { MarkdownWalk } from './walk.ts'

/** A table row as one segment with its cells; comments in cells make a row of their own. */
export function readRow(walk: MarkdownWalk, row: TableRow, place: Place): void {
  const before = walk.items.length
  const visible = row.children.map(cell => withoutComments(walk, cell.children, place, 'table-row'))
  const cells = visible.map(markdownPieces)
  joinCellComments(walk.items, before)
  if (!cells.some(cell => /\p{L}/u.test(plainText(cell)))) {
    walk.share(row, place)
    return
  }
  const text = visible
    .map(cell => cell.map(child => linesOf(spanOf(child), walk.file, true).text).join(''))
    .join(' | ')
  walk.add([row], { kind: 'table-row', span: spanOf(row), pieces: cells.flat(), cells, text }, place)
}
