import { element, listAttribute, text } from '../../doctree/build.ts'
import { isElement } from '../../doctree/guards.ts'
import type { Element, Node } from '../../doctree/nodes.ts'
import { pendingDetails } from './class-attribute.ts'
import { replaceChild } from './facts.ts'
import type { Resolution } from './resolution.ts'

interface Building {
  readonly resolution: Resolution
  readonly depth: number
  readonly backlinks: unknown
  readonly topicId: string
  /** Where the directive stands: new nodes stand there. */
  readonly at: Element
}

/** Fills `contents` topics with links to the sections; an empty topic goes. */
export function buildContents(resolution: Resolution): void {
  const { facts, document, ids } = resolution
  for (const pending of facts.pending) {
    const details = pendingDetails(pending, 'docutils.transforms.parts.Contents')
    const topic = facts.parentOf(pending)
    if (details === null || topic === undefined) continue
    const outer = facts.parentOf(topic)
    let root: Element = document
    if ('local' in details) {
      root = outer ?? document
      while (root.type !== 'section' && root.type !== 'document') root = facts.parentOf(root) ?? document
    }
    const list = entries(root, 1, {
      resolution,
      depth: typeof details['depth'] === 'number' ? details['depth'] : Number.POSITIVE_INFINITY,
      backlinks: 'backlinks' in details ? details['backlinks'] : 'entry',
      topicId: ids.of(topic),
      at: pending,
    })
    if (list !== null) replaceChild(topic, pending, [list])
    else if (outer) {
      replaceChild(outer, topic, [])
      returnTargets(resolution, topic)
    }
  }
}

/** Makes targets that stood before a topic that is gone places of their own again. */
function returnTargets({ facts }: Resolution, topic: Element): void {
  const ids = listAttribute(topic, 'ids')
  for (const target of facts.targets) {
    const { refid } = target.attributes
    if (typeof refid !== 'string' || !ids.includes(refid)) continue
    target.attributes['ids'] = [refid]
    delete target.attributes['refid']
  }
}

function entries(parent: Element, level: number, building: Building): Element | null {
  const { resolution, at } = building
  const items: Element[] = []
  let numbered = false
  for (const section of parent.children) {
    if (!isElement(section, 'section')) continue
    const title = section.children[0]
    if (!isElement(title, 'title')) continue
    numbered = title.attributes['auto'] !== undefined
    const id = resolution.ids.next('toc-entry')
    const refid =
      (section.attributes['ids'] as readonly string[] | undefined)?.[0] ?? resolution.ids.of(section)
    const reference = element('reference', { ids: [id], refid }, entryText(title, at), at.position)
    resolution.facts.ids.set(id, reference)
    const item = element('list_item', {}, [element('paragraph', {}, [reference], at.position)], at.position)
    if (!holdsReference(title)) {
      if (building.backlinks === 'entry') title.attributes['refid'] = id
      else if (building.backlinks === 'top') title.attributes['refid'] = building.topicId
    }
    const inner = level < building.depth ? entries(section, level + 1, building) : null
    if (inner !== null) item.children.push(inner)
    items.push(item)
  }
  if (items.length === 0) return null
  return element('bullet_list', numbered ? { classes: ['auto-toc'] } : {}, items, at.position)
}

/** A title's content without links, targets and footnotes; images as their text. */
function entryText(node: Element, at: Element): Node[] {
  return node.children.flatMap((child): Node[] => {
    if (child.type === 'text') return [text((child as { value: string }).value, at.position)]
    const inner = child as Element
    switch (inner.type) {
      case 'citation_reference':
      case 'footnote_reference':
        return []
      case 'image':
        return typeof inner.attributes['alt'] === 'string' ? [text(inner.attributes['alt'], at.position)] : []
      case 'problematic':
      case 'reference':
      case 'pending_xref':
      case 'target':
        return entryText(inner, at)
      default: {
        const { ids: _, names: __, ...attributes } = inner.attributes
        return [element(inner.type, attributes, entryText(inner, at), at.position)]
      }
    }
  })
}

function holdsReference(node: Element): boolean {
  return node.children.some(
    child => isElement(child) && (child.type === 'reference' || holdsReference(child)),
  )
}
