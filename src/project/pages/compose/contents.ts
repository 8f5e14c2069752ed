import type { ContentsEntry, Row } from '../page-data.ts'

/** The sections of a page: its headings below the first one, without links and marks in them. */
export function contentsOf(rows: readonly Row[]): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  const visit = (list: readonly Row[]): void => {
    for (const row of list) {
      if (row.type === 'group') visit(row.children)
      if (row.type !== 'unit' || row.kind !== 'title' || !/^h[1-6]$/.test(row.element)) continue
      const level = Number(row.element.slice(1))
      if (level === 1) continue
      const source = plain(row.source ?? row.target ?? '')
      const target = plain(row.target ?? row.source ?? '')
      entries.push({
        anchor: row.anchors[0] ?? `u-${row.id}`,
        level,
        html: { source, target },
        state: row.state,
      })
    }
  }
  visit(rows)
  return entries
}

function plain(html: string): string {
  return html.replace(/<\/?(?:a|span)\b[^>]*>/g, '')
}
