import type { Node } from '../../doctree/nodes.ts'
import type { DirectiveCall, DirectiveSpec } from '../context.ts'
import { splitSpaces } from '../name.ts'
import { contentPosition, contentText, directiveElement, fail, fixedText, missingContent } from './call.ts'
import { classOption, encoding, path, uri } from './converters.ts'
import { openNamedFile, unreadDirective } from './files.ts'
import { directive } from './specs.ts'

/** `raw`: text that only writers of the named format take, as it is. */
export const rawDirective: DirectiveSpec = directive(
  'raw',
  { required: 1, text: true, options: { file: path, url: uri, encoding, class: classOption }, content: true },
  runRaw,
)

function runRaw(call: DirectiveCall): Node[] {
  const { options } = call.context
  const file = call.options.get('file')
  const url = call.options.get('url')
  const external = file !== undefined || url !== undefined
  if (!options.rawEnabled || (!options.fileInsertionEnabled && external)) {
    return fail(call, 2, 'directive-disabled', `"${call.name}" directive disabled.`)
  }
  const node = directiveElement(call, 'raw')
  node.attributes['format'] = splitSpaces((call.arguments[0]?.value ?? '').toLowerCase()).join(' ')
  const content = contentText(call)
  if (content !== null) {
    if (external) {
      const message = `"${call.name}" directive may not both specify an external file and have content.`
      return fail(call, 3, 'directive-value', message)
    }
    return [
      {
        ...fixedText('raw', content.value, contentPosition(call), node.attributes),
        position: call.block.position,
      },
    ]
  }
  if (typeof file === 'string') {
    if (url !== undefined) {
      const message = `The "file" and "url" options may not be simultaneously specified for the "${call.name}" directive.`
      return fail(call, 3, 'directive-value', message)
    }
    const unread = unreadDirective(call)
    if (unread !== null) return unread
    const found = openNamedFile(call, file)
    if (found.text === null) {
      const error = `InputError: [Errno 2] No such file or directory: '${found.path}'`
      return fail(call, 3, 'directive-file', `Problems with "${call.name}" directive path:\n${error}.`)
    }
    node.attributes['source'] = found.path
    return [fixedText('raw', found.text, call.block.position, node.attributes)]
  }
  if (typeof url === 'string') {
    const message = `Problems with "${call.name}" directive URL "${url}":\nURLError: <urlopen error URLs are not read>.`
    return fail(call, 3, 'directive-file', message)
  }
  return missingContent(call) ?? []
}
