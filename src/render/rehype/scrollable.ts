import type { ElementContent, Element as HastElement, Root } from 'hast'
import type { Plugin } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { h, hastText } from '../hast.ts'
import { labelsOf } from '../labels.ts'

/** Settings of the plugin. */
export interface ScrollableOptions {
  /** Language tag of the names that screen readers say. Default `en`. */
  language?: string
}

/** Columns that fit on the narrowest screen at 200 % zoom: narrower code never scrolls and needs no stop for the Tab key. */
const narrow = 18

/**
 * Lets the keyboard scroll what is wider than the page: code gets a tab stop and a name, tables and displayed formulas a wrapper with
 * them. `group` and not `region`: there are many on a page, and each region would be a landmark.
 */
export function makeScrollable(tree: Root | ElementContent, options: ScrollableOptions = {}): void {
  const labels = labelsOf(options.language ?? 'en')
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') {
      if (isWide(node)) Object.assign(node.properties, { tabIndex: 0, role: 'group', ariaLabel: labels.code })
      return SKIP
    }
    if (!parent || index === undefined) return
    const wrapped = node.tagName === 'table' ? labels.table : isDisplayedMath(node) ? labels.math : null
    if (wrapped === null) return
    const caption = node.children.find(
      (child): child is HastElement => child.type === 'element' && child.tagName === 'caption',
    )
    const name = (caption && hastText(caption.children).trim()) || wrapped
    parent.children[index] = h(
      'div',
      { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: name },
      [node],
    )
    return [SKIP, index + 1]
  })
}

function isWide(pre: HastElement): boolean {
  let marked = false
  visit(pre, { type: 'element', tagName: 'span' }, span => {
    const classes = span.properties['className']
    // Line numbers and emphasized lines take room beside the text
    marked ||= Array.isArray(classes) && (classes.includes('ln') || classes.includes('hl'))
  })
  if (marked) return true
  return hastText(pre.children)
    .split('\n')
    .some(line => line.length > narrow || /[\u1100-\uffdc]/.test(line.slice(narrow / 2)))
}

function isDisplayedMath(node: HastElement): boolean {
  return node.tagName === 'math' && node.properties['display'] === 'block'
}

/** rehype plugin: code, tables and formulas scroll by keyboard. */
export const rehypeScrollable: Plugin<[ScrollableOptions?], Root> =
  (options = {}) =>
  tree => {
    makeScrollable(tree, options)
  }
