import type { Element, Node } from '../doctree/nodes.ts'
import { isElement, listOf, numberOf, stringOf } from './rst/attributes.ts'

/** What a reference name leads to. */
export type Target = { id: string; node: Element } | { url: string; node: Element }

/** What references in a document, or in a comment of it, can lead to. */
export interface Targets {
  /** The target of a reference name (any case, any white space); follows indirect targets. Null when there is none. */
  find(name: string): Target | null
  /** The footnote of a label or name. */
  footnote(name: string): Element | null
  /** The citation of a label. */
  citation(name: string): Element | null
  /** The substitution definition of a name. */
  substitution(name: string): Element | null
  /** The element with an id. */
  byId(id: string): Element | null
  /** 0 for the document, 1 for outermost sections, …; null for sections of other trees. */
  sectionDepth(section: Element): number | null
  /** What a table says about the cells of one of its rows; null for rows of other trees. */
  row(row: Element): RowFacts | null
  /** Language that `highlight` directives give to a literal block that names none. */
  codeLanguage(block: Element): string | null
}

/** What a table says about a row of it. */
export interface RowFacts {
  /** Whether the row stands in the table's head. */
  head: boolean
  /** For each column, whether its cells are row headings. */
  stubs: readonly boolean[]
}

/** For each column of a `tgroup`, whether its cells are row headings. */
export function stubColumns(tgroup: Element): boolean[] {
  return tgroup.children
    .filter((child): child is Element => isElement(child, 'colspec'))
    .map(spec => (numberOf(spec, 'stub') ?? 0) > 0 || spec.attributes['stub'] === true)
}

const normalize = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Reads the targets of a document, then of further trees; the first one of a name counts. Linear, with a stack. */
export function readTargets(trees: readonly Node[]): Targets {
  const named = new Map<string, Element>()
  const footnotes = new Map<string, Element>()
  const citations = new Map<string, Element>()
  const substitutions = new Map<string, Element>()
  const ids = new Map<string, Element>()
  const depths = new Map<Element, number>()
  const languages = new Map<Element, string>()
  const rows = new Map<Element, RowFacts>()

  const note = (map: Map<string, Element>, names: readonly string[], node: Element) => {
    for (const name of names) {
      const key = normalize(name)
      if (!map.has(key)) map.set(key, node)
    }
  }

  const highlights: { from: number; language: string | null }[] = []
  trees.forEach((tree, treeIndex) => {
    let language = treeIndex === 0 ? null : languageBefore(tree, highlights)
    const stack: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }]
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { node } = top
      if (!isElement(node)) continue
      const names = listOf(node, 'names')
      for (const id of listOf(node, 'ids')) if (!ids.has(id)) ids.set(id, node)
      if (node.type === 'footnote') note(footnotes, [...names, ...labelText(node)], node)
      else if (node.type === 'citation') note(citations, [...names, ...labelText(node)], node)
      else if (node.type === 'substitution_definition') note(substitutions, names, node)
      else if (names.length > 0) note(named, names, node)
      if (node.type === 'highlightlang') {
        language = stringOf(node, 'lang') ?? null
        if (treeIndex === 0) highlights.push({ from: node.position.start.offset, language })
      }
      if (node.type === 'literal_block' && language !== null) languages.set(node, language)
      if (node.type === 'tgroup') noteRows(rows, node)
      const depth = node.type === 'section' ? top.depth + 1 : top.depth
      if (node.type === 'section' && treeIndex === 0) depths.set(node, depth)
      for (const child of node.children.toReversed()) {
        if (!('value' in child)) stack.push({ node: child, depth })
      }
    }
  })

  const find = (name: string): Target | null => {
    let key = normalize(name)
    for (let hops = 0; hops < 32; hops += 1) {
      const node = named.get(key) ?? footnotes.get(key) ?? citations.get(key)
      if (!node) return null
      const url = stringOf(node, 'refuri')
      if (url !== undefined && node.type === 'target') return { url, node }
      const id = stringOf(node, 'refid') ?? listOf(node, 'ids')[0]
      const next = node.type === 'target' ? stringOf(node, 'refname') : undefined
      if (next === undefined) return id === undefined ? null : { id, node }
      key = normalize(next)
    }
    return null
  }

  return {
    find,
    footnote: name => footnotes.get(normalize(name)) ?? null,
    citation: name => citations.get(normalize(name)) ?? null,
    substitution: name => substitutions.get(normalize(name)) ?? null,
    byId: id => ids.get(id) ?? null,
    sectionDepth: section => depths.get(section) ?? null,
    row: row => rows.get(row) ?? null,
    codeLanguage: block => languages.get(block) ?? null,
  }
}

/** A comment has the language of the `highlight` directive before it. */
function languageBefore(
  tree: Node,
  highlights: readonly { from: number; language: string | null }[],
): string | null {
  return highlights.findLast(({ from }) => from < tree.position.start.offset)?.language ?? null
}

function noteRows(rows: Map<Element, RowFacts>, tgroup: Element): void {
  const stubs = stubColumns(tgroup)
  for (const part of tgroup.children) {
    if (!isElement(part)) continue
    const facts: RowFacts = { head: part.type === 'thead', stubs }
    for (const row of part.children) if (isElement(row, 'row')) rows.set(row, facts)
  }
}

function labelText(node: Element): string[] {
  const first = node.children[0]
  if (!isElement(first, 'label')) return []
  const child = first.children[0]
  return child && 'value' in child ? [child.value] : []
}
