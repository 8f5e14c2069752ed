import { element, text } from '../../../doctree/build.ts'
import { isElement } from '../../../doctree/guards.ts'
import type { Element, Node } from '../../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../../context.ts'
import { cutLine, positionOfLines } from '../../lines.ts'
import { addName, classesOf, contentPosition, inlineElement, optionText, parseContent } from '../call.ts'
import { runClass } from '../class.ts'
import { classOption, flag, integer, unchanged } from '../converters.ts'
import { directive } from '../specs.ts'

/** Sphinx' directives for the shape of a text: `only`, `centered`, `hlist`, `index`, `productionlist`, … */
export const structureDirectives: readonly DirectiveSpec[] = [
  directive('only', { required: 1, text: true, content: true }, runOnly),
  directive('ifconfig', { required: 1, text: true, content: true }, runOnly),
  directive('centered', { required: 1, text: true }, runCentered),
  directive('acks', { content: true }, call => {
    const node = element('acks', {}, [], call.block.position)
    parseContent(call, node)
    return [node]
  }),
  directive('hlist', { options: { columns: integer }, content: true }, runColumns),
  directive('index', { required: 1, text: true, options: { name: unchanged } }, runIndex),
  directive('productionlist', { required: 1, text: true }, runProductions),
  directive('tabularcolumns', { required: 1, text: true }, call => [
    element('tabular_col_spec', { spec: call.arguments[0]?.value ?? '' }, [], call.block.position),
  ]),
  directive('math', { optional: 1, text: true, options: mathOptions(), content: true }, runMath),
  directive('rst-class', { required: 1, text: true, content: true }, runClass),
]

/** Sections in it are allowed where the directive itself could be followed by one. */
function runOnly(call: DirectiveCall): Node[] {
  const node = element('only', { expr: call.arguments[0]?.value ?? '' }, [], call.block.position)
  if (call.content.length > 0) call.context.parseBlocks(call.content, node, { titles: call.block.titles })
  return [node]
}

function runCentered(call: DirectiveCall): Node[] {
  const argument = call.arguments[0]
  if (argument === undefined) return []
  const centered = element('centered', {}, [], call.block.position)
  const made = inlineElement(call, 'centered', argument, centered)
  centered.children.push(...made.node.children)
  return [centered, ...made.messages]
}

function runColumns(call: DirectiveCall): Node[] {
  const count = Math.max(1, Number(call.options.get('columns') ?? 2))
  const hlist = element('hlist', { ncolumns: String(count) }, [], call.block.position)
  parseContent(call, hlist)
  const list = hlist.children[0]
  if (hlist.children.length !== 1 || !isElement(list, 'bullet_list')) return hlist.children
  const items = list.children
  const short = Math.floor(items.length / count)
  const longer = items.length % count
  hlist.children = []
  let start = 0
  for (let column = 0; column < count; column++) {
    const part = items.slice(start, start + short + (column < longer ? 1 : 0))
    start += part.length
    const first = part[0]
    const last = part.at(-1)
    if (first === undefined || last === undefined) continue
    const position = { start: first.position.start, end: last.position.end }
    const bullets = element('bullet_list', { ...list.attributes }, part, position)
    hlist.children.push(element('hlistcol', {}, [bullets], position))
  }
  return [hlist]
}

function runIndex(call: DirectiveCall): Node[] {
  const entries = (call.arguments[0]?.value ?? '').split('\n').map(entry => entry.trim())
  const node = element('index', { entries }, [], call.block.position)
  addName(call, node)
  return [node]
}

function runProductions(call: DirectiveCall): Node[] {
  const argument = call.arguments[0]
  const list = element('productionlist', {}, [], call.block.position)
  if (argument === undefined) return [list]
  let seen = false
  for (const line of argument.text.lines) {
    const colon = line.text.indexOf(':')
    if (colon < 0 && seen) break
    if (colon < 0) continue
    seen = true
    const rule = cutLine(line, colon + 1)
    const children = rule.text === '' ? [] : [text(rule.text, positionOfLines(rule, rule))]
    const attributes = { tokenname: line.text.slice(0, colon).trim(), 'xml:space': 'preserve' }
    list.children.push(element('production', attributes, children, positionOfLines(line, line)))
  }
  return [list]
}

function mathOptions(): NonNullable<Parameters<typeof directive>[1]['options']> {
  return { label: unchanged, name: unchanged, class: classOption, nowrap: flag, 'no-wrap': flag }
}

/** One formula, whatever blank lines it has; a label can be referred to. */
function runMath(call: DirectiveCall): Node[] {
  const argument = call.arguments[0]
  const content = call.content.map(line => line.text).join('\n')
  const value =
    argument === undefined ? content : content === '' ? argument.value : `${argument.value}\n\n${content}`
  const position =
    call.content.length > 0 && argument === undefined ? contentPosition(call) : call.block.position
  const children = value === '' ? [] : [text(value, position)]
  const node: Element = element('math_block', { 'xml:space': 'preserve' }, children, call.block.position)
  const classes = classesOf(call)
  if (classes.length > 0) node.attributes['classes'] = classes
  if (call.options.has('nowrap') || call.options.has('no-wrap')) node.attributes['nowrap'] = true
  const label = optionText(call, 'label') ?? optionText(call, 'name')
  if (label !== null) node.attributes['label'] = label.value
  addName(call, node)
  return [node]
}
