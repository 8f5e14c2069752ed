/**
 * `taiyaku/doctree`: the tree of a reStructuredText document as plain data. `nodes.ts` says what nodes look like, `guards.ts` tells
 * them apart, `to-pseudo-xml.ts` writes a tree as docutils' pseudo-XML, which people can review.
 */
export { isElement, isInline, isText } from './guards.ts'
export type { Attributes, AttributeValue, Document, Element, Node, Point, Position, Text } from './nodes.ts'
export { plainText } from './plain-text.ts'
export { toPseudoXml } from './to-pseudo-xml.ts'
