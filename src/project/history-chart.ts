import type { HistoryPoint } from './history.ts'

/** Size of the drawing in its own units, and the room around the area. */
const size = { width: 720, height: 240, left: 56, right: 12, top: 12, bottom: 28 }

/** Areas from the ground up, with the colours of the states. */
const areas = [
  { state: 'translated', colour: '#5f7f6b' },
  { state: 'partial', colour: '#b3730a' },
  { state: 'stale', colour: '#7a5aa6' },
  { state: 'untranslated', colour: '#c8452a' },
] as const

/** Words of each state over time as stacked areas: an SVG that needs nothing else. At least two points. */
export function historyChart(points: readonly HistoryPoint[]): string {
  const times = points.map(({ date }) => Date.parse(date))
  const first = times[0] ?? 0
  const span = Math.max(1, (times.at(-1) ?? 0) - first)
  const most = Math.max(1, ...points.map(total))
  const x = (index: number) =>
    size.left + ((size.width - size.left - size.right) * ((times[index] ?? 0) - first)) / span
  const y = (words: number) =>
    size.height - size.bottom - ((size.height - size.top - size.bottom) * words) / most
  const grounds = points.map(() => 0)
  const shapes = areas.map(({ state, colour }) => {
    const lower = [...grounds]
    for (const [index, point] of points.entries()) grounds[index] = (grounds[index] ?? 0) + point[state]
    const up = grounds.map((words, index) => place(x(index), y(words)))
    const down = lower.map((words, index) => place(x(index), y(words))).reverse()
    return `<polygon fill="${colour}" points="${[...up, ...down].join(' ')}"><title>${state}</title></polygon>`
  })
  const label = (anchor: string, atX: number, atY: number, text: string) =>
    `<text x="${round(atX)}" y="${round(atY)}" text-anchor="${anchor}">${text}</text>`
  const name = `Source words by state from ${day(points[0])} to ${day(points.at(-1))}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    ...shapes,
    '<g font-family="sans-serif" font-size="12" fill="#6b6b6b">',
    label('end', size.left - 6, y(most) + 10, most.toLocaleString('en')),
    label('end', size.left - 6, y(0), '0'),
    label('start', size.left, size.height - 8, day(points[0])),
    label('end', size.width - size.right, size.height - 8, day(points.at(-1))),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function total(point: HistoryPoint): number {
  return areas.reduce((sum, { state }) => sum + point[state], 0)
}

function day(point: HistoryPoint | undefined): string {
  return point?.date.slice(0, 10) ?? ''
}

function place(atX: number, atY: number): string {
  return `${round(atX)},${round(atY)}`
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
