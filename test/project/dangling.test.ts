import { expect, test } from 'vitest'
import { openProject } from '../../src/project/open.ts'
import { openSiteReader } from '../../src/project/site.ts'
import { addFiles, folderWith } from './folder.ts'

async function findings(cwd: string): Promise<string[]> {
  const reader = openSiteReader()
  const { diagnostics } = await reader.read(await openProject({ cwd, paths: [] }), { history: false })
  await reader.close()
  return diagnostics.map(
    ({ path, span, severity, rule, message }) =>
      `${path}:${span.start.line}:${span.start.column} ${severity} ${rule} ${message}`,
  )
}

const index = [
  'Index',
  '=====',
  '',
  '.. toctree::',
  '   :glob:',
  '',
  '   guide/index',
  '   guide/instal',
  '   more/*',
  '   CHANGELOG',
  '   https://example.org/',
  '   genindex',
  '',
  'See :doc:`guide/start`, :doc:`/guide/install`, :doc:`python:library/os` and :doc:`../out`.',
  'See :ref:`setup`, :ref:`set-up`, :ref:`set-up`, :ref:`text <bare>`, :ref:`bare`, :ref:`python:mimetypes`, :ref:`search`.',
  'See :term:`Server`, :term:`client`, :option:`--quiet`, :func:`os.walk`, :any:`nothing`.',
  '',
  '.. _bare:',
  '',
  'A paragraph.',
  '',
].join('\n')

const files = {
  'index.rst': index,
  'guide/index.rst': 'Guide\n=====\n',
  'guide/install.md': '# Install\n',
  'guide/b.rst': '.. _setup:\n\nSetup\n=====\n\n.. glossary::\n\n   server\n      A program.\n',
  'CHANGELOG.rst': 'Changes\n=======\n',
}

test('references that lead nowhere are told once a document, with their places and what to do', async () => {
  expect(await findings(folderWith(files))).toEqual([
    'index.rst:8:4 warning unknown-document The toctree names "guide/instal", but there is no document guide/instal. Did you mean guide/install? Mend the path, or take it out.',
    'index.rst:10:4 warning unknown-document The toctree names "CHANGELOG", but CHANGELOG.rst is not on the site: the config (include, exclude) or its name leaves it out, or it has an error of its own. Let it in, or take the reference out.',
    'index.rst:14:5 warning unknown-document :doc: refers to "guide/start", but there is no document guide/start. Mend the path, or take it out.',
    'index.rst:14:77 warning unknown-document :doc: refers to "../out", which lies outside the folder of the documents. Mend the path, or take it out.',
    'index.rst:15:19 warning unknown-cross-reference There is no label "set-up". Did you mean setup? Mend the name, or write ".. _set-up:" before the section that is meant.',
    'index.rst:15:69 warning unknown-cross-reference The label "bare" stands before no title, so that :ref: has no text to show. Write the text: :ref:`text <bare>`.',
    'index.rst:16:21 warning unknown-cross-reference No glossary has the term "client". Mend the name, or add the term to a glossary directive.',
    'index.rst:16:37 warning unknown-cross-reference No document describes the option "--quiet". Mend the name, describe it with an option directive, or write it as code.',
  ])
})

test('the config decides on them as on all findings', async () => {
  const cwd = folderWith(files)
  addFiles(cwd, {
    'taiyaku.config.json': '{"rules":{"unknown-document":"off","unknown-cross-reference":"error"}}',
  })
  const told = await findings(cwd)
  expect(told).toHaveLength(4)
  expect(told[0]).toContain(' error unknown-cross-reference ')
  addFiles(cwd, { 'taiyaku.config.json': '{"ignore":[{"files":["index.rst"]}]}' })
  expect(await findings(cwd)).toEqual([])
})

test('a document that cannot be read is told, and has no page', async () => {
  const cwd = folderWith({
    'a.rst': 'A\n=\n\n:doc:`b`\n',
    'b.rst': new Uint8Array([0xa4, 0xb3, 0xa4, 0xec, 0x0a]),
  })
  const reader = openSiteReader()
  const read = async () => reader.read(await openProject({ cwd, paths: [] }), { history: false })
  const site = await read()
  expect(site.documents.map(({ slug }) => slug)).toEqual(['a'])
  expect(site.page('b')).toBeNull()
  expect(site.diagnostics.map(({ path, rule }) => [path, rule])).toEqual([
    ['b.rst', 'unreadable-document'],
    ['a.rst', 'unknown-document'],
  ])
  addFiles(cwd, { 'b.rst': 'B\n=\n' })
  const mended = await read()
  expect(mended.documents.map(({ slug }) => slug)).toEqual(['a', 'b'])
  expect(mended.diagnostics).toEqual([])
  await reader.close()
})
