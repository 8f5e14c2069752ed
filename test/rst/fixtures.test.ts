import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Element, Node } from '../../src/doctree/nodes.ts'
import { toPseudoXml } from '../../src/doctree/to-pseudo-xml.ts'
import { fromRst } from '../../src/rst/from-rst.ts'

// Trees come from docutils (scripts/oracle.ts), positions from a review of what the parser gave.
const root = fileURLToPath(new URL('../fixtures/rst/', import.meta.url))
const cases = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.rst'))
  .sort()

/** One line a node: range, type, and for text what stands there in the file. */
function positions(node: Node, text: string, indent = ''): string {
  const { start, end } = node.position
  const range = `${start.line}:${start.column}-${end.line}:${end.column}`
  if (node.type === 'system_message') return ''
  if (node.type === 'text') {
    return `${indent}${range} ${JSON.stringify(text.slice(start.offset, end.offset))}\n`
  }
  const inner = (node as Element).children.map(child => positions(child, text, `${indent}  `))
  return `${indent}${range} ${node.type}\n${inner.join('')}`
}

/** Compares with the expected file; a missing one is written, but not under CI. */
function compare(actual: string, path: string): void {
  if (process.env['UPDATE'] === '1' || (!existsSync(path) && process.env['CI'] !== 'true')) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `missing: ${path}`).toBe(actual)
}

describe('fixtures of the parser', () => {
  for (const path of cases) {
    const text = readFileSync(root + path, 'utf8')
    const tree = fromRst(text, { path: 'test data', syntaxHighlight: 'none', fileInsertionEnabled: false })
    const expected = (kind: string) => `${root}${path.replace(/([^/]+)\.rst$/, `expected/$1.${kind}`)}`
    test(`${path}: tree`, () => {
      compare(toPseudoXml(tree), expected('pxml'))
    })
    test(`${path}: positions`, () => {
      compare(positions(tree, text), expected('positions'))
    })
  }
})
