import type { ElementContent } from 'hast'
import type {} from 'mdast-util-to-hast'
import { h, text } from '../hast.ts'

/** Element names that HTML knows: their tags are markup, not words. `List<String>` in prose is words. */
const known: ReadonlySet<string> = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup ' +
    'data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 ' +
    'h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noframes noscript ' +
    'object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select slot small source span strike ' +
    'strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
)

const tag = /^<\/?([a-z][a-z0-9-]*)(?:\s[^>]*)?\/?>$/i

/** Whether HTML is one tag of a name that HTML does not know: words of the author's, or an extension's markup. */
export function isUnknownTag(html: string): boolean {
  const name = tag.exec(html.trim())?.[1]?.toLowerCase()
  return name !== undefined && !known.has(name)
}

/**
 * HTML in a document that does not allow any. Comments are for authors. A line break or a rule is what it says, other tags alone are
 * nothing to read; an image leaves its alternative text, prose and unknown tags are shown as they were written.
 */
export function shownHtml(source: string, inline: boolean): ElementContent[] {
  const html = source.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
  if (html === '') return []
  const name = tag.exec(html)?.[1]?.toLowerCase()
  if (name === 'br' || name === 'hr' || name === 'wbr') return [h(name, {}, [])]
  if (inline) return inlineTag(html, name)
  const visible = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<\/?([a-z][a-z0-9-]*)\b[^>]*>/gi, (whole, element: string) =>
      known.has(element.toLowerCase()) || whole.startsWith('</') ? imageText(whole) : whole,
    )
  if (!/[\p{L}\p{N}]/u.test(visible)) return []
  return [h('pre', {}, [h('code', { className: ['language-html'] }, [text(html)])])]
}

function inlineTag(html: string, name: string | undefined): ElementContent[] {
  if (name === undefined || !known.has(name)) return [text(html)]
  const alt = imageText(html)
  return alt === '' ? [] : [text(alt)]
}

function imageText(html: string): string {
  return /^<img\b/i.test(html)
    ? (/\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(html)?.slice(1).join('') ?? '')
    : ''
}
