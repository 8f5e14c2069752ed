import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { type Converter, classOption, unchanged } from './converters.ts'

/** How many arguments a directive takes. */
export interface ArgumentShape {
  readonly required?: number
  readonly optional?: number
  /** Whether the last argument may contain white space. */
  readonly text?: boolean
}

/** A row of a directive table. Without `options` no option is allowed; null allows any. */
export function directive(
  name: string,
  shape: ArgumentShape & {
    readonly options?: Readonly<Record<string, Converter>> | null
    readonly content?: boolean
  },
  run: (call: DirectiveCall) => Node[],
): DirectiveSpec {
  return {
    name,
    requiredArguments: shape.required ?? 0,
    optionalArguments: shape.optional ?? 0,
    finalArgumentWhitespace: shape.text ?? false,
    options: shape.options === null ? null : new Map(Object.entries(shape.options ?? {})),
    hasContent: shape.content ?? false,
    run,
  }
}

/** The options that most directives of body elements take. */
export const commonOptions: Readonly<Record<'class' | 'name', Converter>> = {
  class: classOption,
  name: unchanged,
}
