import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document, Element } from '../../doctree/nodes.ts'
import type { Facts } from './facts.ts'
import type { Ids } from './ids.ts'
import type { ResolveOptions } from './resolve.ts'

/** What the steps of `resolve` share. */
export interface Resolution {
  readonly document: Document
  readonly facts: Facts
  readonly options: ResolveOptions
  readonly findings: Diagnostic[]
  readonly ids: Ids
  /** Of a comment's tree: the facts of the document. */
  readonly outer?: Facts
}

/** Records a finding at an element. */
export function find(
  resolution: Pick<Resolution, 'findings'>,
  rule: string,
  message: string,
  at: Element,
): void {
  resolution.findings.push({ rule, message, span: at.position })
}
