import type { DirectiveSpec } from '../../context.ts'
import { codeDirectives } from './code.ts'
import { glossaryDirective } from './glossary.ts'
import { noteDirectives } from './notes.ts'
import { objectDirectives } from './objects.ts'
import { structureDirectives } from './structure.ts'
import { tocTreeDirective } from './toctree.ts'
import { verbatimDirectives } from './verbatim.ts'

/** Every directive of Sphinx by its name, those of the standard domains with their domain's prefix. */
export const sphinxDirectives: ReadonlyMap<string, DirectiveSpec> = new Map(
  [
    ...codeDirectives,
    ...noteDirectives,
    ...structureDirectives,
    ...objectDirectives,
    ...verbatimDirectives,
    glossaryDirective,
    tocTreeDirective,
  ].map(spec => [spec.name, spec]),
)
