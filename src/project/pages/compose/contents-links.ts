import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { ReadUnit } from '../../../units/paired-document.ts'
import type { Bilingual, PlaceTitle } from '../page-data.ts'
import { documentLink, linkTitle } from './open-links.ts'
import { nodeKey } from './unit-texts.ts'

/**
 * Makes the entries of a document's own `contents` open links, whose text is the section's title in the language of the page. So is the
 * list's own title where the document gives none: what it is called is `label`. Gives the titles of these lists.
 */
export function openContents(root: Root, units: readonly ReadUnit[], label: Bilingual): PlaceTitle[] {
  const named: PlaceTitle[] = []
  const titles = new Set(
    units.flatMap(({ kind, target }) =>
      kind === 'title'
        ? (target?.segments.flatMap(({ nodes }) =>
            nodes.flatMap(({ position }) => (position === undefined ? [] : [nodeKey(position)])),
          ) ?? [])
        : [],
    ),
  )
  const titled = new Set<string>()
  visit(root, 'element', element => {
    const id = element.properties['id']
    const heading = element.children.find(isHeading)
    if (element.tagName === 'section' && typeof id === 'string' && heading?.position !== undefined) {
      if (titles.has(nodeKey(heading.position))) titled.add(id)
    }
  })
  visit(root, 'element', element => {
    if (element.tagName !== 'nav') return
    // `contents` is the site's own class of the list beside the page.
    const classes = element.properties['className']
    element.properties['className'] = ['toc', ...(Array.isArray(classes) ? classes : [])].filter(
      name => name !== 'contents',
    )
    const anchor = nameFromLabel(element)
    if (anchor !== null) named.push({ anchor, title: label })
    visit(element, 'element', (link, index, parent) => {
      const href = String(link.properties['href'] ?? '')
      if (link.tagName !== 'a' || !titled.has(href.slice(1))) return
      link.properties['href'] = documentLink(href)
      const numbers = link.children.filter(isNumber)
      link.children = [linkTitle()]
      if (numbers.length === 0 || index === undefined) return
      parent?.children.splice(index, 0, ...numbers)
      return index + numbers.length + 1
    })
    return SKIP
  })
  return named
}

/** Opens the title that a list was given because it has none of its own; gives the list's id. */
function nameFromLabel({ children, properties }: Element): string | null {
  const { id } = properties
  const heading = children[0]
  if (typeof id !== 'string' || heading?.type !== 'element' || heading.tagName !== 'p') return null
  const { start, end } = heading.position ?? {}
  if (start?.offset !== end?.offset) return null
  const href = documentLink(`#${id}`)
  heading.children = [{ type: 'element', tagName: 'a', properties: { href }, children: [linkTitle()] }]
  heading.properties['id'] = `${id}_title`
  delete properties['ariaLabel']
  properties['ariaLabelledBy'] = [`${id}_title`]
  return id
}

function isNumber(node: ElementContent): boolean {
  const classes = node.type === 'element' ? node.properties['className'] : []
  return Array.isArray(classes) && classes.includes('sectnum')
}

function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}
