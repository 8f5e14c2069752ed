import type { HistoryPoint } from '../../project/history.ts'
import { percentOf } from '../../project/pages/percent.ts'
import type { SiteHistory } from '../../project/pages/site-data.ts'
import type { Translate } from '../messages/messages.ts'
import { escapeHtml } from '../rows/context.ts'

const width = 640
const height = 160

/** Progress over time as an SVG: areas of source words by state, one after the other; `null` when there is no history. */
export function historyChart(history: SiteHistory, t: Translate): string | null {
  if ('reason' in history) return null
  const { points } = history
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  const start = Date.parse(first.date)
  const span = Math.max(Date.parse(last.date) - start, 1)
  const top = Math.max(...points.map(sum), 1)
  const x = (point: HistoryPoint) => Math.round(((Date.parse(point.date) - start) / span) * width * 10) / 10
  const y = (words: number) => Math.round((1 - words / top) * height * 10) / 10
  const layers = [
    ['translated', (p: HistoryPoint) => [0, p.translated]],
    ['stale', (p: HistoryPoint) => [p.translated, p.translated + p.stale]],
    ['partial', (p: HistoryPoint) => [p.translated + p.stale, p.translated + p.stale + p.partial]],
    ['untranslated', (p: HistoryPoint) => [sum(p) - p.untranslated, sum(p)]],
  ] as const
  const body = layers.map(([state, range]) => {
    const upper = stepped(points, point => [x(point), y(range(point)[1] ?? 0)])
    const lower = stepped(points, point => [x(point), y(range(point)[0] ?? 0)]).toReversed()
    return `<path class="s-${state}" d="M${[...upper, ...lower].map(pair => pair.join(' ')).join('L')}Z"/>`
  })
  const label = t('status.historyLabel', {
    from: day(first),
    to: day(last),
    first: share(first),
    last: share(last),
  })
  return `<figure class="history"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}" preserveAspectRatio="none">${body.join('')}</svg><figcaption><span>${day(first)} ${share(first)} %</span><span>${day(last)} ${share(last)} %</span></figcaption></figure>`
}

/** A line that keeps its value until the next point, as commits do. */
function stepped(
  points: readonly HistoryPoint[],
  at: (point: HistoryPoint) => [number, number],
): [number, number][] {
  const line: [number, number][] = []
  for (const point of points) {
    const [x, y] = at(point)
    const before = line.at(-1)
    if (before !== undefined) line.push([x, before[1]])
    line.push([x, y])
  }
  return line
}

function sum(point: HistoryPoint): number {
  return point.translated + point.partial + point.untranslated + point.stale
}

function share(point: HistoryPoint): number {
  return percentOf(point.translated, sum(point)) ?? 0
}

function day(point: HistoryPoint): string {
  return point.date.slice(0, 10)
}
