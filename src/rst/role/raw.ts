import { element } from '../../doctree/build.ts'
import type { Role } from '../context.ts'
import { classOption, unchanged } from '../directive/converters.ts'
import { attributesOf, rawContentOf, result, roleProblem } from './role.ts'

/** `raw`: text for one output format. Only roles made from it, with a format, can be used. */
export const raw: Role = {
  name: 'raw',
  options: new Map<string, (value: string | null) => unknown>([
    ['format', unchanged],
    ['class', classOption],
  ]),
  hasContent: false,
  run(call) {
    const { context } = call
    if (!context.options.rawEnabled) {
      return roleProblem(call, 2, 'raw-disabled', 'raw (and derived) roles disabled', context.here())
    }
    if (!call.options.has('format')) {
      const message =
        `No format (Writer name) is associated with this role: "${call.name}".\n` +
        'The "raw" role cannot be used directly.\n' +
        'Instead, use the "role" directive to create a new role with an associated format.'
      return roleProblem(call, 3, 'raw-without-format', message)
    }
    const attributes = { ...attributesOf(call), 'xml:space': 'preserve' }
    return result(element('raw', attributes, rawContentOf(call), call.position))
  },
}
