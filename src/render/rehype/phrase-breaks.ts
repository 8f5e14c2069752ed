import type { ElementContent, Root } from 'hast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { h, text } from '../hast.ts'

/** Cuts a text into phrases that a line should not break within. */
export type PhraseBreaker = (text: string, language: string) => string[]

/**
 * Loads the phrase models of Japanese and Chinese, or only those that the languages given need. Text in other languages stays in one
 * piece.
 */
export async function createPhraseBreaker(...languages: readonly string[]): Promise<PhraseBreaker> {
  const wanted = new Set(languages.length > 0 ? languages.map(modelOf) : modelNames)
  if (!modelNames.some(name => wanted.has(name))) return value => [value]
  // The module brings an HTML parser along, which costs time even where there is nothing to break
  const budoux = await import('budoux')
  const models = { ja: budoux.jaModel, 'zh-hans': budoux.zhHansModel, 'zh-hant': budoux.zhHantModel }
  const parsers = new Map(
    modelNames
      .filter(name => wanted.has(name))
      .map(name => [name as string, new budoux.Parser(models[name])]),
  )
  return (value, language) => {
    const parser = parsers.get(modelOf(language))
    return parser ? parser.parse(value) : [value]
  }
}

const modelNames = ['ja', 'zh-hans', 'zh-hant'] as const

function modelOf(language: string): string {
  const tag = language.toLowerCase().replaceAll('_', '-')
  if (!tag.startsWith('zh')) return tag.split('-')[0] ?? tag
  return /-(?:hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : 'zh-hans'
}

/** Settings of the plugin. */
export interface PhraseBreakOptions {
  breaker: PhraseBreaker
  /** Language of text whose element, and whose ancestors, have no `lang`. */
  language: string
}

/** Text with `<wbr>` between its phrases; the style sheet sets `word-break: keep-all` around it. Code inside is left alone. */
export function breakPhrases(
  nodes: readonly ElementContent[],
  options: PhraseBreakOptions,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      if (node.tagName === 'code' || node.tagName === 'kbd' || node.tagName === 'math') return [node]
      const lang = node.properties['lang']
      const language = typeof lang === 'string' ? lang : options.language
      return [{ ...node, children: breakPhrases(node.children, { ...options, language }) }]
    }
    if (node.type !== 'text') return [node]
    return options
      .breaker(node.value, options.language)
      .flatMap((phrase, index) => (index === 0 ? [text(phrase)] : [h('wbr', {}, []), text(phrase)]))
  })
}

/** rehype plugin: phrase breaks in headings. */
export const rehypePhraseBreaks: Plugin<[PhraseBreakOptions], Root> = options => tree => {
  visit(tree, 'element', node => {
    if (!/^h[1-6]$/.test(node.tagName)) return
    const lang = node.properties['lang']
    const language = typeof lang === 'string' ? lang : options.language
    node.children = breakPhrases(node.children, { ...options, language })
  })
}
