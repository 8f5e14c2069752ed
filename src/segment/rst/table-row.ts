/** Rows of RST tables. */

import type { Element } from '../../doctree/nodes.ts'
import { linesOf } from '../cut.ts'
import { type Piece, plainText } from '../inline.ts'
import { joinCellComments } from '../row.ts'
import { rstPieces } from './inline.ts'
import { opaque } from './opaque.ts'
import type { Place, RstWalk } from './walk.ts'

/** A table row as one segment with its cells; comments in cells make a row of their own. */
export function readRow(walk: RstWalk, row: Element, place: Place): void {
  const before = walk.items.length
  const cells: Piece[][] = []
  const texts: string[] = []
  for (const entry of row.children) {
    if (entry.type !== 'entry') continue
    const cell: Piece[] = []
    readCell(walk, entry as Element, cell, texts, place)
    cells.push(cell)
  }
  joinCellComments(walk.items, before)
  if (!cells.some(cell => /\p{L}/u.test(plainText(cell)))) return
  walk.add(
    row,
    { kind: 'table-row', span: row.position, pieces: cells.flat(), cells, text: texts.join(' | ') },
    place,
  )
}

function readCell(walk: RstWalk, element: Element, into: Piece[], texts: string[], place: Place): void {
  for (const child of element.children) {
    if (child.type === 'text') continue
    const inner = child as Element
    if (inner.type === 'comment')
      walk.element(inner, element, { ...place, nesting: [...place.nesting, 'row'] })
    else if (inner.type === 'paragraph' || inner.type === 'term' || inner.type === 'line') {
      if (into.length > 0) into.push({ type: 'text', value: '\n', children: [], span: inner.position })
      into.push(...rstPieces(inner.children, walk.languages))
      texts.push(linesOf(inner.position, walk.file, false).text)
    } else if (!opaque.has(inner.type)) readCell(walk, inner, into, texts, place)
  }
}
