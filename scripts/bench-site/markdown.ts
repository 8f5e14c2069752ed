/** A plain conversion of documents into Markdown, for site makers that read no reStructuredText. It keeps headings, text, code and links; it is good enough to compare costs, not to publish. */

const underline = /^([=\-~^"'`*+#.:_<>])\1{2,}\s*$/

/** reStructuredText as Markdown: comments are left out, as Sphinx leaves them out. */
export function toMarkdown(text: string): string {
  const lines = text.replaceAll('\t', '    ').split(/\r?\n/)
  const levels: string[] = []
  const out: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const next = lines[at + 1] ?? ''
    if (underline.test(line) && underline.test(lines[at + 2] ?? '') && next.trim() !== '') continue
    if (line.trim() !== '' && !underline.test(line) && underline.test(next)) {
      const mark = next[0] ?? ''
      if (!levels.includes(mark)) levels.push(mark)
      out.push(`${'#'.repeat(Math.min(6, levels.indexOf(mark) + 1))} ${inline(line.trim())}`, '')
      at += 1
    } else if (/^\s*\.\. /.test(line) || line.trim() === '..') {
      const end = endOfBlock(lines, at)
      out.push(...directive(lines.slice(at, end)))
      at = end - 1
    } else if (/::\s*$/.test(line)) {
      const end = endOfBlock(lines, at)
      out.push(inline(line.trim().replace(/::$/, ':')), '', ...fence('', lines.slice(at + 1, end)))
      at = end - 1
    } else {
      out.push(inline(line.trimStart().startsWith('|') ? line : line.trim()))
    }
  }
  return out.join('\n')
}

/** Index after the lines that are indented below line `at`. */
function endOfBlock(lines: readonly string[], at: number): number {
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0
  let end = at + 1
  while (
    end < lines.length &&
    ((lines[end] ?? '').trim() === '' || /^\s*/.exec(lines[end] ?? '')![0].length > indent)
  )
    end += 1
  return end
}

function directive(block: readonly string[]): string[] {
  const [, name, argument = ''] = /^\s*\.\. ([\w-]+):: *(.*)$/.exec(block[0] ?? '') ?? []
  if (name === undefined) return []
  const body = block.slice(1).filter(line => !/^\s*:[\w-]+:/.test(line))
  if (/^(code|code-block|sourcecode|parsed-literal|highlight)$/.test(name)) return fence(argument, body)
  if (/^(toctree|image|figure|include|raw|meta|index)$/.test(name)) return []
  return ['', ...[argument, ...body].map(line => `> ${inline(line.trim())}`), '']
}

function fence(language: string, body: readonly string[]): string[] {
  const indent = Math.min(
    ...body.filter(line => line.trim() !== '').map(line => /^\s*/.exec(line)![0].length),
  )
  const code = body
    .map(line => line.slice(Number.isFinite(indent) ? indent : 0))
    .join('\n')
    .trim()
  const known = /^(bash|python|json|yaml|html|css|javascript|ini|sql|go)$/.test(language) ? language : 'text'
  return code === '' ? [] : ['', `\`\`\`\`${known}`, code.replaceAll('````', '```'), '````', '']
}

/** Text that is neither HTML nor a template for those who read it. */
function inline(text: string): string {
  return text
    .replace(/``(.+?)``/g, (_, code: string) => `\`${code.replaceAll('`', "'")}\``)
    .replace(/:[\w:-]+:`([^`<]+?)(?:\s*<[^>]*>)?`/g, '$1')
    .replace(/`([^`<]+?)\s*<(https?:[^>\s]+)>`__?/g, '[$1]($2)')
    .replace(/`([^`]+)`__?/g, '$1')
    .replaceAll('<', '&lt;')
    .replaceAll('{', '&#123;')
    .replace(/^(---+|\+\+\+)$/, '')
}

/** Markdown as it is, with comments and tags taken out, which the site makers read as components. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/(^ *```[\s\S]*?^ *```[^\n]*$)/m)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('{', '&#123;')))
    .join('')
}

/** The first heading, for makers that want the title beside the text. */
export function titleOf(markdown: string, otherwise: string): string {
  return (/^# +(.+)$/m.exec(markdown)?.[1] ?? otherwise).replaceAll(/[`*"\\]/g, '')
}
