import type { Node } from 'unist'
import { isTranslatorsNote } from '../segment/metadata.ts'
import type { LanguagePair } from '../segment/script.ts'
import type { Segment } from '../segment/segment.ts'
import type { SegmentItem, StreamItem } from '../segment/stream.ts'
import { cutSegment, namesAdmonition, sourceBreaks, targetBreaks } from './atom.ts'
import type { Atom } from './beads.ts'
import { type Features, lettersOf, readFeatures, type Sounds } from './features.ts'

/** An atom with the segment that it stands for. */
export interface Placed extends Atom {
  segment: Segment
  /** It may be dropped when nothing translates it. */
  weak: boolean
  /** Sources of one stretch that say nearly the same: the number of the first of them; -1 for a source that stands alone. */
  twins: number
  /** The whole block, where this is a part of one. */
  whole: Segment
  /** Visible text that has no source by its nature: a translator's note, the title of a page elsewhere with its address. */
  apart: boolean
}

/** Both sides of a document, ready to be aligned. */
export interface Arrangement {
  sources: Placed[]
  targets: Placed[]
}

/** A segment with what its place is told by; `stretch` and `shared` as in `Atom`. */
interface Block {
  item: SegmentItem
  features: Features
  stretch: number
  shared: number
}

/** Puts the segments of a document in two lists, cuts the blocks that may hold several units, and says where each stands. */
export function arrange(items: readonly StreamItem[], languages: LanguagePair, sounds: Sounds): Arrangement {
  const blocks = readBlocks(items, languages, sounds)
  const sources: Placed[] = []
  const targets: Placed[] = []
  const twins = new Map<Block, Block>()
  const apart = blocksApart(blocks)
  for (const blocksOfStretch of Map.groupBy(blocks, block => block.stretch).values()) {
    const stretch = readStretch(blocksOfStretch)
    const { commented, visible, nearest, opening } = stretch
    for (const block of blocksOfStretch) {
      const { segment, comment, weak, hidden } = block.item
      const isSource = segment.side === 'source'
      const list = isSource ? sources : targets
      const newer = isSource && !hidden ? newerVersion(block, commented) : undefined
      if (newer !== undefined) twins.set(newer, twins.get(block) ?? block)
      const ofBlock = {
        whole: segment,
        weak,
        block: (list.at(-1)?.block ?? -1) + 1,
        comment,
        stretch: block.stretch,
        order: (isSource ? commented : visible).indexOf(block),
        shared: block.shared,
        apart: apart.has(block),
        superseded: newer !== undefined && commented.length > visible.length,
        hidden,
        twins: twins.has(block) || newer !== undefined ? blocks.indexOf(twins.get(block) ?? block) : -1,
      }
      const preferred = (block === nearest ? 1.6 : 0) + (block === opening ? 0.8 : 0)
      const parts = cutSegment(segment, breaksOf(segment, stretch))
      for (const part of parts) {
        const features = parts.length === 1 ? block.features : readFeatures(part, languages, sounds)
        const skip = ofBlock.apart ? 0 : skipCost(block, features, newer !== undefined) - preferred
        list.push({ ...ofBlock, segment: part, features, text: part.text, skip })
      }
    }
  }
  return { sources, targets }
}

/** What the blocks of one stretch say about one another. */
interface Stretch {
  /** Blocks of comments that are not translated inside the comment. */
  commented: readonly Block[]
  /** Blocks that readers see, but for titles that a directive's name stands for. */
  visible: readonly Block[]
  /** How many of the visible ones are not in the source's language. */
  translated: number
  /** The last comment before a translation, its likeliest source. */
  nearest: Block | undefined
  /** The first translation behind a comment. */
  opening: Block | undefined
  commentedLines: number
  /** How many visible blocks are items, rows and the like. */
  listed: number
}

function readStretch(blocks: readonly Block[]): Stretch {
  const commented = blocks.filter(({ item }) => item.segment.side === 'source' && !item.hidden)
  const visible = blocks.filter(({ item }) => item.segment.side === 'target' && !item.segment.implicit)
  const translations = visible.filter(({ features }) => features.written !== 'source')
  return {
    commented,
    visible,
    translated: translations.length,
    nearest: visible.length > 0 ? commented.at(-1) : undefined,
    opening: commented.length > 0 ? translations[0] : undefined,
    commentedLines: commented.reduce((sum, { item }) => sum + item.segment.lines.length, 0),
    listed: visible.filter(({ features }) => listKinds.has(features.kind)).length,
  }
}

/** Translators' notes, and terms that are titles of pages with their addresses as definitions: comments say nothing of them. */
function blocksApart(blocks: readonly Block[]): Set<Block> {
  const apart = new Set<Block>()
  const visible = blocks.filter(({ item }) => item.segment.side === 'target')
  for (const [index, block] of visible.entries()) {
    const { kind, text } = block.item.segment
    const next = visible[index + 1]
    if (isTranslatorsNote(text)) apart.add(block)
    if (kind !== 'term' || block.features.written !== 'source' || next === undefined) continue
    if (next.item.segment.kind === 'definition' && /^\s*<?https?:\/\/\S+\s*$/.test(next.item.segment.text))
      apart.add(block).add(next)
  }
  return apart
}

