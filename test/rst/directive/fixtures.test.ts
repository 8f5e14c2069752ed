import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../src/diagnostic/rules.ts'
import { toPseudoXml } from '../../../src/doctree/to-pseudo-xml.ts'
import { readRst } from '../../../src/rst/from-rst.ts'
import { expectFile, readFixtures } from '../inline/expected-file.ts'
import { wrongPositions } from '../inline/positions.ts'

// Cells lie beside each other, and some over several rows, so ranges cross; header, footer and metadata move to the
// front; texts that a directive makes are not in the source.
const expectedToDiffer = /^(?:entry|row|decoration) .*overlaps| is not /

test.each([...readFixtures('rst-directive'), ...readFixtures('rst-table')])(
  '$name',
  ({ folder, input, options }) => {
    const { document, diagnostics } = readRst(input, { path: 'input.rst', ...options })
    expectFile(join(folder, 'expected/tree.txt'), toPseudoXml(document))
    const findings = diagnostics.map(({ rule, span }) => {
      expect(rules, `the rule table has no ${rule}`).toHaveProperty(rule)
      return `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column} ${rule}\n`
    })
    if (findings.length > 0) expectFile(join(folder, 'expected/diagnostics.txt'), findings.join(''))
    expect(wrongPositions(document, input).filter(wrong => !expectedToDiffer.test(wrong))).toEqual([])
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  },
)
