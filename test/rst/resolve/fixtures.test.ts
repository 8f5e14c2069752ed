import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Document } from '../../../src/doctree/nodes.ts'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { fromRst } from '../../../src/rst/from-rst.ts'
import { resolve } from '../../../src/rst/resolve/resolve.ts'
import { expectFile, readFixtures } from '../inline/expected-file.ts'

test.each(readFixtures('rst-resolve'))('$name', ({ folder, input, options }) => {
  const settings = { path: 'input.rst', ...options }
  const document = fromRst(input, settings)
  const findings = resolve(document, settings)
  expectFile(join(folder, 'expected/tree.txt'), toPseudoXml(document))
  const lines = findings.map(({ rule, message, span }) => {
    const place = `${span.start.line}:${span.start.column}`
    return `${place} ${rule}: ${message.replaceAll('\n', '\n  ')}\n`
  })
  if (lines.length > 0) expectFile(join(folder, 'expected/diagnostics.txt'), lines.join(''))
  expect(JSON.parse(JSON.stringify(document)) as Document).toEqual(document)
})
