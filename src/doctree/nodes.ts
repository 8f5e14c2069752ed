/**
 * The RST tree as data: unist objects whose `type`s are docutils' element names, verbatim.
 *
 * @see https://docutils.sourceforge.io/docs/ref/doctree.html
 */

/** A place in a file. `line` and `column` are 1-based, `offset` is 0-based; columns and offsets count UTF-16 code units of the file as it is on disk. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A range in a file. `end` is exclusive: the point after the last character. */
export interface Position {
  start: Point
  end: Point
}

/** What an attribute may hold: docutils' own value types (`ids`, `names`, `classes`, `backrefs`, `dupnames` are string arrays). */
export type AttributeValue = string | number | boolean | null | readonly (string | number)[]

/** Attributes of an element, named as docutils names them. */
export type Attributes = Record<string, AttributeValue>

/** Extra facts that are no part of docutils' tree; plain JSON, keyed by the stage that wrote them. */
export type NodeData = Record<string, unknown>

/** A run of characters; docutils' `#text`. `value` has escapes resolved, `position` covers the source with them. */
export interface Text {
  type: 'text'
  value: string
  position: Position
  data?: NodeData
}

/** An element of the tree. */
export interface Element {
  /** docutils' element name (`paragraph`, `bullet_list`, `system_message`, …). */
  type: string
  attributes: Attributes
  children: Node[]
  position: Position
  data?: NodeData
}

/** Any node. */
export type Node = Element | Text

/** The root: an element of type `document`. `attributes.source` is the path that the caller gave. */
export interface Document extends Element {
  type: 'document'
}
