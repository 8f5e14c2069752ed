import type { DirectiveSpec } from '../context.ts'
import { admonitionDirectives } from './admonitions.ts'
import { bodyDirectives } from './body.ts'
import { classDirective } from './class.ts'
import { codeDirectives } from './code.ts'
import { imageDirectives } from './images.ts'
import { includeDirective } from './include.ts'
import { metaDirective } from './meta.ts'
import { partDirectives } from './parts.ts'
import { pseudoSectionDirectives } from './pseudo-sections.ts'
import { rawDirective } from './raw.ts'
import { roleDirectives } from './role.ts'
import { directive } from './specs.ts'
import { substitutionDirectives } from './substitutions.ts'
import { tableDirectives } from './tables.ts'
import { testDirective } from './test-directive.ts'

/** `title`: the document's title as metadata. */
const titleDirective: DirectiveSpec = directive('title', { required: 1, text: true }, call => {
  call.context.document.attributes['title'] = call.arguments[0]?.value ?? ''
  return []
})

/** Every directive of docutils by its canonical name. */
export const docutilsDirectives: ReadonlyMap<string, DirectiveSpec> = new Map(
  [
    ...admonitionDirectives,
    ...pseudoSectionDirectives,
    ...bodyDirectives,
    ...codeDirectives,
    ...tableDirectives,
    ...imageDirectives,
    ...partDirectives,
    ...roleDirectives,
    ...substitutionDirectives,
    classDirective,
    includeDirective,
    metaDirective,
    rawDirective,
    testDirective,
    titleDirective,
  ].map(spec => [spec.name, spec]),
)
