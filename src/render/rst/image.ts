import type { Element } from '../../doctree/nodes.ts'
import { h, text } from '../hast.ts'
import { pageUrl } from '../url.ts'
import { elementFor, numberOf, stringOf } from './attributes.ts'
import { inlineParents } from './inline-parents.ts'
import type { Handler } from './state.ts'
import { hasCaption } from './table.ts'

const videoFile = /\.(?:mp4|webm|ogv|mov)(?:[?#]|$)/i

/** Pixels as an attribute, other lengths as a style; `scale` counts in percent and needs a size to scale. */
function size(node: Element): { width?: number; height?: number; style?: string } {
  const scale = (numberOf(node, 'scale') ?? 100) / 100
  const result: { width?: number; height?: number; style?: string } = {}
  const styles: string[] = []
  for (const name of ['width', 'height'] as const) {
    const match = /^([\d.]+)\s*(%|[a-z]{1,4})?$/i.exec(stringOf(node, name) ?? '')
    const value = Number(match?.[1]) * scale
    if (!match || !Number.isFinite(value)) continue
    const unit = match[2] ?? 'px'
    if (unit === 'px' && Number.isInteger(value)) result[name] = value
    else styles.push(`${name}: ${Math.round(value * 1000) / 1000}${unit}`)
  }
  if (styles.length > 0) result.style = styles.join('; ')
  return result
}

/** A readable name from a path: what a screen reader says where a document gives no text. */
function nameOf(uri: string): string {
  const file = /([^/?#]*)(?:[?#].*)?$/.exec(uri)?.[1] ?? ''
  return file.replace(/\.[a-z0-9]+$/i, '').replaceAll(/[-_]+/g, ' ')
}

/** An image or, by its file name, a video. An image that may not be loaded leaves its text. */
export const image: Handler = (node, state, { parent }) => {
  const uri = stringOf(node, 'uri') ?? ''
  const given = node.attributes['alt']
  const alt = typeof given === 'string' ? given : hasCaption(parent) ? '' : nameOf(uri)
  const src = pageUrl(uri, 'media', node, state.options)
  if (src === null || src === '') {
    if (alt === '') return null
    return parent && inlineParents.has(parent.type) ? text(alt) : h('p', {}, [text(alt)])
  }
  const align = stringOf(node, 'align')
  const classes = align ? [`align-${align}`] : []
  const loading = stringOf(node, 'loading') === 'lazy' ? 'lazy' : undefined
  if (videoFile.test(src)) {
    return elementFor(state, node, 'video', [], classes, {
      src,
      controls: true,
      preload: 'metadata',
      ariaLabel: alt || undefined,
      ...size(node),
    })
  }
  return elementFor(state, node, 'img', [], classes, { src, alt, ...size(node), loading })
}
