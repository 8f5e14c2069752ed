import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Serializes a tree with a line for each block, so that expected files can be read and compared. */
export function toReadableHtml(tree: Root): string {
  const html = toHtml(tree, { characterReferences: { useNamedReferences: true } })
  const block =
    'section|p|h[1-6]|ul|ol|dl|li|dt|dd|table|caption|colgroup|col|thead|tbody|tr|t[hd]|figure|figcaption|aside|div|pre|blockquote|nav|hr'
  const pieces = html.split(/(<pre[\s>][\s\S]*?<\/pre>)/)
  const lines = pieces.map((piece, index) =>
    index % 2 === 1
      ? `\n${piece}`
      : piece.replaceAll(
          new RegExp(
            `(?<=.)(<(?:${block})\\b|</(?:section|ul|ol|dl|table|thead|tbody|tr|figure|aside|div|blockquote|nav)>)`,
            'g',
          ),
          '\n$1',
        ),
  )
  return `${lines
    .join('')
    .replaceAll(/\n{2,}(?=<)/g, '\n')
    .trim()}\n`
}
