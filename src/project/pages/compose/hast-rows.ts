import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Row } from '../page-data.ts'
import { placedUnit } from './unit-row.ts'
import { keyOf, type UnitTexts } from './unit-texts.ts'
import { holdsUnits, type LabelPair, openWalk, remember, takeAnchors, takeLoose, type Walk } from './walk.ts'

/** Elements that stand by themselves where their parent allows nothing else. */
const bareElements = new Set([
  'li',
  'dt',
  'dd',
  'tr',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'caption',
  'figcaption',
  'span',
  'a',
])

/** Containers whose children are fixed by HTML: a unit without a place of its own goes before or behind them. */
const strictContainers = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'figure'])

/** The visible document as rows: elements that hold no unit are shared by both sides, those around units are groups. */
export function hastRows(root: Root, units: readonly UnitTexts[], labels: LabelPair): Row[] {
  const walk = openWalk(root, units, labels)
  const rows = rowsOf(root.children as ElementContent[], walk)
  return [...rows, ...takeLoose(walk, Number.POSITIVE_INFINITY)]
}

function rowsOf(nodes: readonly ElementContent[], walk: Walk): Row[] {
  const rows: Row[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    if (run.some(node => node.type !== 'text' || node.value.trim() !== ''))
      rows.push(shared(run, false, walk))
    run = []
  }
  for (const node of nodes) {
    if (node.type !== 'element') run.push(node)
    else {
      endRun()
      rows.push(...elementRows(node, walk))
    }
  }
  endRun()
  return rows
}

function elementRows(element: Element, walk: Walk): Row[] {
  const before =
    element.position === undefined || bareElements.has(element.tagName)
      ? []
      : takeLoose(walk, element.position.start.offset ?? 0)
  return [...before, ...ownRows(element, walk)]
}

function ownRows(element: Element, walk: Walk): Row[] {
  const key = keyOf(element)
  const heading = /^h([1-6])$/.exec(element.tagName)
  if (heading !== null) walk.level = Number(heading[1])
  const parts = walk.parts.get(key)
  if (parts !== undefined)
    return parts.map(({ texts, html }) =>
      remember(placedUnit(texts, element, html, takeAnchors(walk)), texts, walk),
    )
  const unit = ownUnit(walk.own.get(key), element)
  if (unit !== undefined && walk.implicit.get(key) === undefined) return unitRows(unit, element, walk)
  if (element.tagName === 'section') return sectionRows(element, walk)
  if (isAnchor(element)) {
    walk.anchors.push(String(element.properties['id']))
    return []
  }
  if (!holdsUnits(element, walk)) return [shared([element], bareElements.has(element.tagName), walk)]
  return [group(element, walk)]
}

/**
 * The unit of a place, when the element is the one that it belongs to. A picture may stand at the place of the message about it: its
 * text alternative is only at home with the picture. A table's head of one row stands where the row does.
 */
function ownUnit(unit: UnitTexts | undefined, element: Element): UnitTexts | undefined {
  if (element.tagName === 'thead' || element.tagName === 'tbody') return undefined
  const isPicture = unit?.unit.target?.segments[0]?.nodes[0]?.type === 'image'
  return isPicture && element.tagName !== 'img' ? undefined : unit
}

function unitRows(unit: UnitTexts, element: Element, walk: Walk): Row[] {
  const known = walk.made.get(unit)
  const rows: Row[] = []
  // A picture stands once; its text alternative is a unit of its own.
  if (element.tagName === 'img') rows.push(shared([element], false, walk))
  const row = placedUnit(unit, element, null, takeAnchors(walk))
  if (known === undefined) return [...rows, remember(row, unit, walk)]
  // A table's row cannot go into another row: it stands as it is.
  if (row.cells !== undefined || known.cells !== undefined) {
    walk.anchors.push(...row.anchors)
    return [...rows, shared([element], bareElements.has(element.tagName), walk)]
  }
  if (row.target !== null) {
    const between = known.element === 'div' ? '' : ' '
    known.target = known.target === null ? row.target : known.target + between + row.target
  } else if (unit.unit.source === null && row.source !== null)
    known.source = (known.source ?? '') + row.source
  known.anchors.push(...row.anchors)
  return rows
}

function sectionRows(section: Element, walk: Walk): Row[] {
  if (section.properties['id'] !== undefined) walk.anchors.unshift(String(section.properties['id']))
  const level = walk.level
  const rows = rowsOf(section.children, walk)
  const end = section.position?.end.offset
  if (end !== undefined) rows.push(...takeLoose(walk, end))
  walk.level = level
  return rows
}

function group(element: Element, walk: Walk): Row {
  const { tagName, properties } = element
  const anchors = takeAnchors(walk)
  const implicit = walk.implicit.get(keyOf(element))
  const children = rowsOf(element.children, walk)
  if (implicit !== undefined) {
    const title = element.children[0]
    const own = title?.type === 'element' && title.tagName === 'p' ? title : element
    children.splice(0, own === element ? 0 : 1, remember(placedUnit(implicit, own, null, []), implicit, walk))
  } else label(element, children, walk)
  const end = element.position?.end.offset
  if (end !== undefined && !strictContainers.has(tagName)) children.push(...takeLoose(walk, end))
  const classes = Array.isArray(properties['className']) ? properties['className'] : []
  const { ariaLabel, ...others } = properties
  const named = children.some(child => child.type === 'label')
    ? others
    : { ...others, ...(ariaLabel === undefined ? {} : { ariaLabel }) }
  const html = toHtml({
    ...element,
    properties: { ...named, className: ['group', ...classes] },
    children: [],
  })
  const row: Row = {
    type: 'group',
    element: tagName,
    open: html.slice(0, html.lastIndexOf('</')),
    children,
    anchors,
  }
  if (tagName === 'ol')
    row.numbering = { start: Number(properties['start'] ?? 1), type: String(properties['type'] ?? '1') }
  return row
}

/** The title that a note gets from its kind, in both languages. */
function label(element: Element, children: Row[], walk: Walk): void {
  const title = element.children[0]
  if (
    element.tagName !== 'aside' ||
    title?.type !== 'element' ||
    title.position !== undefined ||
    children[0]?.type !== 'shared'
  )
    return
  const kind = (element.properties['className'] as string[] | undefined)?.[1] ?? ''
  const [source, target] = walk.labels(kind)
  if (source !== undefined && target !== undefined)
    children[0] = { type: 'label', source, target, class: 'admonition-title' }
}

function shared(nodes: readonly ElementContent[], bare: boolean, walk: Walk): Row {
  return {
    type: 'shared',
    line: lineOf(nodes),
    html: toHtml([...nodes]),
    bare,
    anchors: bare ? [] : takeAnchors(walk),
  }
}

function lineOf(nodes: readonly ElementContent[]): number | null {
  for (const node of nodes) {
    const line = node.position?.start.line ?? (node.type === 'element' ? lineOf(node.children) : null)
    if (line !== null) return line
  }
  return null
}

/** An empty element that is only there to be linked to. */
function isAnchor(element: Element): boolean {
  return element.tagName === 'span' && element.children.length === 0 && element.properties['id'] !== undefined
}
