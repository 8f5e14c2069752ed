import { element, pushAttribute, text } from '../../doctree/build.ts'
import type { Element, Node, Position } from '../../doctree/nodes.ts'
import { plainText } from '../../doctree/plain-text.ts'
import type { PendingData } from '../../doctree/to-pseudo-xml.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { languageOf } from '../language/language.ts'
import { normalizeName } from '../name.ts'
import { classesOf, directiveElement, inlineElement, missingContent, parseContent } from './call.ts'
import { choice, classOption, flag, integer, nonnegativeInt, unchangedRequired } from './converters.ts'
import { decorationOf } from './document-head.ts'
import { misplaced } from './pseudo-sections.ts'
import { directive } from './specs.ts'

const backlinks = choice(['top', 'entry', 'none'])

/** Parts of the document: `contents`, `sectnum`, `header`, `footer`, `target-notes`. */
export const partDirectives: readonly DirectiveSpec[] = [
  directive(
    'contents',
    {
      optional: 1,
      text: true,
      options: {
        depth: nonnegativeInt,
        local: flag,
        backlinks: value => (backlinks(value) === 'none' ? null : backlinks(value)),
        class: classOption,
      },
    },
    runContents,
  ),
  directive(
    'sectnum',
    { options: { depth: integer, start: integer, prefix: unchangedRequired, suffix: unchangedRequired } },
    call => [pendingElement(call, 'docutils.transforms.parts.SectNum', Object.fromEntries(call.options))],
  ),
  directive('header', { content: true }, call => runDecoration(call, 'header')),
  directive('footer', { content: true }, call => runDecoration(call, 'footer')),
  directive('target-notes', { options: { class: classOption } }, call => [
    pendingElement(call, 'docutils.transforms.references.TargetNotes', Object.fromEntries(call.options)),
  ]),
]

/** A place that is filled when the document is resolved. */
export function pendingElement(
  call: DirectiveCall,
  transform: string,
  details: Readonly<Record<string, unknown>>,
): Element {
  const pending: PendingData = { transform, details }
  return { ...element('pending', {}, [], call.block.position), data: { pending } }
}

function runContents(call: DirectiveCall): Node[] {
  const problem = misplaced(call)
  if (problem !== null) return problem
  const { context, block } = call
  const topic = element('topic', { classes: ['contents'] }, [], block.position)
  for (const name of classesOf(call)) pushAttribute(topic, 'classes', name)
  const local = call.options.has('local')
  if (local) pushAttribute(topic, 'classes', 'local')
  const argument = call.arguments[0]
  const label = languageOf(context.options.languageCode).labels.get('contents') ?? 'Contents'
  let title: Element | null = null
  let messages: Element[] = []
  if (argument !== undefined) ({ node: title, messages } = inlineElement(call, 'title', argument, topic))
  else if (!local) {
    const position = { start: block.position.start, end: block.position.start }
    title = element('title', {}, [text(label, position)], position)
  }
  if (title !== null) topic.children.push(title)
  const name = normalizeName(title === null ? label : plainText(title))
  if (!context.names.has(name)) pushAttribute(topic, 'names', name)
  context.names.implicitTarget(topic, null)
  const details = Object.fromEntries(call.options)
  const pending = pendingElement(call, 'docutils.transforms.parts.Contents', details)
  pending.position = { start: block.position.end, end: block.position.end }
  topic.children.push(pending)
  return [topic, ...messages]
}

function runDecoration(call: DirectiveCall, type: string): Node[] {
  const missing = missingContent(call)
  if (missing !== null) return missing
  const decoration = decorationOf(call.context.document, call.block.position)
  let part = decoration.children.find((node): node is Element => node.type === type)
  if (part === undefined) {
    part = directiveElement(call, type)
    if (type === 'header') decoration.children.unshift(part)
    else decoration.children.push(part)
  }
  parseContent(call, part)
  decoration.position = union(decoration.position, call.block.position)
  part.position = union(part.position, call.block.position)
  return []
}

function union(a: Position, b: Position): Position {
  return {
    start: a.start.offset < b.start.offset ? a.start : b.start,
    end: a.end.offset > b.end.offset ? a.end : b.end,
  }
}
