import { element, text as textNode } from '../../doctree/build.ts'
import type { Attributes, Element, Text } from '../../doctree/nodes.ts'
import type { Inline, Level, Place, Role, RoleCall } from '../context.ts'
import { unescapeNull as resolveEscapes } from '../escape.ts'
import { problematic } from '../inline/scan.ts'

/** Makes a role that takes docutils' default options (`class`) and no content. */
export function plainRole(name: string, run: (call: RoleCall) => Inline): Role {
  return { name, options: null, hasContent: false, run }
}

/** Gives the attributes that a role's options set: `class` becomes `classes`, others keep their name. */
export function attributesOf(call: RoleCall): Attributes {
  const attributes: Attributes = {}
  for (const [name, value] of call.options) {
    attributes[name === 'class' ? 'classes' : name] = value as Attributes[string] & {}
  }
  return attributes
}

/** Gives the classes that a role's options set. */
export function classesOf(call: RoleCall): readonly string[] {
  const classes = call.options.get('class')
  return Array.isArray(classes) ? classes.map(String) : []
}

/** Gives the role's text with escapes resolved, as a text node; none where nothing is left. */
export function contentOf(call: RoleCall): Text[] {
  const value = resolveEscapes(call.text)
  return value === '' ? [] : [textNode(value, call.textPosition)]
}

/** Gives the role's text as written, for roles whose text has no escapes. */
export function rawContentOf(call: RoleCall): Text[] {
  return [textNode(resolveEscapes(call.text, true), call.textPosition)]
}

/** Gives a result of one element and no messages. */
export function result(node: Element): Inline {
  return { nodes: [node], messages: [] }
}

/** Gives the result for text that the role does not take: the markup as `problematic`, and a message. */
export function roleProblem(
  call: RoleCall,
  level: Level,
  rule: string,
  message: string,
  place?: Place,
): Inline {
  const { context, line, source, position } = call
  const here = { line, source, position }
  const systemMessage = context.report.message(level, rule, resolveEscapes(message), place ?? here)
  const content = textNode(call.rawText, position)
  return {
    nodes: [problematic(context, content, systemMessage, call.parent, here)],
    messages: [systemMessage],
  }
}

/** Makes a role that wraps its text in an element, with its own classes before those of the options. */
export function wrapRole(name: string, type: string, classes: readonly string[] = []): Role {
  return plainRole(name, call => {
    const attributes = attributesOf(call)
    if (classes.length > 0) attributes['classes'] = [...classes, ...classesOf(call)]
    return result(element(type, attributes, contentOf(call), call.position))
  })
}
