import type { ElementContent } from 'hast'
import type { Element } from '../../doctree/nodes.ts'
import { h } from '../hast.ts'
import { stubColumns } from '../targets.ts'
import { childOf, elementFor, isElement, listOf, numberOf, stringOf } from './attributes.ts'
import { wrap } from './body.ts'
import type { Handler, Handlers, RenderState } from './state.ts'

/** The most columns that are tracked for row spans; a row beyond it is rendered, its stubs are not looked for. */
const maxSpan = 1000

const table: Handler = (node, state) => {
  const align = stringOf(node, 'align')
  const width = stringOf(node, 'width')
  const classes = align ? [`align-${align}`] : []
  const style = width && /^[\d.]+(?:%|[a-z]+)?$/.test(width) ? `width: ${withUnit(width)}` : undefined
  return elementFor(state, node, 'table', state.children(node), classes, { style })
}

/** A length with `px` where it has no unit. */
export function withUnit(length: string): string {
  return /\d$/.test(length) ? `${length}px` : length
}

/** Column widths in percent, where the document gives them. */
function columns(specs: readonly Element[], parent: Element | null): ElementContent[] {
  if (!parent || !listOf(parent, 'classes').includes('colwidths-given')) return []
  const widths = specs.map(spec => numberOf(spec, 'colwidth') ?? 1)
  const sum = widths.reduce((total, width) => total + width, 0)
  if (!(sum > 0)) return []
  const cells = widths.map(width =>
    h('col', { style: `width: ${Math.round((width * 1000) / sum) / 10}%` }, []),
  )
  return [h('colgroup', {}, cells)]
}

const tgroup: Handler = (node, state, { parent }) => {
  const specs = node.children.filter((child): child is Element => isElement(child, 'colspec'))
  const stubs = stubColumns(node)
  const result = columns(specs, parent)
  for (const child of node.children) {
    if (!isElement(child) || child.type === 'colspec') continue
    if (child.type === 'thead' || child.type === 'tbody') result.push(body(child, state, stubs))
    else result.push(...state.nodes([child], node))
  }
  return result
}

/** A table head or body: each cell knows its column, counting the cells that reach down from rows above. */
function body(node: Element, state: RenderState, stubs: readonly boolean[]): ElementContent {
  const head = node.type === 'thead'
  const open: number[] = []
  const rows: ElementContent[] = []
  for (const row of node.children) {
    if (!isElement(row, 'row')) {
      rows.push(...state.nodes([row], node))
      continue
    }
    const replaced = state.options.replace?.(row, node)
    if (replaced) {
      rows.push(...replaced)
      continue
    }
    rows.push(...[elementFor(state, row, 'tr', cellsOf(row, state, { head, stubs, open }))].flat())
  }
  return h(head ? 'thead' : 'tbody', {}, rows)
}

function cellsOf(
  row: Element,
  state: RenderState,
  table: { head: boolean; stubs: readonly boolean[]; open: number[] },
): ElementContent[] {
  const cells: ElementContent[] = []
  const { open, stubs, head } = table
  const taken = open.map(rows => rows > 0)
  for (let column = 0; column < open.length; column += 1) open[column] = Math.max(0, (open[column] ?? 0) - 1)
  let column = 0
  for (const entry of row.children) {
    if (!isElement(entry)) continue
    while (taken[column]) column += 1
    const across = Math.min(numberOf(entry, 'morecols') ?? 0, maxSpan)
    const down = numberOf(entry, 'morerows') ?? 0
    cells.push(...cell(entry, state, { head, stub: stubs[column] === true, across, down }))
    for (let i = 0; i <= across; i += 1) open[column + i] = Math.max(open[column + i] ?? 0, down)
    column += across + 1
  }
  return cells
}

function cell(
  entry: Element,
  state: RenderState,
  place: { head: boolean; stub: boolean; across: number; down: number },
): ElementContent[] {
  const header = place.head || place.stub
  const scope = place.head ? (place.across > 0 ? 'colgroup' : 'col') : place.stub ? 'row' : undefined
  const properties = {
    scope,
    colSpan: place.across > 0 ? place.across + 1 : undefined,
    rowSpan: place.down > 0 ? place.down + 1 : undefined,
  }
  const children = state.children(entry)
  const only = children[0]
  const plain = children.length === 1 && only?.type === 'element' && only.tagName === 'p'
  const bare = plain && Object.keys(only.properties).length === 0 ? only.children : children
  const classes = place.stub && !place.head ? ['stub'] : []
  return [elementFor(state, entry, header ? 'th' : 'td', bare, classes, properties)].flat()
}

/** A figure; its caption and legend go into one `<figcaption>`. */
const figure: Handler = (node, state) => {
  const align = stringOf(node, 'align')
  const parts: ElementContent[] = []
  const captions: ElementContent[] = []
  for (const child of node.children) {
    const rendered = state.nodes([child], node)
    if (child.type === 'caption' || child.type === 'legend') captions.push(...rendered)
    else parts.push(...rendered)
  }
  if (captions.length > 0) parts.push(h('figcaption', {}, captions))
  const width = stringOf(node, 'width')
  const style = width && /^[\d.]+(?:%|[a-z]+)?$/.test(width) ? `width: ${withUnit(width)}` : undefined
  return elementFor(state, node, 'figure', parts, align ? [`align-${align}`] : [], { style })
}

/** Tables and figures. */
export const tableHandlers: Handlers = {
  table,
  tgroup,
  colspec: () => null,
  thead: (node, state) => body(node, state, []),
  tbody: (node, state) => body(node, state, []),
  row: (node, state) => {
    const { head, stubs } = state.targets.row(node) ?? { head: false, stubs: [] }
    return elementFor(state, node, 'tr', cellsOf(node, state, { head, stubs, open: [] }))
  },
  entry: wrap('td'),
  figure,
  caption: (node, state, { parent }) =>
    elementFor(state, node, parent?.type === 'table' ? 'caption' : 'p', state.children(node)),
  legend: wrap('div', 'legend'),
}

/** Whether an element is a figure that says in words what its image shows. */
export function hasCaption(parent: Element | null): boolean {
  return parent?.type === 'figure' && childOf(parent, 'caption') !== undefined
}
