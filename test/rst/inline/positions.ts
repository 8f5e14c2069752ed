import type { Element, Node } from '../../../src/doctree/nodes.ts'

/** Elements whose text is not what the source says, letter for letter: numbers with a label, URIs made from a reference, keys. */
const changed = /^(?:reference|inline|emphasis)$/

/** Lists nodes whose range lies outside the parent's, overlaps the sibling before, or does not show the text's source. */
export function wrongPositions(tree: Element, source: string): string[] {
  const wrong: string[] = []
  const visit = (node: Node, parent: Element | null, before: number): void => {
    if (node.type === 'system_message') return
    const { start, end } = node.position
    const at = `${node.type} at ${start.line}:${start.column}`
    if (end.offset < start.offset) wrong.push(`${at} ends before it starts`)
    if (lineOf(source, start.offset) !== start.line) wrong.push(`${at} has the wrong line`)
    if (parent && (start.offset < parent.position.start.offset || end.offset > parent.position.end.offset)) {
      wrong.push(`${at} lies outside ${parent.type}`)
    }
    if (start.offset < before) wrong.push(`${at} overlaps`)
    if ('value' in node) {
      const written = source.slice(start.offset, end.offset)
      if (plain(written) !== plain(node.value) && !changed.test(parent?.type ?? '')) {
        wrong.push(`${at}: ${JSON.stringify(written)} is not ${JSON.stringify(node.value)}`)
      }
      return
    }
    let last = -1
    for (const child of (node as Element).children) {
      visit(child, node as Element, last)
      if (child.type !== 'system_message') last = child.position.end.offset
    }
  }
  visit(tree, null, -1)
  return wrong
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length
}

/** Text without escapes and white space. */
function plain(text: string): string {
  return text.replace(/[\\\s]/g, '')
}
