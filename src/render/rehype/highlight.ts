import type { ElementContent, Element as HastElement, Root } from 'hast'
import type { Plugin } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { h, hastText, text } from '../hast.ts'
import { type Highlighter, tokensToHast } from '../highlight/highlighter.ts'

/** Settings of the plugin. */
export interface HighlightOptions {
  /** From `createHighlighter`, with the languages of the documents loaded. */
  highlighter: Highlighter
}

/** The language that a `<code>` names by its class. Null for none. */
export function codeLanguageOf(code: HastElement): string | null {
  const classes = code.properties['className']
  if (!Array.isArray(classes)) return null
  const name = classes.map(String).find(one => one.startsWith('language-'))
  return name === undefined ? null : name.slice('language-'.length)
}

/** Every language that the code blocks of a tree name, for `createHighlighter`. */
export function languagesOf(tree: Root | ElementContent): Set<string> {
  const languages = new Set<string>()
  visit(tree, 'element', node => {
    if (node.tagName !== 'code') return
    const language = codeLanguageOf(node)
    if (language !== null) languages.add(language)
  })
  return languages
}

/** Highlights the code blocks of a tree in place: `<pre><code class="language-…">`. Blocks with markup in them stay as they are. */
export function highlightCode(tree: Root | ElementContent, highlighter: Highlighter): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'pre') return
    const code = node.children[0]
    if (code?.type === 'element' && code.tagName === 'code') highlightBlock(code, highlighter)
    return SKIP
  })
}

function highlightBlock(code: HastElement, highlighter: Highlighter): void {
  const language = codeLanguageOf(code)
  const lines = code.properties['dataLines']
  const start = code.properties['dataStart']
  delete code.properties['dataLines']
  delete code.properties['dataStart']
  if (code.children.some(child => child.type !== 'text')) return
  if (language === null && lines === undefined && start === undefined) return
  const value = hastText(code.children)
  const end = /\n*$/.exec(value)?.[0] ?? ''
  const body = value.slice(0, value.length - end.length)
  if (lines === undefined && start === undefined) {
    code.children = highlighter.highlight(body, language ?? '')
    if (end !== '') code.children.push(text(end))
    return
  }
  const emphasized = numbersOf(String(lines ?? ''))
  const first = start === undefined ? null : Number.parseInt(String(start), 10) || 1
  const tokenized = highlighter.tokenize(body, language ?? '')
  code.children = tokenized.flatMap((line, index): ElementContent[] => {
    const inner = tokensToHast([line])
    if (first !== null) inner.unshift(h('span', { className: ['ln'], dataN: String(first + index) }, []))
    // The line end stands inside a block-level line, where it makes no line of its own
    const lineEnd = index < tokenized.length - 1 ? [text('\n')] : []
    return emphasized.has(index + 1)
      ? [h('span', { className: ['hl'] }, [...inner, ...lineEnd])]
      : [...inner, ...lineEnd]
  })
}

/** The numbers of a list such as `1,3-5`; ranges are cut at ten thousand. */
function numbersOf(list: string): Set<number> {
  const numbers = new Set<number>()
  for (const part of list.split(',')) {
    const match = /^(\d+)(?:-(\d*))?$/.exec(part.trim())
    if (!match) continue
    const from = Number(match[1])
    const to = match[2] === undefined ? from : match[2] === '' ? from + 999 : Number(match[2])
    for (let number = from; number <= Math.min(to, from + 10_000); number += 1) numbers.add(number)
  }
  return numbers
}

/** rehype plugin: highlights code blocks with a highlighter made before. */
export const rehypeHighlight: Plugin<[HighlightOptions], Root> = options => tree => {
  highlightCode(tree, options.highlighter)
}
