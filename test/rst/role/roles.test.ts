import { describe, expect, test } from 'vitest'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { readRst } from '../../../src/rst/from-rst.ts'
import { languageOf } from '../../../src/rst/language/language.ts'
import { languages } from '../../../src/rst/language/languages.ts'
import { docutilsRoles } from '../../../src/rst/role/docutils-roles.ts'
import { sphinxRoles } from '../../../src/rst/role/sphinx/sphinx-roles.ts'

const tree = (text: string, options = {}) =>
  toPseudoXml(readRst(text, { path: 'x.rst', ...options }).document)
const rules = (text: string, options = {}) => readRst(text, options).diagnostics.map(each => each.rule)

describe('roles that the document defines', () => {
  test('take their base’s element, with the name as class', () => {
    expect(tree('.. role:: big(strong)\n\n:big:`a`')).toContain('<strong classes="big">')
    expect(tree('.. role:: big\n   :class: x y\n\n:BIG:`a`')).toContain('<inline classes="x y">')
  })

  test('can be made from roles that were made', () => {
    const text = '.. role:: raw-html(raw)\n   :format: html\n.. role:: raw-too(raw-html)\n\n:raw-too:`<b>`'
    expect(tree(text)).toContain('<raw classes="raw-too" format="html" xml:space="preserve">')
  })

  test('keep the language of code', () => {
    const text = '.. role:: py(code)\n   :language: python\n\n:py:`a\\n`'
    expect(tree(text)).toContain('<literal classes="code py python">\n            a\\n')
  })

  test('hold in the document alone', () => {
    rules('.. role:: big\n\n:big:`a`')
    expect(rules(':big:`a`')).toEqual(['role-name-fallback', 'unknown-role'])
  })

  test('may be the default role, until it is set back', () => {
    const text = '.. default-role:: strong\n\n`a`\n\n.. default-role::\n\n`b`'
    expect(tree(text)).toContain('<strong>\n            a')
    expect(tree(text)).toContain('<title_reference>\n            b')
  })
})

test('raw roles are refused where raw is switched off', () => {
  const text = '.. role:: html(raw)\n   :format: html\n\n:html:`<b>`'
  expect(rules(text, { rawEnabled: false })).toContain('raw-disabled')
  expect(tree(text, { rawEnabled: false })).not.toContain('<raw')
})

describe('Sphinx', () => {
  test('an unknown role shows its text, keeps its source, and is one finding', () => {
    const { document, diagnostics } = readRst('See :issue:`Nine <9>`.', { sphinx: true })
    expect(diagnostics.map(each => each.rule)).toEqual(['opaque-role'])
    const node = document.children[0] as { children?: object[] } | undefined
    expect(node?.children?.[1]).toMatchObject({
      type: 'inline',
      data: {
        role: { name: 'issue', target: '9', title: 'Nine', unknown: true },
        source: ':issue:`Nine <9>`',
      },
      children: [{ value: 'Nine' }],
    })
  })

  test('roles of the document come before Sphinx’', () => {
    expect(tree('.. role:: doc(strong)\n\n:doc:`a`', { sphinx: true })).toContain('<strong classes="doc">')
  })

  test('without it a Sphinx role is unknown', () => {
    expect(rules(':ref:`a`')).toEqual(['role-name-fallback', 'unknown-role'])
  })
})

describe('languages', () => {
  test.each(languages.map(each => [each.module, each] as const))('%s names roles that exist', (_, table) => {
    for (const name of Object.values(table.roles)) {
      // Reserved by docutils for a translation, and made nowhere.
      if (name !== 'restructuredtext-unimplemented-role') expect(docutilsRoles.has(name), name).toBe(true)
    }
  })

  test('are found by the longest known part of a tag', () => {
    expect(languageOf('pt-BR').module).toBe('docutils.parsers.rst.languages.pt_br')
    expect(languageOf('de-AT-1901').labels.get('contents')).toBe('Inhalt')
    expect(languageOf('xx').module).toBeNull()
    expect(languageOf('xx').labels.get('note')).toBe('Note')
  })

  test('an unknown language is said once a role, and English names hold', () => {
    const { document, diagnostics } = readRst(':emphasis:`a` :emphasis:`b`', { languageCode: 'xx' })
    expect(diagnostics.map(each => each.rule)).toEqual(['role-name-fallback'])
    expect(toPseudoXml(document)).toContain('Using English fallback for role "emphasis".')
  })
})

test('the names of all roles', () => {
  expect([...docutilsRoles.keys()].toSorted()).toMatchSnapshot()
  expect([...sphinxRoles.keys()].toSorted()).toMatchSnapshot()
})