const listKinds: ReadonlySet<string> = new Set(['list-item', 'table-row', 'term', 'definition'])

/** Where a block is cut: only where the other side has more blocks, and behind the name of an admonition. */
function breaksOf(segment: Segment, stretch: Stretch): number[] {
  const { commented, visible, translated, listed, commentedLines } = stretch
  const isSource = segment.side === 'source'
  const outnumbered = isSource ? visible.length > commented.length : commented.length > translated
  let breaks: number[] = []
  if (outnumbered && !segment.implicit)
    breaks = isSource
      ? sourceBreaks(segment, listed === commentedLines || listed === segment.lines.length)
      : targetBreaks(segment)
  if (namesAdmonition(segment) && breaks[0] !== 0) breaks.unshift(0)
  return breaks
}

function readBlocks(items: readonly StreamItem[], languages: LanguagePair, sounds: Sounds): Block[] {
  const blocks: Block[] = []
  let stretch = 0
  let sawTarget = false
  let shared = 0
  for (const [index, item] of items.entries()) {
    if (item.type === 'shared') shared++
    if (item.type !== 'segment' || (item.segment.side === 'source' && isShownCode(item, items, index)))
      continue
    if (item.segment.side === 'target') sawTarget ||= !item.segment.implicit
    else if (sawTarget) {
      stretch++
      sawTarget = false
    }
    blocks.push({ item, features: readFeatures(item.segment, languages, sounds), stretch, shared })
  }
  return blocks
}

/** How many items behind a comment the code that it repeats may stand. */
const codeReach = 3

/** Whether each line of a comment stands as it is in the code right behind it: then it is that code, commented, and nothing to translate. */
function isShownCode({ segment }: SegmentItem, items: readonly StreamItem[], index: number): boolean {
  if (segment.kind === 'title' || segment.text.length < 8) return false
  for (let at = index + 1; at <= index + codeReach; at++) {
    const item = items[at]
    if (item === undefined || (item.type === 'segment' && item.segment.side === 'target')) return false
    if (item.type !== 'shared') continue
    const shown = new Set(textOf(item.node).split('\n').map(lettersOf))
    const lines = segment.text.split('\n').map(lettersOf)
    return lines.join('').length >= 8 && lines.every(line => shown.has(line))
  }
  return false
}

/** The text of a node and of those in it. */
function textOf(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  if (!('children' in node) || !Array.isArray(node.children)) return ''
  return node.children.map(child => textOf(child as Node)).join('')
}

/** Untranslated text in the source's language costs nothing; a translation without its source, or the reverse, is unusual. */
function skipCost(block: Block, features: Features, superseded: boolean): number {
  if (block.item.hidden) return -0.5
  if (block.item.segment.side === 'source') return superseded ? -0.4 : block.item.weak ? -0.8 : -2
  if (block.item.segment.implicit || features.written === 'source') return 0
  return features.written === 'none' ? -0.5 : -2
}

/** A later comment before the same translation that is a newer version of this one. */
function newerVersion(block: Block, commented: readonly Block[]): Block | undefined {
  const words = new Set(block.features.words)
  if (words.size < 4) return undefined
  const index = commented.indexOf(block)
  return commented.slice(index + 1, index + 12).find(later => {
    if (later.item.comment === block.item.comment || later.features.kind !== block.features.kind) return false
    const other = new Set(later.features.words)
    let shared = 0
    for (const word of words) if (other.has(word)) shared++
    const dice = (2 * shared) / (words.size + other.size)
    if (dice >= 0.5 && sameStart(lettersOf(block.features.plain), lettersOf(later.features.plain)) >= 28)
      return true
    if (shared < 5) return isRetouched(lettersOf(block.features.plain), lettersOf(later.features.plain))
    const short = Math.min(words.size, other.size)
    // Two texts about one thing share words, but in another order.
    const inOrder = commonInOrder([...words], [...other])
    return (dice >= 0.7 && inOrder >= 0.75 * short) || inOrder >= 0.85 * short
  })
}

/** Whether two short texts are one but for a place in the middle, or at an end, that is small beside them. */
function isRetouched(one: string, other: string): boolean {
  const start = sameStart(one, other)
  const end = sameStart(reversed(one.slice(start)), reversed(other.slice(start)))
  const short = Math.min(one.length, other.length)
  return short >= 20 && start + end >= 0.8 * Math.max(one.length, other.length)
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** How many words two lists have in common, in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let previous = new Uint16Array(other.length + 1)
  for (const word of one) {
    const row = new Uint16Array(other.length + 1)
    for (let j = 0; j < other.length; j++)
      row[j + 1] = word === other[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, row[j]!)
    previous = row
  }
  return previous[other.length]!
}

function sameStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
