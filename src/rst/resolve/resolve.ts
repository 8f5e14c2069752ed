import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import type { RstOptions } from '../options.ts'
import { moveClasses } from './class-attribute.ts'
import { buildContents } from './contents.ts'
import { readFacts } from './facts.ts'
import { numberFootnotes } from './footnotes.ts'
import { createIds } from './ids.ts'
import { createLinks } from './links.ts'
import { identifyObjects } from './object-ids.ts'
import { propagateTargets } from './propagate.ts'
import { resolveReferences } from './references.ts'
import type { Resolution } from './resolution.ts'
import { numberSections } from './sectnum.ts'
import { substitute } from './substitutions.ts'
import { addTargetNotes } from './target-notes.ts'

/** Settings of `resolve`: those that the document was parsed with, and what stands outside it. */
export interface ResolveOptions extends RstOptions {
  /** Substitutions that every document has (`version`, `release`, `today` of a Sphinx project). */
  substitutions?: ReadonlyMap<string, string>
  /** Trees of comments, whose references lead into the document: links are set in them as well, nothing is numbered. */
  sources?: readonly Element[]
}

/**
 * Resolves a document as docutils' transforms do: substitutions, targets moved to what they stand before, references to targets of all
 * kinds, footnote numbers, citations, `contents`, `sectnum`, `target-notes`, `class`. Titles and field lists stay where they are
 * (no `doctitle`, no `docinfo`).
 *
 * Changes the tree: references get `refid` or `refuri` for their `refname`. What leads nowhere keeps its `refname` and is a diagnostic
 * in docutils' words. References to other documents are left to `resolveAcross`.
 */
export function resolve(document: Document, options: ResolveOptions = {}): Diagnostic[] {
  const findings: Diagnostic[] = []
  substitute(document, options, findings)
  const facts = readFacts(document)
  const resolution: Resolution = {
    document,
    facts,
    options,
    findings,
    ids: createIds(document, facts, options),
  }
  moveClasses(resolution)
  identifyObjects(resolution)
  propagateTargets(resolution)
  const links = createLinks(resolution)
  addTargetNotes(resolution, links)
  numberFootnotes(resolution)
  resolveReferences(resolution, links)
  numberSections(resolution)
  buildContents(resolution)
  for (const source of options.sources ?? []) resolveSource(source, document, options, resolution)
  return findings
}

/** Links the references of a comment's tree: its own targets count first, then the document's. */
function resolveSource(
  source: Element,
  document: Document,
  options: ResolveOptions,
  outer: Resolution,
): void {
  substitute(source, options, [], document)
  const facts = readFacts(source)
  for (const [name, element] of outer.facts.names) if (!facts.names.has(name)) facts.names.set(name, element)
  for (const [id, element] of outer.facts.ids) if (!facts.ids.has(id)) facts.ids.set(id, element)
  const inner: Resolution = { ...outer, facts, findings: [] }
  for (const [name, id] of outer.facts.nameIds) facts.nameIds.set(name, id)
  resolveReferences(inner, createLinks(inner))
}
