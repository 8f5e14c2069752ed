import type { Html, Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { htmlParts } from '../../src/markdown/comment.ts'
import { fromMarkdown, parseComment } from '../../src/markdown/parse.ts'
import { fileLines } from '../../src/markdown/place.ts'

function show(node: Nodes): string {
  const content = 'children' in node ? node.children.map(show).join(' ') : 'value' in node ? node.value : ''
  return `${node.type}(${content})`
}

function firstComment(text: string): { text: string; body: Root } {
  const file = fileLines(text)
  const comments: Root[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html') {
      for (const part of htmlParts(node as Html, file))
        if (part.type === 'comment') comments.push(parseComment(part.comment, file))
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(text))
  return { text, body: comments[0] ?? { type: 'root', children: [] } }
}

/** The text that the first text node of a tree says it stands on. */
function placed({ text, body }: { text: string; body: Root }): string {
  let node: Nodes | undefined = body
  while (node !== undefined && 'children' in node) node = node.children[0]
  const { start, end } = node?.position ?? {}
  return text.slice(start?.offset, end?.offset)
}

describe('inline codes', () => {
  test('shortcodes and anchors are nodes of their own, whatever is written in them', () => {
    const tree = fromMarkdown(
      '## Pumps {#the_pump_s}\n\nSee {{< ref text="_old_" >}}, {{% tab %}} and {{<n>}}.',
    )
    expect(tree.children.map(show)).toEqual([
      'heading(text(Pumps ) headingAnchor(the_pump_s))',
      'paragraph(text(See ) shortcode({{< ref text="_old_" >}}) text(, ) shortcode({{% tab %}}) text( and ) shortcode({{<n>}}) text(.))',
    ])
  })

  test.each(['{ note }', '{{ note }}', '{{< open', '{#}', '{# a}', '{{< two\nlines >}}'])(
    '%j is text',
    source => {
      expect(show(fromMarkdown(source))).not.toMatch(/shortcode|headingAnchor/)
    },
  )
})

describe('places', () => {
  test.each([
    ['a comment on one line', '<!-- Hello *there* -->'],
    ['a comment on lines of its own', '<!--\nHello\n-->'],
    ['an indented one in a list', '- one\n\n  <!--\n    Hello\n  -->'],
    ['one in a quote', '> <!--\n> Hello\n> -->'],
    ['behind a BOM', '\uFEFF<!--\nHello\n-->'],
    ['Windows line ends', 'x\r\n\r\n<!--\r\nHello\r\n-->\r\n'],
  ])('%s', (_, text) => {
    expect(placed(firstComment(text)).trim()).toBe('Hello')
  })

  test('a BOM counts', () => {
    expect(fromMarkdown('\uFEFF# Pumps').children[0]?.position).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 1, column: 9, offset: 8 },
    })
  })
})

test('an unclosed comment reaches to the end', () => {
  expect(show(firstComment('<!-- Hello\n\nthere').body)).toBe(
    'root(paragraph(text(Hello)) paragraph(text(there)))',
  )
})
