import { element, text as textNode } from '../../../doctree/build.ts'
import type { Element, Text } from '../../../doctree/nodes.ts'
import type { Role, RoleCall } from '../../context.ts'
import { whitespaceNormalize } from '../../name.ts'
import { classesOf, plainRole, result } from '../role.ts'
import { type TitleAndTarget, titleAndTarget } from './title-target.ts'

/** How a cross-reference role reads its text. */
export interface CrossReferenceShape {
  readonly domain: string
  readonly type: string
  /** The element that holds the title: code is `literal`. */
  readonly inner: 'inline' | 'literal'
  /** Targets compare in lower case. */
  readonly lowerCase?: boolean
  /** `~` in front shows only what follows the last separator; parentheses at the end are no part of the target. */
  readonly separators?: readonly string[]
}

/**
 * Makes a Sphinx cross-reference role. It gives a `pending_xref` as Sphinx does: `refdomain`, `reftype`, `reftarget` and
 * `refexplicit` say what is meant, its one child shows the title. `data.role` keeps the name as written and the parts of the text.
 * https://www.sphinx-doc.org/en/master/usage/referencing.html
 */
export function crossReferenceRole(name: string, shape: CrossReferenceShape): Role {
  return plainRole(name, call => {
    const parts = titleAndTarget(call)
    const shown = shape.separators === undefined ? parts : shorten(parts, shape.separators)
    const classes = ['xref', shape.domain, `${shape.domain}-${shape.type}`, ...classesOf(call)]
    const inner = element(shape.inner, { classes }, titleOf(call, shown), call.position)
    if (parts.suppressed) {
      inner.data = roleData(call, shown)
      return result(inner)
    }
    const target = whitespaceNormalize(shape.lowerCase ? shown.target.toLowerCase() : shown.target)
    const node = element(
      'pending_xref',
      { refdomain: shape.domain, reftype: shape.type, reftarget: target, refexplicit: parts.explicit },
      [inner],
      call.position,
    )
    node.data = roleData(call, shown)
    return result(node)
  })
}

/** Gives the title as a text node; none where it is empty. */
export function titleOf(call: RoleCall, parts: TitleAndTarget): Text[] {
  if (parts.title === '') return []
  return [textNode(parts.title, call.partPosition(parts.start, parts.end))]
}

/** Gives what `data` of a Sphinx role's element keeps: the name as written, the target, whether the title was written on its own. */
export function roleData(call: RoleCall, parts: TitleAndTarget): NonNullable<Element['data']> {
  const { target, explicit, suppressed } = parts
  return { role: { name: call.name, target, title: explicit ? parts.title : null, suppressed } }
}

/**
 * ```rst
 * ~package.module.name   package.module.name()   .name
 *                 ^
 * ```
 */
function shorten(parts: TitleAndTarget, separators: readonly string[]): TitleAndTarget {
  let { target, title, start } = parts
  const short = target.startsWith('~')
  if (short) target = target.slice(1)
  if (!parts.explicit && short) {
    const bare = title.slice(1)
    const at = Math.max(
      ...separators.map(each => {
        const last = bare.lastIndexOf(each)
        return last === -1 ? 0 : last + each.length
      }),
    )
    start += title.length - (bare.length - at)
    title = bare.slice(at)
  } else if (!parts.explicit) {
    const dots = /^\.+/.exec(title)?.[0].length ?? 0
    start += dots
    title = title.slice(dots)
  }
  if (target.endsWith('()')) target = target.slice(0, -2)
  return { ...parts, target, title, start: Math.min(start, parts.end) }
}
