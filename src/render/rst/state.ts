import type { ElementContent } from 'hast'
import type { Element, Node } from '../../doctree/nodes.ts'
import type { Labels } from '../labels.ts'
import type { RenderOptions } from '../options.ts'
import type { Targets } from '../targets.ts'

/** What the handlers of one renderer share. */
export interface RenderState {
  readonly options: RenderOptions
  readonly labels: Labels
  readonly targets: Targets
  /** Whether ids are written; off for the second copy of a text on a page. */
  ids: boolean
  /** Nesting of the element that is being rendered. */
  depth: number
  /** Heading level of the section that is being rendered. */
  level: number
  /** Whether an object's description is being rendered, whose fields have names of their own. */
  describing: boolean
  /** Substitutions that are being rendered, and how many more may be rendered within others. */
  expanding: { open: Set<Element>; left: number }
  /** Renders nodes that stand one after the other. */
  nodes(nodes: readonly Node[], parent: Element | null): ElementContent[]
  /** Renders the children of an element. */
  children(node: Element): ElementContent[]
}

/** Where an element stands: next to which nodes. */
export interface Place {
  parent: Element | null
  siblings: readonly Node[]
  index: number
}

/** Renders one element; `null` for nothing. */
export type Handler = (
  node: Element,
  state: RenderState,
  place: Place,
) => ElementContent | ElementContent[] | null

/** Rows of the table of handlers: docutils' element name → handler. */
export type Handlers = Readonly<Record<string, Handler>>
