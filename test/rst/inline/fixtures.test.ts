import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { readRst } from '../../../src/rst/from-rst.ts'
import { expectFile, readFixtures } from './expected-file.ts'
import { wrongPositions } from './positions.ts'

test.each(readFixtures('rst-inline'))('$name', ({ folder, input, options }) => {
  const { document, diagnostics } = readRst(input, { path: 'input.rst', ...options })
  expectFile(join(folder, 'expected/tree.txt'), toPseudoXml(document))
  const findings = diagnostics.map(each => {
    const { start, end } = each.span
    return `${start.line}:${start.column}-${end.line}:${end.column} ${each.rule}\n`
  })
  if (findings.length > 0) expectFile(join(folder, 'expected/diagnostics.txt'), findings.join(''))
  expect(wrongPositions(document, input)).toEqual([])
})
