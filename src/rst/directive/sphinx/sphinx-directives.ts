import type { DirectiveSpec } from '../../context.ts'

/** Every directive of Sphinx by its name, those of the standard domains with and without their domain's prefix. */
export const sphinxDirectives: ReadonlyMap<string, DirectiveSpec> = new Map([])
