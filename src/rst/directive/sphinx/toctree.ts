import { element, text } from '../../../doctree/build.ts'
import type { Attributes, Element, Node, Position } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { positionOfLines } from '../../lines.ts'
import { addName, contentPosition } from '../call.ts'
import { type Converter, flag, integer, unchanged, unchangedRequired } from '../converters.ts'
import { directive } from '../specs.ts'

/** An entry of a `toctree`, in `data.entries`. */
export interface TocTreeEntry {
  /** Document name, URL, `self`, or with `:glob:` a pattern; as it is written. */
  target: string
  /** Null where the document's own title is to be shown. */
  title: string | null
  position: Position
}

const numbered: Converter = value => (value === null || value === '' ? 999 : integer(value))

/**
 * `toctree`: the documents below this one.
 *
 * ```rst
 * .. toctree::
 *    :maxdepth: 2
 *
 *    install
 *    Title of its own <usage/first>
 * ```
 */
export const tocTreeDirective: DirectiveSpec = directive(
  'toctree',
  {
    options: {
      maxdepth: integer,
      name: unchanged,
      caption: unchangedRequired,
      glob: flag,
      hidden: flag,
      includehidden: flag,
      numbered,
      titlesonly: flag,
      reversed: flag,
      class: unchanged,
    },
    content: true,
  },
  runTocTree,
)

function runTocTree(call: DirectiveCall): Node[] {
  const attributes: Attributes = {}
  for (const [name, value] of call.options) {
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = value
    else if (value === null) attributes[name] = true
  }
  delete attributes['name']
  const node = element('toctree', attributes, [], call.block.position)
  addName(call, node)
  const entries = call.content
    .filter(line => line.text !== '')
    .map((line): TocTreeEntry => {
      const position = positionOfLines(line, line)
      const match = /^(.*?)\s*(?<!\\)<([^<]*?)>$/s.exec(line.text.trim())
      if (match === null || match[1] === '') return { target: line.text.trim(), title: null, position }
      return { target: match[2] ?? '', title: match[1] ?? null, position }
    })
  node.data = { entries }
  const shown = call.options.has('hidden') ? [] : entries.filter(entry => !isPattern(call, entry))
  if (shown.length > 0) {
    const list = element(
      'bullet_list',
      { classes: ['toctree-entries'] },
      shown.map(listItem),
      contentPosition(call),
    )
    node.children.push(list)
  }
  return [node]
}

function isPattern(call: DirectiveCall, entry: TocTreeEntry): boolean {
  return call.options.has('glob') && entry.title === null && /[*?[]/.test(entry.target)
}

function listItem({ target, title, position }: TocTreeEntry): Element {
  const label = text(title ?? target, position)
  const link = /^\w+:\/\//.test(target)
    ? element('reference', { refuri: target }, [label], position)
    : element(
        'pending_xref',
        { refdomain: 'std', reftype: 'doc', reftarget: target, refexplicit: title !== null },
        [element('inline', { classes: ['xref', 'std', 'std-doc'] }, [label], position)],
        position,
      )
  return element('list_item', {}, [element('paragraph', {}, [link], position)], position)
}
