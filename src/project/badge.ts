import { columnWidth } from '../rst/width.ts'
import { percentTranslated } from '../units/counts.ts'
import type { Report } from '../units/report.ts'

/** What a badge says. */
export interface Badge {
  /** Left part, e.g. `日本語`. */
  label: string
  /** Translated share in whole percent; null when there is nothing to translate. */
  percent: number | null
}

/** The badge of a report: the share of the words, under the target language's own name. */
export function badgeOf({ target, totals }: Pick<Report, 'target' | 'totals'>): Badge {
  const label = new Intl.DisplayNames([target], { type: 'language' }).of(target) ?? target
  return { label, percent: percentTranslated(totals, 'words') }
}

/** Ground colours of the right part, from complete to hardly begun: white text on each has a contrast of 4.5 or more. */
const grounds: readonly (readonly [from: number, colour: string])[] = [
  [100, '#3d6b52'],
  [75, '#5d6b2a'],
  [40, '#8a5a00'],
  [0, '#a83a1f'],
]

/** The badge as a picture that needs nothing else. */
export function badgeSvg(badge: Badge): string {
  const message = words(badge)
  const left = partWidth(badge.label)
  const right = partWidth(message)
  const name = escapeXml(`${badge.label}: ${message}`)
  const text = (value: string, x: number) => `<text x="${x}" y="14">${escapeXml(value)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${name}">`,
    `<title>${name}</title>`,
    `<clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>`,
    '<g clip-path="url(#r)">',
    `<rect width="${left}" height="20" fill="#454545"/>`,
    `<rect x="${left}" width="${right}" height="20" fill="${ground(badge)}"/>`,
    '</g>',
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,\'Hiragino Sans\',\'Noto Sans CJK JP\',sans-serif" font-size="11">',
    text(badge.label, left / 2),
    text(message, left + right / 2),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** The badge as the JSON that shields.io reads from an address ("endpoint badge"). */
export function badgeEndpoint(badge: Badge): string {
  const content = {
    schemaVersion: 1,
    label: badge.label,
    message: words(badge),
    color: ground(badge).slice(1),
  }
  return `${JSON.stringify(content)}\n`
}

function words({ percent }: Badge): string {
  return percent === null ? '–' : `${percent} %`
}

function ground({ percent }: Badge): string {
  if (percent === null) return '#6b6b6b'
  return grounds.find(([from]) => percent >= from)?.[1] ?? '#6b6b6b'
}

/** Pixels for a text of 11 pixels with room on both sides; wide characters take a full square. */
function partWidth(text: string): number {
  const wide = columnWidth(text) - [...text].length
  return Math.ceil(wide * 11 + ([...text].length - wide) * 6.8 + 12)
}

/** Text for an attribute or element of XML. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
