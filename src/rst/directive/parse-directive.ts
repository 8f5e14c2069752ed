import type { Element, Node, Position } from '../../doctree/nodes.ts'
import type { Context, DirectiveBlock, DirectiveCall, DirectiveSpec, Place } from '../context.ts'
import { languageOf } from '../language/language.ts'
import { positionInText, positionOfLines } from '../lines.ts'
import { fixedText } from './call.ts'
import { cutDirectiveBlock } from './directive-block.ts'
import { docutilsDirectives } from './docutils-directives.ts'
import { opaqueDirective } from './sphinx/opaque.ts'
import { sphinxDirectives } from './sphinx/sphinx-directives.ts'

/** What a node keeps of the directive that it comes from (`node.data.directive`). */
export interface DirectiveData {
  /** The name as written. */
  name: string
  /** The canonical name. */
  directive: string
  arguments: { value: string; position: Position }[]
  options: { name: string; value: string | null; namePosition: Position; position: Position | null }[]
  /** Where the content stands; null where there is none. */
  content: Position | null
}

/**
 * Reads a directive's block, runs the directive, and gives its nodes. Whatever is wrong becomes a `system_message` among them.
 *
 * @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#directives
 */
export function parseDirective(context: Context, block: DirectiveBlock): Node[] {
  const place: Place = { line: block.line, source: block.source, position: block.position }
  const shown = () => [fixedText('literal_block', block.blockText, block.position)]
  const spec = findDirective(context, block, place)
  if (spec === null) {
    const message = `Unknown directive type "${block.name}".`
    return [context.report.message(3, 'unknown-directive', message, place, shown())]
  }
  const cut = cutDirectiveBlock(spec, block.lines, block.line, block.presets)
  if (!cut.ok) {
    const message = `Error in "${block.name}" directive:\n${cut.problem}.`
    return [context.report.message(3, 'directive-syntax', message, place, shown())]
  }
  const call: DirectiveCall = { context, name: block.name, ...cut.parts, block, spec }
  const nodes = spec.run(call)
  const first = nodes.find((node): node is Element => 'children' in node && node.type !== 'system_message')
  if (first !== undefined) first.data = { ...first.data, directive: directiveData(call) }
  return nodes
}

const englishLanguage = languageOf('en')

/** Looks a name up as docutils does: in the document's language, in English, as it is. Messages go to the enclosing block. */
function findDirective(context: Context, block: DirectiveBlock, place: Place): DirectiveSpec | null {
  const name = block.name.toLowerCase()
  const { sphinx, languageCode } = context.options
  const sphinxSpec = sphinx ? sphinxDirectives.get(name) : undefined
  if (sphinxSpec !== undefined) return sphinxSpec
  const language = languageCode === 'en' ? englishLanguage : languageOf(languageCode)
  const local = language.directives.get(name)
  if (local !== undefined) return docutilsDirectives.get(local) ?? null
  const english = englishLanguage.directives.get(name)
  const spec = docutilsDirectives.get(english ?? name)
  if (spec === undefined && sphinx) return opaqueDirective
  const missing =
    language.module === null
      ? "Problem retrieving directive entry from language module None: 'NoneType' object has no attribute 'directives'."
      : `No directive entry for "${block.name}" in module "${language.module}".`
  const next =
    english === undefined
      ? `Trying "${block.name}" as canonical directive name.`
      : `Using English fallback for directive "${block.name}".`
  const message = context.report.message(1, 'directive-language', `${missing}\n${next}`, place)
  block.parent.children.push(message)
  return spec ?? null
}

function directiveData(call: DirectiveCall): DirectiveData {
  const first = call.content[0]
  const last = call.content.at(-1)
  return {
    name: call.name,
    directive: call.spec.name === '' ? call.name : call.spec.name,
    arguments: call.arguments.map(({ value, text }) => ({
      value,
      position: positionInText(text, 0, text.value.length),
    })),
    options: call.written.map(({ name, nameText, value }) => ({
      name,
      value: value?.value ?? null,
      namePosition: positionInText(nameText, 0, nameText.value.length),
      position: value === null ? null : positionInText(value, 0, value.value.length),
    })),
    content: first === undefined || last === undefined ? null : positionOfLines(first, last),
  }
}
