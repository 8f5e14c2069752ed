import { element } from '../../doctree/build.ts'
import type { Role } from '../context.ts'
import { code } from './code.ts'
import { pepReference, rfcReference } from './number-reference.ts'
import { raw } from './raw.ts'
import { attributesOf, plainRole, rawContentOf, result, roleProblem, wrapRole } from './role.ts'

const math = plainRole('math', call =>
  result(element('math', attributesOf(call), rawContentOf(call), call.position)),
)

/** Names that docutils reserves. */
const notImplemented = [
  'index',
  'named-reference',
  'anonymous-reference',
  'uri-reference',
  'footnote-reference',
  'citation-reference',
  'substitution-reference',
  'target',
  'restructuredtext-unimplemented-role',
].map(name =>
  plainRole(name, call =>
    roleProblem(call, 3, 'role-not-implemented', `Interpreted text role "${call.name}" not implemented.`),
  ),
)

/**
 * docutils' roles by their canonical names.
 * https://docutils.sourceforge.io/docs/ref/rst/roles.html
 */
export const docutilsRoles: ReadonlyMap<string, Role> = new Map(
  [
    wrapRole('abbreviation', 'abbreviation'),
    wrapRole('acronym', 'acronym'),
    wrapRole('emphasis', 'emphasis'),
    wrapRole('literal', 'literal'),
    wrapRole('strong', 'strong'),
    wrapRole('subscript', 'subscript'),
    wrapRole('superscript', 'superscript'),
    wrapRole('title-reference', 'title_reference'),
    pepReference,
    rfcReference,
    raw,
    code,
    math,
    ...notImplemented,
  ].map(role => [role.name, role]),
)
