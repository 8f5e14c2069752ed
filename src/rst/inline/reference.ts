import { element } from '../../doctree/build.ts'
import { normalizeName } from '../name.ts'
import { type Construct, placeOf, rangeOf, type Scan, textOf } from './scan.ts'

/**
 * Reads a simple reference.
 * ```rst
 * name_ name__
 * ^   ^
 * start, nameEnd
 * ```
 */
export function readReference(scan: Scan, start: number, nameEnd: number, end: number): Construct {
  const anonymous = end - nameEnd === 2
  const attributes = anonymous
    ? { anonymous: 1 }
    : { refname: normalizeName(scan.text.slice(start, nameEnd)) }
  const node = element('reference', attributes, textOf(scan, start, nameEnd), rangeOf(scan, start, end))
  return { start, next: end, nodes: [node], messages: [] }
}

/**
 * Reads a footnote or citation reference.
 * ```rst
 * [1]_ [#]_ [#label]_ [*]_ [citation]_
 * ```
 */
export function readFootnoteReference(scan: Scan, start: number, end: number): Construct {
  const label = scan.text.slice(start + 1, end - 2)
  const position = rangeOf(scan, start, end)
  const place = placeOf(scan, start, end)
  const name = normalizeName(label)
  const children = textOf(scan, start + 1, end - 2)
  const node =
    label === '*'
      ? element('footnote_reference', { auto: '*' }, [], position)
      : label.startsWith('#')
        ? element('footnote_reference', { auto: 1 }, [], position)
        : element(
            /^[0-9]+$/.test(label) ? 'footnote_reference' : 'citation_reference',
            { refname: name },
            children,
            position,
          )
  if (label.startsWith('#') && label.length > 1) node.attributes['refname'] = name.slice(1)
  scan.context.names.setId(node, null, place)
  return { start, next: end, nodes: [node], messages: [] }
}
