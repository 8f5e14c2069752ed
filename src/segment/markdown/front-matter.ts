/** Front matter as segments, one a field; a comment may hold it as well. */

import type { Nodes } from 'mdast'
import type { LinePlace } from '../../markdown/place.ts'
import type { Place } from '../candidate.ts'
import { trimmedSpan } from '../cut.ts'
import type { Piece } from '../inline.ts'
import { frontMatterFields } from './fields.ts'
import type { MarkdownWalk } from './walk.ts'

/** The front matter of a document. */
export function readFrontMatter(walk: MarkdownWalk, node: Nodes, place: Place): void {
  const first = (node.position?.start.line ?? 1) - 1
  const count = (node.position?.end.line ?? 1) - first
  const lines: string[] = []
  for (let line = first; line < first + count; line++) {
    lines.push(
      walk.file.text.slice(walk.file.starts[line], walk.file.starts[line + 1]).replace(/[\r\n]+$/, ''),
    )
  }
  readFields(
    walk,
    lines,
    lines.map((_, index) => ({ line: first + index, column: 0 })),
    [node],
    place,
  )
}

/** The prose fields in lines of front matter; `places` says where each line stands. Fields in YAML comments are sources. */
export function readFields(
  walk: MarkdownWalk,
  lines: readonly string[],
  places: readonly LinePlace[],
  nodes: readonly Nodes[],
  place: Place,
): void {
  const number = place.comment === -1 ? walk.comments++ : place.comment
  for (const field of frontMatterFields(lines)) {
    const at = places[field.line]
    if (at === undefined) continue
    const last = places[field.endLine] ?? at
    const start = (walk.file.starts[at.line] ?? 0) + at.column + field.start
    const end = (walk.file.starts[last.line] ?? 0) + last.column + field.end
    const span = trimmedSpan(start, end, walk.file)
    const pieces: Piece[] = [{ type: 'text', value: field.value, children: [], span }]
    const side = field.commented ? 'source' : place.side
    const nesting = [...place.nesting, 'yaml', field.key]
    walk.add(
      nodes,
      { kind: 'field', span, pieces },
      { side, comment: side === 'source' ? number : -1, nesting },
    )
  }
}
