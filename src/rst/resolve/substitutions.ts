import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { listAttribute, text as textNode } from '../../doctree/build.ts'
import type { Attributes, Element, Node, Position, Text } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import { type Facts, readFacts } from './facts.ts'
import { find } from './resolution.ts'
import type { ResolveOptions } from './resolve.ts'

/** Substitutions that Sphinx has in every document; without values they stay open. */
const projectNames: ReadonlySet<string> = new Set(['version', 'release', 'today'])

/** Nodes that all substitutions of a document may insert: definitions that refer to each other could grow without end. */
const mostNodes = 100_000

interface Task {
  readonly reference: Element
  readonly parent: Element
  /** Definitions that are being expanded around the reference. */
  readonly chain: readonly string[]
  /** The reference in the document that all this came from. */
  readonly origin: Element
}

/**
 * Puts the content of substitution definitions in the place of references. Definitions of `outer` count
 * after the tree's own. What is undefined, too long or circular is reported and stays. Gives the facts of the tree as it is then.
 */
export function substitute(
  tree: Element,
  options: ResolveOptions,
  findings: Diagnostic[],
  outer?: Facts,
): Facts {
  const facts = readFacts(tree)
  if (facts.substitutionReferences.length === 0) return facts
  const definitions = readDefinitions([...(outer?.definitions ?? []), ...facts.definitions])
  const limit = options.lineLengthLimit ?? 10_000
  const sizes = new Map<Element, number>()
  const replacements = new Map<Node, Replacement>()
  const changed = new Set<Element>()
  const replace = (reference: Element, parent: Element, nodes: Node[], definition?: Element): void => {
    const attributes: Attributes = definition?.attributes ?? {}
    const both = attributes['trim'] !== undefined
    const left = both || attributes['ltrim'] !== undefined
    replacements.set(reference, { nodes, left, right: both || attributes['rtrim'] !== undefined })
    changed.add(parent)
  }
  let inserted = 0
  const tasks: Task[] = facts.substitutionReferences.map(reference => ({
    reference,
    parent: facts.parentOf(reference) ?? tree,
    chain: [],
    origin: reference,
  }))
  for (let next = 0; next < tasks.length; next++) {
    const task = tasks[next]!
    const { reference, parent, chain, origin } = task
    const name = String(reference.attributes['refname'] ?? '')
    const found = definitions.exact.get(name) ?? definitions.lower.get(name.toLowerCase())
    if (found === undefined) {
      const given = options.substitutions?.get(name)
      if (given !== undefined) replace(reference, parent, [textNode(given, reference.position)])
      else if (!(options.sphinx === true && projectNames.has(name))) {
        find({ findings }, 'undefined-substitution', `Undefined substitution referenced: "${name}".`, origin)
      }
      continue
    }
    const { key, definition } = found
    if (chain.includes(key) || holds(definition, parent, facts)) {
      find(
        { findings },
        'circular-substitution',
        `Circular substitution definition referenced: "${name}".`,
        origin,
      )
      continue
    }
    const size = sizes.get(definition) ?? plainText(definition).length
    sizes.set(definition, size)
    inserted += size + 1
    if (size > limit || inserted > mostNodes + limit) {
      const message = `Substitution definition "${key}" exceeds the line-length-limit.`
      find({ findings }, 'substitution-too-long', message, origin)
      continue
    }
    const copies = definition.children.map(child => copy(child, reference.position))
    replace(reference, parent, copies, definition)
    for (const inner of nested(copies, parent)) tasks.push({ ...inner, chain: [...chain, key], origin })
  }
  for (const parent of changed) {
    const children: Node[] = []
    insert(parent.children, replacements, children, { trimNext: false })
    parent.children = children
  }
  return readFacts(tree)
}

interface Definition {
  readonly key: string
  readonly definition: Element
}

/** The last definition of a name holds; case counts only where it makes a difference. */
function readDefinitions(elements: readonly Element[]): {
  exact: Map<string, Definition>
  lower: Map<string, Definition>
} {
  const exact = new Map<string, Definition>()
  const lower = new Map<string, Definition>()
  for (const definition of elements) {
    for (const key of listAttribute(definition, 'names')) {
      exact.set(key, { key, definition })
      lower.set(key.toLowerCase(), { key, definition })
    }
  }
  return { exact, lower }
}

/** Whether an element stands in the definition. */
function holds(definition: Element, element: Element, facts: Facts): boolean {
  for (let at: Element | undefined = element; at; at = facts.parentOf(at)) if (at === definition) return true
  return false
}

/** What stands for a reference, and whether white space goes off the text before and after it (`:ltrim:`, `:rtrim:`, `:trim:`). */
interface Replacement {
  readonly nodes: readonly Node[]
  readonly left: boolean
  readonly right: boolean
}

/** Appends nodes to `result`, with what stands for the references among them, and for those in that again. */
function insert(
  nodes: readonly Node[],
  replacements: ReadonlyMap<Node, Replacement>,
  result: Node[],
  state: { trimNext: boolean },
): void {
  for (const node of nodes) {
    const replacement = replacements.get(node)
    if (replacement === undefined) {
      result.push(state.trimNext ? withText(node, value => value.trimStart()) : node)
      state.trimNext = false
      continue
    }
    const last = result.at(-1)
    if (replacement.left && last !== undefined) {
      result[result.length - 1] = withText(last, value => value.trimEnd())
    }
    insert(replacement.nodes, replacements, result, state)
    state.trimNext = replacement.right
  }
}

function withText(node: Node, change: (value: string) => string): Node {
  return node.type === 'text' ? { ...(node as Text), value: change((node as Text).value) } : node
}

/** Copies a node; the copy stands where the reference stands. */
function copy(node: Node, position: Position): Node {
  if (node.type === 'text') return { ...(node as Text), position }
  const element = node as Element
  const children = element.children.map(child => copy(child, position))
  return { ...element, attributes: { ...element.attributes }, children, position }
}

function nested(nodes: readonly Node[], parent: Element): Pick<Task, 'reference' | 'parent'>[] {
  return nodes.flatMap(node => {
    if (node.type === 'text') return []
    const element = node as Element
    if (element.type === 'substitution_reference') return [{ reference: element, parent }]
    return nested(element.children, element)
  })
}
