import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { rules } from '../diagnostic/rules.ts'
import type { Document } from '../doctree/nodes.ts'
import { readRst } from './from-rst.ts'
import type { RstOptions } from './options.ts'
import { resolve } from './resolve/resolve.ts'

export type { RstResult } from './from-rst.ts'
export { fromRst, readRst } from './from-rst.ts'
export type { RstOptions } from './options.ts'
export { type CommentResult, commentLines, parseComment } from './parse-comment.ts'
export {
  type AcrossOptions,
  createInventory,
  type Inventory,
  type Place,
  resolveAcross,
} from './resolve/across.ts'
export {
  collectTargets,
  type DocumentTargets,
  type LabelTarget,
  type ObjectTarget,
  type TocTreeTarget,
} from './resolve/inventory.ts'
export { type ResolveOptions, resolve, resolvedCopy } from './resolve/resolve.ts'

/** Settings of `rstParse`. */
export interface RstParseOptions extends RstOptions {
  /** Whether references, footnotes, substitutions, `contents` and `sectnum` are resolved, as docutils' transforms do. Default true. */
  resolve?: boolean
}

/**
 * unified plugin: parses reStructuredText to docutils' tree, and resolves it. Findings become messages of the file.
 * ```js
 * unified().use(rstParse, {sphinx: true}).use(rstToHast).use(rehypeStringify)
 * ```
 */
export function rstParse(this: Processor, options: RstParseOptions = {}): undefined {
  const parser = (text: string, file: VFile): Document => {
    const settings = file.path === undefined ? options : { path: file.path, ...options }
    const { document, diagnostics } = readRst(text, settings)
    const unresolved = options.resolve === false ? [] : resolve(document, settings)
    for (const { rule, message, span } of [...diagnostics, ...unresolved]) {
      const severity = rules[rule]?.severity ?? 'warning'
      const added =
        severity === 'info' ? file.info(message, { place: span }) : file.message(message, { place: span })
      added.ruleId = rule
      added.source = 'taiyaku'
    }
    return document
  }
  this.parser = parser as unknown as NonNullable<Processor['parser']>
}
