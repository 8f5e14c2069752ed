import { element } from '../../../doctree/build.ts'
import type { Role } from '../../context.ts'
import { plainRole, result } from '../role.ts'
import { roleData, titleOf } from './cross-reference.ts'
import { titleAndTarget } from './title-target.ts'

/**
 * Makes the role for a name that neither docutils nor Sphinx knows (an extension's): `inline` that shows the text, or the title of
 * `title <target>`. `data.role` has `unknown: true`, `data.source` the markup as written.
 */
export function opaqueRole(name: string): Role {
  return plainRole(name, call => {
    const parts = titleAndTarget(call)
    const node = element('inline', { classes: [] }, titleOf(call, parts), call.position)
    const { role } = roleData(call, parts) as { role: object }
    node.data = { role: { ...role, unknown: true }, source: call.rawText }
    call.context.report.diagnostic({
      rule: 'opaque-role',
      message: `Role "${call.name}" is not known; its text is shown as it is. Check the name, or leave it if an extension defines it.`,
      span: call.position,
    })
    return result(node)
  })
}
