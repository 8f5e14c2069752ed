import type { Element, ElementContent, Text } from 'hast'

/** Where a character of the folded text stands. */
interface Place {
  node: Text
  offset: number
}

/**
 * Marks sentences in rendered text with `<span class="missing">`, in place. Sentences are looked for without regard to white space;
 * one that is not found word for word stays unmarked.
 */
export function markMissing(nodes: ElementContent[], sentences: readonly string[]): void {
  if (sentences.length === 0) return
  const places: Place[] = []
  let folded = ''
  for (const node of textsOf(nodes)) {
    for (let offset = 0; offset < node.value.length; offset += 1) {
      const char = node.value[offset] ?? ''
      if (/\s/.test(char)) continue
      folded += char
      places.push({ node, offset })
    }
  }
  const ranges = new Map<Text, [number, number][]>()
  for (const sentence of sentences) {
    const wanted = sentence.replace(/\s+/g, '')
    const start = wanted === '' ? -1 : folded.indexOf(wanted)
    if (start >= 0) addRanges(ranges, places.slice(start, start + wanted.length))
  }
  if (ranges.size > 0) replaceTexts(nodes, ranges)
}

function textsOf(nodes: readonly ElementContent[]): Text[] {
  return nodes.flatMap(node =>
    node.type === 'text' ? [node] : node.type === 'element' ? textsOf(node.children) : [],
  )
}

function addRanges(ranges: Map<Text, [number, number][]>, places: readonly Place[]): void {
  for (const { node, offset } of places) {
    const list = ranges.get(node) ?? []
    const last = list.at(-1)
    // White space inside a sentence belongs to it.
    if (last !== undefined && node.value.slice(last[1], offset).trim() === '') last[1] = offset + 1
    else list.push([offset, offset + 1])
    ranges.set(node, list)
  }
}

function replaceTexts(nodes: ElementContent[], ranges: ReadonlyMap<Text, readonly [number, number][]>): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index]
    if (node?.type === 'element') replaceTexts(node.children, ranges)
    else if (node?.type === 'text') {
      const own = ranges.get(node)
      if (own !== undefined) nodes.splice(index, 1, ...split(node.value, own))
    }
  }
}

function split(value: string, ranges: readonly [number, number][]): (Element | Text)[] {
  const parts: (Element | Text)[] = []
  let done = 0
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (start < done) continue
    if (start > done) parts.push({ type: 'text', value: value.slice(done, start) })
    const children: Text[] = [{ type: 'text', value: value.slice(start, end) }]
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['missing'] }, children })
    done = end
  }
  if (done < value.length) parts.push({ type: 'text', value: value.slice(done) })
  return parts
}
