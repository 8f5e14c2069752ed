import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readDocumentText } from '../../project/text-file.ts'
import { type Command, UsageProblem } from '../command.ts'

/** `taiyaku dump FILE`: the tree of one document. */
export const dump: Command = {
  usage: '[options] FILE',
  options: {
    json: { type: 'boolean', help: 'write the tree as JSON, with positions' },
    docutils: { type: 'boolean', help: "know docutils' directives and roles alone, not those of Sphinx" },
  },
  positionals: 1,
  examples: [
    ['dump docs/intro.rst', 'pseudo-XML, as docutils shows it'],
    ['dump docs/intro.md --json', 'the Markdown tree (mdast) as JSON'],
  ],
  async run(args, io) {
    const [path] = args.positionals
    if (path === undefined) throw new UsageProblem('taiyaku dump needs a FILE.')
    const file = resolve(io.cwd, path)
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new UsageProblem(`${path} is a folder; taiyaku dump takes one document.`)
    const text = readDocumentText(file, path)
    const asJson = args.values['json'] === true
    if (path.endsWith('.md')) {
      const { fromMarkdown } = await import('../../markdown/parse.ts')
      const tree = fromMarkdown(text)
      io.write(asJson ? json(tree) : markdownLines(tree, 0).join(''))
      return 0
    }
    const { fromRst } = await import('../../rst/from-rst.ts')
    const { toPseudoXml } = await import('../../doctree/to-pseudo-xml.ts')
    const tree = fromRst(text, { path, sphinx: args.values['docutils'] !== true })
    io.write(asJson ? json(tree) : toPseudoXml(tree))
    return 0
  },
}

function json(tree: object): string {
  return `${JSON.stringify(tree, null, 2)}\n`
}

/** A Markdown tree in the shape of pseudo-XML: a line a node with its plain fields, children and values indented below it. */
function markdownLines(node: object, depth: number): string[] {
  const fields = Object.entries(node).filter(
    ([name, value]) =>
      !['type', 'children', 'value', 'position', 'data'].includes(name) &&
      value !== null &&
      value !== undefined,
  )
  const attributes = fields.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  const indent = '    '.repeat(depth)
  const lines = [`${indent}<${'type' in node ? String(node.type) : ''}${attributes}>\n`]
  if ('value' in node) {
    for (const line of String(node.value).split('\n')) lines.push(`${indent}    ${line}\n`)
  }
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) lines.push(...markdownLines(child, depth + 1))
  }
  return lines
}
