import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toPseudoXml } from '../../src/doctree/to-pseudo-xml.ts'
import { readRst } from '../../src/rst/from-rst.ts'

/** Inputs of about `size` characters that cost careless parsers quadratic time or their stack. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  'bullets in one line': size => '- '.repeat(size / 2),
  'short lines': size => 'a\n'.repeat(size / 2),
  'a list of short items': size => '- a\n'.repeat(size / 4),
  'unbalanced emphasis': size => `${'*a '.repeat(20)}\n`.repeat(size / 61),
  'unbalanced literals': size => `${'``a '.repeat(20)}\n`.repeat(size / 81),
  'unbalanced phrases': size => `${'`a <b '.repeat(10)}\n`.repeat(size / 61),
  'unbalanced bars and brackets': size => `${'|a [b '.repeat(10)}\n`.repeat(size / 61),
  'a target without end': size => `.. _\`${'\n   a:'.repeat(size / 6)}`,
  'a substitution without end': size => `.. |${'\n   a|b'.repeat(size / 7)}`,
  attributions: size => '  a\n\n  -- b\n\n'.repeat(size / 13),
  'one grid table': size => `+---+\n${'| a |\n+---+\n'.repeat(size / 12)}`,
  'one simple table': size => `=== ===\n${'a   b\n'.repeat(size / 6)}=== ===\n`,
  'titles of one name': size => 'Title\n=====\n\na\n\n'.repeat(size / 15),
  'definitions without blank lines': size => 'a\n b\n'.repeat(size / 5),
  'directives in a row': size => '.. note:: a\n'.repeat(size / 12),
}

/** Processor time of a parse in milliseconds: what other processes do does not count. */
function cost(text: string): number {
  const start = process.cpuUsage()
  readRst(text, { lineLengthLimit: Number.POSITIVE_INFINITY })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

describe('hostile input', () => {
  test('10,000 levels of nesting end in a diagnostic, not in a full stack', () => {
    const quotes = Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level)}a`).join('\n\n')
    for (const text of ['- '.repeat(10_000), `${'.. note:: '.repeat(10_000)}a`, quotes]) {
      const { document, diagnostics } = readRst(text, { lineLengthLimit: Number.POSITIVE_INFINITY })
      expect(toPseudoXml(document)).toContain('<document')
      expect(diagnostics.map(each => each.rule)).toContain('nesting-too-deep')
    }
  })

  test('a line of 1 MB is refused, or read when the limit allows it', () => {
    const text = 'word *emphasis* '.repeat(65_536)
    expect(readRst(text).diagnostics.map(each => each.rule)).toEqual(['line-too-long'])
    expect(readRst(text, { lineLengthLimit: 2_000_000 }).document.children).toHaveLength(1)
  })

  for (const [name, make] of Object.entries(hostile)) {
    test(`${name}: four times the input cost at most eight times as much`, () => {
      cost(make(20_000))
      // Large enough that the garbage collector has a part in both.
      const small = Math.min(cost(make(200_000)), cost(make(200_000)))
      const large = Math.min(cost(make(800_000)), cost(make(800_000)))
      expect(large).toBeLessThan(Math.max(8 * small, 100))
    })
  }

  test('growth is linear from 1 to 16 MB: at most 2.3 times the time for twice the input', () => {
    const guide = readFileSync(new URL('../../content/guide/mod_wsgi.rst', import.meta.url), 'utf8')
    const megabyte = guide.repeat(Math.ceil(1_000_000 / guide.length))
    cost(megabyte)
    const one = Math.min(cost(megabyte), cost(megabyte))
    const sixteen = cost(megabyte.repeat(16))
    expect(sixteen / one).toBeLessThan(2.3 ** 4)
  }, 120_000)
})
