import type { Element } from 'hast'
import type { Element as DoctreeElement } from '../../../doctree/nodes.ts'
import { isExternalUrl, type ResolvedReference, type UrlUse } from '../../../render/index.ts'
import { referenceOf } from '../../../rst/resolve/across.ts'
import { referredName } from '../../../rst/resolve/document-path.ts'
import { decoded } from '../addresses.ts'

/** Functions that the renderers ask for the addresses of links and files. */
export interface OpenLinks {
  resolveUrl(url: string, use: UrlUse): string | null
  resolveReference(node: DoctreeElement): ResolvedReference | null
}

/** Roles that show the title of what they lead to. */
const titledRoles = new Set(['ref', 'numref', 'doc', 'any'])

/**
 * Makes open links (see `PageLink`) of what the document at `path` refers to. Whether the place exists is found out when all
 * documents are known. Paths of files that the page needs are added to `assets`.
 */
export function openLinks(path: string, assets: Set<string>): OpenLinks {
  const file = (kind: 'asset' | 'download', target: string): string | null => {
    const found = referredName(target, path)
    if (found === null || found === '') return null
    assets.add(found)
    return `taiyaku:${kind}/${encodeURIComponent(found)}`
  }
  return {
    resolveUrl(url, use) {
      if (isExternalUrl(url) || url.startsWith('#') || url === '') return url
      const [target = '', anchor] = url.split('#')
      const plain = decoded(target.replace(/\?.*$/, ''))
      if (use === 'media') return file('asset', plain)
      const document = /\.(?:html?|rst|md|txt)$/i.test(plain) || !/\.[a-z0-9]{1,5}$/i.test(plain)
      if (document)
        return documentLink(
          plain.replace(/\.(?:html?|rst|md|txt)$/i, '') + (anchor === undefined ? '' : `#${anchor}`),
        )
      return file('download', plain)
    },
    resolveReference(node) {
      const target = String(node.attributes['reftarget'] ?? '')
      if (node.type === 'download_reference') {
        const href = target === '' || isExternalUrl(target) ? null : file('download', target)
        return href === null ? null : { href }
      }
      if (node.type !== 'pending_xref' || target === '') return null
      const { domain, role, explicit } = referenceOf(node)
      if (role === 'number') return { href: `taiyaku:number/${target}`, content: [linkTitle()] }
      if (role === 'glob') {
        const pattern = referredName(target, path)
        return pattern === null
          ? null
          : { href: `taiyaku:glob/${encodeURIComponent(pattern)}`, content: [linkTitle()] }
      }
      const isPlain = /^[\w-]+$/
      if (!isPlain.test(domain) || !isPlain.test(role)) return null
      const content = !explicit && titledRoles.has(role) ? { content: [linkTitle()] } : {}
      if (domain === 'std' && role === 'doc' && target === 'self')
        return { href: documentLink('#'), ...content }
      return { href: `taiyaku:ref.${domain}.${role}/${encodeURIComponent(target)}`, ...content }
    },
  }
}

/** Stands where the title of the place comes in. */
export function linkTitle(): Element {
  return { type: 'element', tagName: 'span', properties: { dataTitle: '' }, children: [] }
}

/** An open link to a document, or with `#` to a place in it; to one on the same page where nothing stands before it. */
export function documentLink(target: string): string {
  return `taiyaku:doc/${encodeURIComponent(target)}`
}
