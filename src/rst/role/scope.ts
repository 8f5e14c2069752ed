import type { Element } from '../../doctree/nodes.ts'
import type { Context, ParserOptions, Place, Role, RoleScope } from '../context.ts'
import { en } from '../language/en.ts'
import { languageOf } from '../language/language.ts'
import { docutilsRoles } from './docutils-roles.ts'
import { opaqueRole } from './sphinx/opaque.ts'
import { sphinxRoles } from './sphinx/sphinx-roles.ts'

/** Makes the roles in force at the beginning of a document. */
export function createRoleScope(options: ParserOptions): RoleScope {
  const language = languageOf(options.languageCode)
  /** Roles that the document defined, and those that it used already; `''` is the default role. */
  const local = new Map<string, Role>()

  function lookUp(name: string): { role: Role | null; notes: string[] } {
    const key = name.toLowerCase()
    const known = local.get(key) ?? (options.sphinx ? sphinxRoles.get(key) : undefined)
    if (known !== undefined) return { role: known, notes: [] }
    const notes: string[] = []
    let canonical = name === '' ? 'title-reference' : language.roles.get(key)
    if (canonical === undefined) {
      notes.push(
        language.module === null
          ? "Problem retrieving role entry from language module None: 'NoneType' object has no attribute 'roles'."
          : `No role entry for "${name}" in module "${language.module}".`,
      )
      canonical = Object.hasOwn(en.roles, key) ? en.roles[key] : undefined
      if (canonical !== undefined) notes.push(`Using English fallback for role "${name}".`)
      else notes.push(`Trying "${name}" as canonical role name.`)
    }
    const role = docutilsRoles.get(canonical ?? key)
    if (role !== undefined) local.set(key, role)
    return { role: role ?? null, notes }
  }

  return {
    define(name: string, role: Role): void {
      local.set(name.toLowerCase(), role)
    },
    setDefault(name: string | null): void {
      const role = name === null ? null : lookUp(name).role
      if (role === null) local.delete('')
      else local.set('', role)
    },
    find(name: string, context: Context, place: Place): { role: Role | null; messages: Element[] } {
      const { role, notes } = lookUp(name)
      if (options.sphinx) return { role: role ?? opaqueRole(name), messages: [] }
      if (notes.length === 0) return { role, messages: [] }
      return { role, messages: [context.report.message(1, 'role-name-fallback', notes.join('\n'), place)] }
    },
  }
}
