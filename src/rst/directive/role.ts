import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec, Role } from '../context.ts'
import { createCustomRole, genericRole } from '../role/custom.ts'
import { simpleName } from '../simple-name.ts'
import { callPlace, fail } from './call.ts'
import { classOption, OptionError } from './converters.ts'
import { cutDirectiveBlock } from './directive-block.ts'
import { directive } from './specs.ts'

/** `role` and `default-role`, which define roles for interpreted text. */
export const roleDirectives: readonly DirectiveSpec[] = [
  directive('role', { content: true }, runRole),
  directive('default-role', { optional: 1 }, runDefaultRole),
]

const roleArgument = new RegExp(`^(${simpleName})\\s*(?:\\(\\s*(${simpleName})\\s*\\)\\s*)?$`, 'u')

function runRole(call: DirectiveCall): Node[] {
  const first = call.content[0]
  if (first === undefined || call.contentLine - 1 > call.block.line) {
    const message = `"${call.name}" directive requires arguments on the first line.`
    return fail(call, 3, 'directive-syntax', message)
  }
  const match = roleArgument.exec(first.text)
  if (match === null) {
    const message = `"${call.name}" directive arguments not valid role names: "${first.text}".`
    return fail(call, 3, 'directive-syntax', message)
  }
  const name = match[1] ?? ''
  const found = match[2] === undefined ? { role: genericRole, messages: [] } : findRole(call, match[2])
  if (found.role === null) return found.messages
  const shape = {
    requiredArguments: 0,
    optionalArguments: 0,
    finalArgumentWhitespace: false,
    options: found.role.options ?? new Map([['class', classOption]]),
    hasContent: found.role.hasContent,
  }
  const cut = cutDirectiveBlock(shape, call.content.slice(1), call.block.line, new Map())
  if (!cut.ok) {
    const message = `Error in "${call.name}" directive:\n${cut.problem}.`
    return [...found.messages, ...fail(call, 3, 'directive-syntax', message)]
  }
  const options = new Map(cut.parts.options)
  if (!options.has('class')) {
    try {
      options.set('class', classOption(name))
    } catch (error) {
      if (!(error instanceof OptionError)) throw error
      const message = `Invalid argument for "${call.name}" directive:\n${error.message}.`
      return [...found.messages, ...fail(call, 3, 'directive-value', message)]
    }
  }
  const content = cut.parts.content.map(line => line.text)
  call.context.roles.define(name, createCustomRole(name, found.role, options, content))
  return found.messages
}

function findRole(call: DirectiveCall, name: string): { role: Role | null; messages: Node[] } {
  const { role, messages } = call.context.roles.find(name, call.context, callPlace(call))
  if (role !== null) return { role, messages }
  const unknown = fail(call, 3, 'unknown-role', `Unknown interpreted text role "${name}".`)
  return { role, messages: [...messages, ...unknown] }
}

function runDefaultRole(call: DirectiveCall): Node[] {
  const name = call.arguments[0]?.value
  if (name === undefined) {
    call.context.roles.setDefault(null)
    return []
  }
  const { role, messages } = findRole(call, name)
  if (role === null) return messages
  call.context.roles.setDefault(name)
  return []
}
