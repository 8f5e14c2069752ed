import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import type { RstOptions } from '../options.ts'
import { moveClasses } from './class-attribute.ts'
import { buildContents } from './contents.ts'
import { numberFootnotes } from './footnotes.ts'
import { createIds } from './ids.ts'
import { createLinks, type Links } from './links.ts'
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
  const facts = substitute(document, options, findings)
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
  for (const source of options.sources ?? []) resolveSource(source, resolution, links)
  return findings
}

/** Resolves a copy of a document (see `resolve`); the given tree stays as it is. */
export function resolvedCopy(
  document: Document,
  options: ResolveOptions = {},
): { document: Document; diagnostics: Diagnostic[] } {
  const copy = copyElement(document) as Document
  return { document: copy, diagnostics: resolve(copy, options) }
}

/** Copies elements and their attributes; text nodes, positions and `data` are shared. */
function copyElement(element: Element): Element {
  const children = element.children.map(child =>
    child.type === 'text' ? child : copyElement(child as Element),
  )
  return { ...element, attributes: { ...element.attributes }, children }
}

/** Links the references of a comment's tree: its own external targets count first, then the document's targets. */
function resolveSource(source: Element, outer: Resolution, outerLinks: Links): void {
  const facts = substitute(source, outer.options, [], outer.facts)
  const inner: Resolution = { ...outer, facts, findings: [], outer: outer.facts }
  const own = createLinks(inner)
  resolveReferences(inner, {
    ofName(name) {
      // Nothing leads into a comment, which is not part of the page.
      const link = facts.names.get(name)?.type === 'target' ? own.ofName(name) : null
      return link !== null && 'refuri' in link ? link : outerLinks.ofName(name)
    },
    ofTarget: own.ofTarget,
  })
}
