import { element, pushAttribute, text } from '../../doctree/build.ts'
import type { Attributes, Element, Node } from '../../doctree/nodes.ts'
import { enclose } from '../block/table.ts'
import { parseTarget } from '../block/target.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { normalizeName } from '../name.ts'
import {
  addName,
  callPlace,
  classesOf,
  directiveElement,
  fail,
  fixedText,
  headPosition,
  nameElement,
  optionText,
} from './call.ts'
import {
  type Converter,
  choice,
  classOption,
  lengthOrPercentageOrUnitless,
  lengthOrUnitless,
  percentage,
  unchanged,
  unchangedRequired,
  uri,
} from './converters.ts'
import { commonOptions, directive } from './specs.ts'

const horizontal = ['left', 'center', 'right']
const vertical = ['top', 'middle', 'bottom']

/** Options of `image`; `figure` takes them too. */
const imageOptions: Readonly<Record<string, Converter>> = {
  alt: unchanged,
  height: lengthOrUnitless,
  width: lengthOrPercentageOrUnitless,
  scale: percentage,
  align: choice([...vertical, ...horizontal]),
  target: unchangedRequired,
  loading: choice(['embed', 'link', 'lazy']),
  ...commonOptions,
}

/** Options of `figure`. */
const figureOptions: Readonly<Record<string, Converter>> = {
  ...imageOptions,
  figwidth: value => (value?.toLowerCase() === 'image' ? 'image' : lengthOrPercentageOrUnitless(value, 'px')),
  figclass: classOption,
  figname: unchanged,
  align: choice(horizontal),
}

/** `image` and `figure`. */
export const imageDirectives: readonly DirectiveSpec[] = [
  directive('image', { required: 1, text: true, options: imageOptions }, call => runImage(call, true)),
  directive('figure', { required: 1, text: true, options: figureOptions, content: true }, runFigure),
]

function runImage(call: DirectiveCall, aligned: boolean): Node[] {
  const align = aligned ? call.options.get('align') : undefined
  if (typeof align === 'string') {
    const values = call.block.embedded ? vertical : horizontal
    if (!values.includes(align)) {
      const where = call.block.embedded ? ' within a substitution definition' : ''
      const message =
        `Error in "${call.name}" directive: "${align}" is not a valid value for the "align" option${where}.  ` +
        `Valid values for "align" are: "${values.join('", "')}".`
      return fail(call, 3, 'directive-value', message)
    }
  }
  const position = aligned ? call.block.position : headPosition(call)
  let reference: Element | null = null
  const target = optionText(call, 'target')
  if (target !== null) {
    const found = parseTarget(target.value)
    reference = element('reference', {}, [], position)
    if (found.type === 'uri') reference.attributes['refuri'] = found.value
    else reference.attributes['refname'] = normalizeName(found.value)
  }
  const image = element('image', imageAttributes(call, aligned), [], position)
  for (const name of classesOf(call)) pushAttribute(image, 'classes', name)
  // Sphinx names the figure, docutils the image in it.
  if (aligned || !call.context.options.sphinx) addName(call, image, callPlace(call))
  if (reference === null) return [image]
  reference.children.push(image)
  return [reference]
}

function imageAttributes(call: DirectiveCall, aligned: boolean): Attributes {
  const attributes: Attributes = {}
  for (const name of ['alt', 'height', 'width', 'scale', 'align', 'loading']) {
    const value = call.options.get(name)
    if (name === 'align' && !aligned) continue
    if (typeof value === 'string' || typeof value === 'number') attributes[name] = value
  }
  attributes['uri'] = uri(call.arguments[0]?.value ?? '')
  return attributes
}

function runFigure(call: DirectiveCall): Node[] {
  const [image] = runImage(call, false)
  if (image === undefined) return []
  const figure = element('figure', {}, [image], call.block.position)
  const width = call.options.get('figwidth')
  if (typeof width === 'string' && width !== 'image') figure.attributes['width'] = width
  const classes = call.options.get('figclass')
  if (Array.isArray(classes)) for (const name of classes) pushAttribute(figure, 'classes', String(name))
  const figname = call.options.get('figname')
  if (typeof figname === 'string' && figname !== '') nameElement(call, figure, figname, callPlace(call))
  if (call.context.options.sphinx) addName(call, figure, callPlace(call))
  const align = call.options.get('align')
  if (typeof align === 'string') figure.attributes['align'] = align
  if (call.content.length > 0) return addCaption(call, figure)
  return call.context.options.sphinx ? [figure] : [figure, noCaption(call)]
}

function noCaption(call: DirectiveCall): Element {
  const hint = 'Try the "image" directive (or cheat with an empty comment).'
  const { position } = call.block
  const paragraph = element('paragraph', {}, [text(hint, position)], position)
  const message = 'Figure without caption and legend.'
  return call.context.report.message(2, 'directive-content', message, callPlace(call), [paragraph])
}

/** The first paragraph of the content is the caption, the rest the legend; an empty comment stands for no caption. */
function addCaption(call: DirectiveCall, figure: Element): Node[] {
  const content = directiveElement(call, 'Element')
  call.context.parseBlocks(call.content, content)
  let index = 0
  for (; index < content.children.length; index++) {
    const child = content.children[index]
    if (child === undefined || !('children' in child)) continue
    if (child.type === 'target' || child.type === 'pending') {
      figure.children.push(child)
      continue
    }
    if (child.type === 'paragraph') {
      figure.children.push(element('caption', {}, child.children, child.position))
      break
    }
    if (child.type === 'comment' && child.children.length === 0) break
    const message = 'Figure caption must be a paragraph or empty comment.'
    const shown = fixedText('literal_block', call.block.blockText, call.block.position)
    const report = call.context.report.message(3, 'directive-content', message, callPlace(call), [shown])
    return [figure, report]
  }
  const rest = content.children.slice(index + 1)
  if (rest.length > 0) figure.children.push(enclose('legend', rest, content.position))
  return [figure]
}
