import type { Document, Element, Node, Position } from '../doctree/nodes.ts'

/** A code block of a document, shared by both languages. */
export interface ExampleBlock {
  /** Stable: from the document's path, the section's name and the code. */
  id: string
  /** Path of the document. */
  document: string
  /** Name of the innermost section, in the source language where known. */
  section: string
  /** Lower-case language name: `apache`, `text`, `python`, … */
  language: string
  code: string
  position: Position
}

/** What `extractBlocks` needs to know of the document. */
export interface ExtractOptions {
  path: string
  /** Language of literal blocks that name none, until a `highlight` directive says otherwise. */
  highlight: string
  /** The section's name, for the id; the caller may know it in the source language. */
  sectionName: (section: Element) => string
}

/** The code blocks of a document in order. Comments are not looked into, so code that is commented out gives none. */
export function extractBlocks(document: Document, options: ExtractOptions): ExampleBlock[] {
  const blocks: ExampleBlock[] = []
  const seen = new Map<string, number>()
  let highlight = options.highlight
  const visit = (node: Node, section: string): void => {
    if (node.type === 'text' || !('children' in node) || node.type === 'comment') return
    if (node.type === 'highlightlang' && typeof node.attributes['lang'] === 'string')
      highlight = node.attributes['lang']
    if (node.type === 'literal_block') {
      const code = textOf(node)
      const language = languageOf(node) ?? highlight
      const stem = blockId(options.path, section, code)
      const count = (seen.get(stem) ?? 0) + 1
      seen.set(stem, count)
      const id = count > 1 ? `${stem}-${count}` : stem
      blocks.push({ id, document: options.path, section, language, code, position: node.position })
      return
    }
    const inner = node.type === 'section' ? options.sectionName(node) : section
    for (const child of node.children) visit(child, inner)
  }
  visit(document, '')
  return blocks
}

/** File name, section and the first five digits of a hash of path, section and code: `mod_wsgi-configuring-apache-1x2y3`. */
function blockId(path: string, section: string, code: string): string {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '')
  const slug = section
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const digest = hash(`${path}\n${slug}\n${code}`).slice(-5)
  return [name, slug, digest].filter(part => part !== '').join('-')
}

function languageOf(node: Element): string | null {
  const named = node.attributes['language']
  if (typeof named === 'string') return named.toLowerCase()
  const classes = node.attributes['classes']
  if (!Array.isArray(classes) || classes[0] !== 'code') return null
  return typeof classes[1] === 'string' ? classes[1].toLowerCase() : null
}

function textOf(node: Node): string {
  if (node.type === 'text') return 'value' in node ? node.value : ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** 32-bit FNV-1a over UTF-16 code units, as 7 characters of base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}
