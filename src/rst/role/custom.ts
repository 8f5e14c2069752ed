import type { Role } from '../context.ts'
import { wrapRole } from './role.ts'

/** What a `role` directive makes a role from when it names no base: `inline` with classes. */
export const genericRole: Role = wrapRole('', 'inline')

/**
 * Makes the role that a `role` directive defines. `options` are the converted ones of the directive (`class` included: docutils sets it
 * to the role's name where it is not given), `content` the directive's content lines.
 */
export function createCustomRole(
  name: string,
  base: Role,
  options: ReadonlyMap<string, unknown>,
  content: readonly string[] = [],
): Role {
  return {
    name,
    options: base.options,
    hasContent: base.hasContent,
    run(call) {
      const between = content.length > 0 && call.content.length > 0 ? ['\n'] : []
      return base.run({
        ...call,
        options: new Map([...options, ...call.options]),
        content: [...content, ...between, ...call.content],
      })
    },
  }
}
