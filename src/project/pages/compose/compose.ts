import type { Root } from 'hast'
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast'
import type { Node as UnistNode } from 'unist'
import type { Document, Element, Node } from '../../../doctree/nodes.ts'
import {
  createMarkdownRenderer,
  createRenderer,
  type Highlighter,
  highlightCode,
  identifyHeadings,
  languagesOf,
  makeScrollable,
  markExternalLinks,
  type PhraseBreaker,
  prepareImages,
} from '../../../render/index.ts'
import { labelsOf } from '../../../render/labels.ts'
import { resolve } from '../../../rst/resolve/resolve.ts'
import type { DocumentUnits } from '../../../units/paired-document.ts'
import { slugOf } from '../addresses.ts'
import type { Numbered, PageData } from '../page-data.ts'
import { contentsOf } from './contents.ts'
import { openContents } from './contents-links.ts'
import { documentFacts } from './facts.ts'
import { hastRows } from './hast-rows.ts'
import { numberPlaces } from './numbered.ts'
import { openLinks } from './open-links.ts'
import { type RenderSide, unitTexts } from './unit-texts.ts'

/** What composing needs beside the document. */
export interface ComposeOptions {
  /** File relative to the content root, with `/`. */
  path: string
  /** Language tags. */
  source: string
  target: string
  rawHtml: boolean
  highlighter: Highlighter
  breaker: PhraseBreaker
}

/** Makes the page data of a document that was read: resolves its references (in its trees), renders it, and lays both sides of each unit beside one another. */
export async function composePage(document: DocumentUnits, options: ComposeOptions): Promise<PageData> {
  const assets = new Set<string>()
  const { root, render, numbered } = rendered(document, options, assets)
  const [from, to] = [labelsOf(options.source), labelsOf(options.target)]
  const lists = openContents(root, document.units, { source: from.contents, target: to.contents })
  await options.highlighter.load(languagesOf(root))
  identifyHeadings(root)
  highlightCode(root, options.highlighter)
  prepareImages(root)
  markExternalLinks(root)
  makeScrollable(root, { language: options.target })
  const texts = unitTexts(document.units, render, options)
  const labels = [from, to].map(each => new Map(Object.entries(each)))
  const rows = hastRows(root, texts, kind => [labels[0]?.get(kind), labels[1]?.get(kind)])
  const facts = documentFacts(document, options.path, rows)
  return {
    path: options.path,
    slug: slugOf(options.path),
    format: document.syntax,
    title: facts.title,
    rows,
    contents: contentsOf(rows),
    counts: document.report.counts,
    diagnostics: document.report.diagnostics,
    targets: facts.targets,
    titles: [...facts.titles, ...lists],
    toctrees: facts.toctrees,
    references: facts.references,
    numbered,
    assets: [...assets],
  }
}

/** The visible document as hast, and a function that renders nodes of its comments. */
function rendered(
  document: DocumentUnits,
  options: ComposeOptions,
  assets: Set<string>,
): { root: Root; render: RenderSide; numbered: Numbered } {
  const { syntax, tree, comments: sources } = document
  const links = openLinks(options.path, assets)
  const shared = {
    language: options.target,
    allowRawHtml: options.rawHtml,
    openScheme: 'taiyaku',
    resolveUrl: links.resolveUrl,
  }
  const quiet = { ids: false }
  if (syntax === 'markdown') {
    const renderer = createMarkdownRenderer(tree as MdastRoot, {
      ...shared,
      itemParagraphs: true,
      sources: sources as MdastNodes[],
    })
    return {
      numbered: { places: [], used: false },
      root: renderer.renderDocument(),
      render: {
        blocks: nodes => renderer.renderBlocks(nodes as MdastNodes[], quiet),
        inline: nodes => renderer.renderInline(nodes.flatMap(childrenOf) as MdastNodes[], quiet),
      },
    }
  }
  // The units' nodes are those of these trees, which nobody needs as they were.
  resolve(tree as Document, { path: options.path, sphinx: true, sources: sources as Element[] })
  const numbered = numberPlaces(tree as Document)
  const renderer = createRenderer(tree as Document, {
    ...shared,
    // As in Sphinx, a literal block that names no language is Python where it looks like Python
    codeLanguage: 'default',
    sources: sources as Node[],
    resolveReference: node => links.resolveReference(node as Element),
  })
  return {
    numbered,
    root: renderer.renderDocument(),
    render: {
      blocks: nodes => renderer.renderBlocks(nodes as Node[], quiet),
      inline: nodes => renderer.renderInline(nodes.flatMap(childrenOf) as Node[], quiet),
    },
  }
}

function childrenOf(node: UnistNode): UnistNode[] {
  return 'children' in node ? (node.children as UnistNode[]) : []
}
