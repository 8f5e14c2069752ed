import type { Block, BlockContext, Construct } from './block.ts'
import { blockQuote } from './block-quote.ts'
import { bulletList } from './bullet-list.ts'
import { classify, type Kind, linePattern } from './classify.ts'
import { definitionList } from './definition-list.ts'
import { doctestBlock } from './doctest-block.ts'
import { enumeratedList } from './enumerated-list.ts'
import { explicitMarkup } from './explicit-markup.ts'
import { fieldList } from './field-list.ts'
import { lineBlock } from './line-block.ts'
import { optionList } from './option-list.ts'
import { overline } from './overline.ts'
import { paragraph } from './paragraph.ts'
import { endSections } from './section.ts'
import { gridTable, simpleTable } from './table.ts'
import { underlinedTitle } from './title.ts'

const constructs: Readonly<Record<Kind, Construct>> = {
  bullet: bulletList,
  enumerator: enumeratedList,
  field_marker: fieldList,
  option_marker: optionList,
  doctest: doctestBlock,
  line_block: lineBlock,
  grid_table: gridTable,
  simple_table: simpleTable,
  explicit: explicitMarkup,
  anonymous: explicitMarkup,
  line: overline,
  text: readText,
}

/** Reads all of a block: tries the construct that a line looks like, and takes it for text when it turns out not to be one. */
export function readBody(context: BlockContext, block: Block): void {
  while (block.index < block.lines.length) {
    const text = block.lines[block.index]!.text
    if (text === '') {
      block.index++
      continue
    }
    block.stand(context, block.index)
    if (text.charCodeAt(0) === 0x20) blockQuote(context, block)
    else if (!constructs[classify(text)](context, block)) readText(context, block)
  }
  endSections(block, 0, block.lines.length)
}

/** Text that begins a title, a definition list or a paragraph: the second line tells. */
function readText(context: BlockContext, block: Block): boolean {
  const next = block.text(block.index + 1)
  if (next?.startsWith(' ')) return definitionList(context, block)
  if (next && linePattern.test(next) && underlinedTitle(context, block)) return true
  return paragraph(context, block)
}
