import { element } from '../../doctree/build.ts'
import type { Block, Construct } from './block.ts'
import { enumeratorPattern } from './classify.ts'
import { type Format, formats, makeEnumerator, readEnumerator, type Sequence } from './enumerator.ts'
import { endList, readListItem } from './list.ts'

/**
 * An enumerated list: items numbered in one sequence and format, without gaps.
 * ```rst
 * 1. An item.
 * #. The next one.
 * ```
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#enumerated-lists
 */
export const enumeratedList: Construct = (context, block) => {
  const first = block.index
  const match = enumeratorPattern.exec(block.text(first)!)!
  const { format, sequence, text, ordinal } = readEnumerator(match, null)
  if (!isItem(block, first, ordinal, sequence, format)) return false
  const enumtype = sequence === '#' ? 'arabic' : sequence
  const { prefix, suffix } = formats[format]
  const list = element('enumerated_list', { enumtype, prefix, suffix }, [], block.span(first, first + 1))
  block.parent.children.push(list)
  if (ordinal !== 1) {
    list.attributes['start'] = ordinal!
    const message = `Enumerated list start value not ordinal-1: "${text}" (ordinal ${ordinal})`
    block.parent.children.push(context.report.message(1, 'list-start-value', message, block.place(first)))
  }
  let blankFinish = readListItem(context, block, list, match[0].length)
  let auto = sequence === '#'
  let last = ordinal!
  context.continuing++
  for (;;) {
    let index = block.index
    while (block.text(index) === '') index++
    const line = block.text(index)
    const next = line === null ? null : enumeratorPattern.exec(line)
    if (!next) break
    const item = readEnumerator(next, enumtype)
    if (item.format !== format) break
    if (item.sequence !== '#' && (item.sequence !== enumtype || auto || item.ordinal !== last + 1)) break
    if (!isItem(block, index, item.ordinal, item.sequence, format)) break
    if (item.sequence === '#') auto = true
    block.index = index
    blankFinish = readListItem(context, block, list, next[0].length)
    last = item.ordinal!
  }
  context.continuing--
  endList(context, block, list, first, blankFinish, 'Enumerated list')
  return true
}

/** Whether the line after the marker's is blank, indented, or begins with the next enumerator. */
function isItem(
  block: Block,
  index: number,
  ordinal: number | null,
  sequence: Sequence,
  format: Format,
): boolean {
  if (ordinal === null) return false
  const next = block.text(index + 1)
  if (next === null || next === '' || next.startsWith(' ')) return true
  if (next[0]!.trim() === '') return true
  const following = makeEnumerator(ordinal + 1, sequence, format)
  return (
    following !== null && (next.startsWith(following) || next.startsWith(makeEnumerator(1, '#', format)!))
  )
}
