/** Comments in the cells of a table row. */

import type { StreamItem } from './stream.ts'

/** Makes one source row of the sources that were added from `before` on, as the visible row is one unit: a cell for each of them. */
export function joinCellComments(items: StreamItem[], before: number): void {
  const added = items.slice(before)
  const sources = added.flatMap(item =>
    item.type === 'segment' && item.segment.side === 'source' ? [item] : [],
  )
  const [first] = sources
  const last = sources.at(-1)
  if (first === undefined || last === undefined || first === last) return
  const segments = sources.map(({ segment }) => segment)
  const cells = segments.map(({ pieces }) => [...pieces])
  const joined = {
    ...first.segment,
    kind: 'table-row' as const,
    text: segments.map(({ text }) => text).join(' | '),
    span: { start: first.segment.span.start, end: last.segment.span.end },
    lines: segments.flatMap(({ lines }) => lines),
    pieces: cells.flat(),
    cells,
    nodes: segments.flatMap(({ nodes }) => nodes),
  }
  const hidden = sources.every(source => source.hidden)
  const row: StreamItem = { ...first, segment: joined, weak: false, hidden }
  const rest = added.filter(item => item !== first && !(item.type === 'segment' && sources.includes(item)))
  items.splice(before, added.length, row, ...rest)
}
