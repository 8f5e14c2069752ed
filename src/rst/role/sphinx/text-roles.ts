import { element, text as textNode } from '../../../doctree/build.ts'
import type { Node } from '../../../doctree/nodes.ts'
import type { Role, RoleCall } from '../../context.ts'
import { unescapeNull as resolveEscapes } from '../../escape.ts'
import { pepUrl } from '../../inline/implicit.ts'
import { classesOf, contentOf, plainRole, result } from '../role.ts'
import { roleData, titleOf } from './cross-reference.ts'
import { titleAndTarget } from './title-target.ts'

/** `guilabel` and `menuselection`: `-->` is shown as a triangle, one `&` marks a key and goes, `&&` is one `&`. */
export function interfaceRole(name: string): Role {
  return plainRole(name, call => {
    let value = resolveEscapes(call.text)
    if (name === 'menuselection') value = value.replaceAll('-->', '\u2023')
    value = value.replace(/&(&?)/g, '$1')
    const children = value === '' ? [] : [textNode(value, call.textPosition)]
    return result(element('inline', { classes: [name, ...classesOf(call)] }, children, call.position))
  })
}

/** `file` and `samp`: a literal in which `{text}` is emphasized. */
export function placeholderRole(name: string): Role {
  return plainRole(name, call => {
    const attributes = { classes: [name, ...classesOf(call)] }
    return result(element('literal', attributes, placeholders(call), call.position))
  })
}

function placeholders(call: RoleCall): Node[] {
  const { text } = call
  const nodes: Node[] = []
  const add = (start: number, end: number) => {
    const value = resolveEscapes(text.slice(start, end))
    if (value !== '') nodes.push(textNode(value, call.partPosition(start, end)))
  }
  let read = 0
  for (const match of text.matchAll(/(?<!\0)\{([^{}]+)\}/g)) {
    add(read, match.index)
    read = match.index + match[0].length
    const position = call.partPosition(match.index + 1, read - 1)
    const inner = textNode(resolveEscapes(match[1] ?? ''), position)
    nodes.push(element('emphasis', {}, [inner], call.partPosition(match.index, read)))
  }
  add(read, text.length)
  return nodes
}

/** `abbr`: `LIFO (last-in, first-out)`; the explanation becomes an attribute. */
export const abbreviationRole: Role = plainRole('abbr', call => {
  const match = /^([\s\S]*?)\s*\(([^()]*)\)$/.exec(call.text)
  if (match?.[1] === undefined || match[1] === '') {
    return result(element('abbreviation', { classes: classesOf(call) }, contentOf(call), call.position))
  }
  const content = textNode(resolveEscapes(match[1]), call.partPosition(0, match[1].length))
  const explanation = resolveEscapes(match[2] ?? '')
  return result(element('abbreviation', { explanation }, [content], call.position))
})

/** `ruby` of an extension that Japanese projects use: `base <reading>`; the reading becomes an attribute. */
export const rubyRole: Role = plainRole('ruby', call => {
  const parts = titleAndTarget(call)
  const attributes = {
    classes: ['ruby', ...classesOf(call)],
    ...(parts.explicit ? { reading: parts.target } : {}),
  }
  const node = element('inline', attributes, titleOf(call, parts), call.position)
  node.data = roleData(call, parts)
  return result(node)
})

/** `download`: a link to a file that is published with the document. */
export const downloadRole: Role = plainRole('download', call => {
  const parts = titleAndTarget(call)
  const inner = element('literal', { classes: ['xref', 'download'] }, titleOf(call, parts), call.position)
  if (parts.suppressed) return result(inner)
  const node = element('download_reference', { reftarget: parts.target }, [inner], call.position)
  node.data = roleData(call, parts)
  return result(node)
})

/** `index`: the text is shown and indexed. */
export const indexRole: Role = plainRole('index', call => {
  const parts = titleAndTarget(call)
  const node = element('inline', { classes: classesOf(call) }, titleOf(call, parts), call.position)
  node.data = roleData(call, parts)
  return result(node)
})

/** Makes a role for numbered documents on the web (`pep`, `rfc`, `cve`, `cwe`): `8`, `8#anchor`, `title <8>`. */
export function numberRole(name: string, label: string, urlOf: (number: string) => string): Role {
  return plainRole(name, call => {
    const parts = titleAndTarget(call)
    const hash = parts.target.indexOf('#')
    const number = hash === -1 ? parts.target : parts.target.slice(0, hash)
    const anchor = hash === -1 ? '' : parts.target.slice(hash)
    const shown = parts.explicit ? parts.title : `${label} ${parts.title}`
    const content = textNode(shown, call.partPosition(parts.start, parts.end))
    const attributes = { classes: [name], refuri: urlOf(number.trim()) + anchor }
    const node = element('reference', attributes, [content], call.position)
    node.data = roleData(call, parts)
    return result(node)
  })
}

/** The address of a PEP whose number is text. */
export function pepAddress(number: string): string {
  return /^\d+$/.test(number) ? pepUrl(Number(number)) : `https://peps.python.org/pep-${number}`
}
