import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/diagnostic/rules.ts'
import { readRst } from '../../src/rst/from-rst.ts'
import { resolvedCopy } from '../../src/rst/resolve/resolve.ts'
import { readUnits } from '../../src/units/read-units.ts'

const folder = join(import.meta.dirname, '../../content/docs/rules')
const ids = Object.keys(rules)

function page(id: string): string {
  return readFileSync(join(folder, `${id}.md`), 'utf8')
}

/** Pages whose rule cannot be shown by one document of a few lines, and why. */
const withoutExample: Readonly<Record<string, string>> = {
  'address-collision': 'takes two documents',
  'directive-disabled': 'takes a setting',
  'directive-file': 'takes a way to read files',
  'directive-language': 'takes a setting',
  'duplicate-id': 'takes a setting',
  'example-not-listed': 'takes a manifest',
  'example-unknown-block': 'takes a manifest',
  'include-loop': 'takes a way to read files',
  'line-too-long': 'takes a very long line',
  'nesting-too-deep': 'takes very deep nesting',
  'raw-disabled': 'takes a setting',
  'role-name-fallback': 'takes a setting',
  'substitution-too-long': 'takes a very long line',
  'unknown-cross-reference': 'takes a project',
  'unknown-document': 'takes a project',
  'unreadable-document': 'takes a file that is no text',
}

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(folder).map(name => name.replace(/\.md$/, ''))
  expect(pages.filter(id => id !== 'index').sort()).toEqual(ids.toSorted())
})

test('the list of rules names each with its severity', () => {
  for (const id of ids)
    expect(page('index')).toContain(`| [${id}](${id}.md) | ${rules[id]?.severity} | ${rules[id]?.summary} |`)
})

describe('a page says what the table says, and its example has the finding', () => {
  test.each(ids)('%s', id => {
    const text = page(id)
    expect(text).toContain(`# ${id}\n\n${rules[id]?.summary} Severity: \`${rules[id]?.severity}\`.\n`)
    const [, syntax, example] = /```(rst|md)\n([\s\S]*?\n)```\n/.exec(text) ?? []
    if (example === undefined || withoutExample[id] !== undefined) {
      expect(Object.keys(withoutExample)).toContain(id)
      return
    }
    if (syntax === 'md') {
      expect(reported(example, 'example.md')).toContain(id)
      return
    }
    expect(found(example)).toContain(id)
    // The page says so when the command line leaves the finding out.
    if (!reported(example).includes(id))
      expect(text).toMatch(/`taiyaku check` (never reports it|reports it only where)/)
  })
})

/** Rules of all findings in a document: those of its units, and those of the parser with docutils' and with Sphinx' directives. */
function found(text: string): string[] {
  const parsed = [true, false].flatMap(sphinx => {
    const { document, diagnostics } = readRst(text, { sphinx })
    return [...diagnostics, ...resolvedCopy(document, { sphinx }).diagnostics]
  })
  return [...reported(text), ...parsed.map(({ rule }) => rule)]
}

/** Rules of the findings that `taiyaku check` reports. */
function reported(text: string, path = 'example.rst'): string[] {
  const glossary = [{ term: 'web server', target: ['ウェブサーバー'], forbidden: ['WWWサーバ'] }]
  const { report } = readUnits(text, { path, glossary, doNotTranslate: ['Example Server'] })
  return [...report.units.flatMap(unit => unit.diagnostics), ...report.diagnostics].map(({ rule }) => rule)
}
