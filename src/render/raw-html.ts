import type { ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import type {} from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { secureProperties } from './rehype/safe-links.ts'
import type { UrlResolver } from './url.ts'

const mathElements = [
  'math',
  'semantics',
  'annotation',
  'mrow',
  'mi',
  'mn',
  'mo',
  'ms',
  'mtext',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'mstyle',
  'mpadded',
  'mphantom',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mmultiscripts',
  'mprescripts',
  'mtable',
  'mtr',
  'mtd',
  'menclose',
]

/** Lengths of columns, tables and images: the only styles that pass, ours or the document's. */
const lengths = /^\s*(?:(?:width|height)\s*:\s*[\d.]+(?:%|[a-z]{1,4})?\s*;?\s*)+$/i

/**
 * What HTML of a document may hold: the elements of GitHub's list, with what this renderer itself makes. No script, style sheet, frame,
 * form or event handler; ids keep their names, for links within the document lead to them.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...mathElements,
    'abbr',
    'aside',
    'bdi',
    'caption',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'footer',
    'header',
    'mark',
    'nav',
    'small',
    'u',
    'video',
    'wbr',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      'id',
      'className',
      'lang',
      'dir',
      'title',
      'role',
      'ariaLabel',
      'ariaLevel',
      'ariaHidden',
      'tabIndex',
      'dataLines',
      'dataStart',
      'dataTitle',
      'dataOwn',
      ['style', lengths],
    ],
    a: ['href', 'rel', 'name'],
    code: ['className'],
    col: ['span', ['style', lengths]],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: ['value'],
    ol: ['start', 'type', 'reversed'],
    td: ['colSpan', 'rowSpan', 'headers', 'align'],
    th: ['colSpan', 'rowSpan', 'scope', 'headers', 'align'],
    time: ['dateTime'],
    video: ['src', 'controls', 'preload', 'width', 'height', 'poster'],
    ...Object.fromEntries(
      mathElements.map(name => [
        name,
        [
          'display',
          'mathvariant',
          'displaystyle',
          'scriptlevel',
          'stretchy',
          'fence',
          'separator',
          'accent',
          'encoding',
        ],
      ]),
    ),
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'ftp', 'ftps', 'tel', 'news', 'irc', 'ircs', 'xmpp'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
  },
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'template', 'noscript'],
  required: { input: { type: 'checkbox', disabled: true } },
}

/**
 * Parses the raw HTML that stands in a tree, closes what it left open, and takes out what is not safe. URLs in it become the page's,
 * as those of other links did before. Trees without raw HTML come back as they are.
 */
export function keepSafeHtml(nodes: ElementContent[], urls: UrlResolver<null> = {}): ElementContent[] {
  if (!holdsRaw(nodes)) return nodes
  const root: Root = { type: 'root', children: nodes }
  visit(root, 'element', node => {
    node.properties['dataOwn'] = ''
  })
  const open = urls.openScheme === undefined ? [] : [urls.openScheme]
  const protocols = {
    ...schema.protocols,
    href: [...(schema.protocols?.['href'] ?? []), ...open],
    src: [...(schema.protocols?.['src'] ?? []), ...open],
  }
  const safe = sanitize(raw(root), { ...schema, protocols })
  if (safe.type !== 'root') return nodes
  visit(safe, 'element', node => {
    const { properties } = node
    if (properties['dataOwn'] === undefined) secureProperties(properties, urls, null)
    delete properties['dataOwn']
  })
  return safe.children.filter(node => node.type !== 'doctype')
}

function holdsRaw(nodes: readonly ElementContent[]): boolean {
  return nodes.some(node => node.type === 'raw' || (node.type === 'element' && holdsRaw(node.children)))
}
