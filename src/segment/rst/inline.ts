import type { Element, Node } from '../../doctree/nodes.ts'
import { type Piece, plainText } from '../inline.ts'
import { type LanguagePair, writtenIn } from '../script.ts'

/** Turns the inline nodes of a text element into pieces. */
export function rstPieces(nodes: readonly Node[], languages: LanguagePair): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) {
    if (node.type !== 'text') {
      pieces.push(...pieceOf(node as Element, languages))
      continue
    }
    const { value, position: span } = node as Extract<Node, { value: string }>
    if (value !== '') pieces.push({ type: 'text', value, children: [], span })
  }
  return pieces
}

function pieceOf(element: Element, languages: LanguagePair): Piece[] {
  const span = element.position
  const children = (): Piece[] => rstPieces(element.children, languages)
  const leaf = (type: Piece['type'], more: Partial<Piece> = {}): Piece[] => {
    const inner = children()
    return [{ type, value: plainText(inner), ...more, children: [], span }]
  }
  const container = (type: Piece['type'], more: Partial<Piece> = {}): Piece[] => {
    const inner = children()
    const [only] = inner
    const flat = inner.length === 1 && only?.type === 'text'
    return [{ type, value: plainText(inner), ...more, children: flat ? [] : inner, span }]
  }
  switch (element.type) {
    case 'literal':
    case 'math':
      return leaf('code')
    case 'title_reference': {
      // Single backticks hold code in many projects, and phrases in others.
      const value = plainText(children())
      const phrase = writtenIn(value, languages) === 'target' || /[a-z] [a-z]+ [a-z]/i.test(value)
      return leaf(phrase ? 'emphasis' : 'code', { name: 'title_reference' })
    }
    case 'emphasis':
    case 'strong':
      return container(element.type)
    case 'reference':
      return container('link', {
        target:
          attribute(element, 'refuri') ?? attribute(element, 'refname') ?? attribute(element, 'refid') ?? '',
      })
    case 'pending_xref': {
      const name = attribute(element, 'reftype') ?? ''
      const target = attribute(element, 'reftarget') ?? ''
      return leaf(element.children.some(child => child.type === 'literal') ? 'code' : 'role', {
        name,
        target,
      })
    }
    case 'footnote_reference':
    case 'citation_reference':
      return leaf('footnote')
    case 'substitution_reference':
      return leaf('substitution')
    case 'problematic':
      return leaf('problematic')
    case 'image':
      return [
        {
          type: 'image',
          value: attribute(element, 'alt') ?? '',
          target: attribute(element, 'uri') ?? '',
          children: [],
          span,
        },
      ]
    case 'raw':
      return leaf('raw')
    case 'system_message':
    case 'generated':
      return []
    case 'inline': {
      const [name] = Array.isArray(element.attributes['classes']) ? element.attributes['classes'] : []
      return leaf('role', name === undefined ? {} : { name: String(name) })
    }
    default:
      return children()
  }
}

/** An attribute that is text; undefined when the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.attributes[name]
  return typeof value === 'string' ? value : undefined
}
