import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Document, Node } from '../../src/doctree/nodes.ts'

/** Elements whose text readers do not see as such. */
const unseen: ReadonlySet<string> = new Set([
  'comment',
  'substitution_definition',
  'pending',
  'substitution_reference',
  'meta',
  'math',
  'math_block',
  'raw',
])

/** Field names that are a program's words: they are translated, or say nothing to readers. */
const keywords = /^(?:orphan|tocdepth|param|type|returns?|rtype|raises)\b/

const lettersOf = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Texts of a tree that its page does not hold, white space left out of account. Messages for authors are not texts. */
export function lostTexts(document: Document, page: Root): string[] {
  let shown = ''
  visit(page, node => {
    if (node.type === 'text') shown += node.value
    if (node.type === 'element' && typeof node.properties['alt'] === 'string') shown += node.properties['alt']
  })
  const squeezed = shown.replaceAll(/\s/g, '')
  const letters = lettersOf(shown)
  const lost: string[] = []
  const stack: { node: Node; message: boolean }[] = [{ node: document, message: false }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, message } = top
    if ('value' in node) {
      const value = node.value.replaceAll(/\s/g, '')
      const there = message ? letters.includes(lettersOf(value)) : squeezed.includes(value)
      if (!there) lost.push(node.value)
      continue
    }
    const name = node.type === 'field_name' && node.children[0]
    if (name && 'value' in name && keywords.test(name.value)) continue
    if (unseen.has(node.type) || (message && node.type === 'paragraph')) continue
    // A block in a message is markup that could not be read, or a title that is shown without its underline
    const inMessage = message || node.type === 'system_message'
    for (const child of node.children) stack.push({ node: child, message: inMessage })
  }
  return lost
}
