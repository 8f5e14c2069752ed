import { describe, expect, test } from 'vitest'
import { formatFindings } from '../../src/cli/format/format.ts'
import { findingsMarkdown, statusMarkdown } from '../../src/cli/format/markdown.ts'
import { checkPretty, tally } from '../../src/cli/format/pretty-check.ts'
import { statusPretty } from '../../src/cli/format/pretty-status.ts'
import { displayWidth, pad, styleFor, truncate } from '../../src/cli/terminal.ts'
import { findingsOf } from '../../src/cli/view.ts'
import { toCsv } from '../../src/exchange/csv.ts'
import { badgeEndpoint, badgeSvg } from '../../src/project/badge.ts'
import { sampleReport } from './sample-report.ts'

const report = sampleReport()
const findings = findingsOf(report)
const line = (_: string, number: number) => `日本${number} text`
const plain = styleFor({ isTTY: false }, {})
const coloured = styleFor({ isTTY: true }, {})
const escapes = /\u001b\[[0-9;]*m/g

describe('the table of status', () => {
  test('has a bar, both percentages, the units of each state, totals and the next step', () => {
    expect(statusPretty(report, plain, 100, 'taiyaku check docs')).toBe(
      [
        'Document                            words  units  ●  ◐  ○  +',
        'docs/名前, a.rst  ●●●●●●◐◐◐◐◐○○○○○   41 %   33 %  1  1  1  1',
        'docs/done.md      ●●●●●●●●●●●●●●●●  100 %  100 %  1  0  0  0',
        '',
        'Total             ●●●●●●●●◐◐◐◐○○○○   46 %   50 %  2  1  1  1',
        '',
        '● translated  ◐ partial  ○ untranslated  + target-only',
        '',
        '2 places to work on, 59 words. Next: taiyaku check docs',
        '',
      ].join('\n'),
    )
  })

  test('does not call translated what could not be read, or has nothing to count', () => {
    const [document] = report.documents
    if (document === undefined) throw new Error('no document')
    const none = { units: 0, words: 0 }
    const counts = {
      translated: none,
      partial: none,
      untranslated: none,
      stale: none,
      'not-translatable': none,
      'target-only': none,
    }
    const span = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
    const unreadable = { rule: 'unreadable-document', severity: 'error', message: '', span } as const
    const shown = (diagnostics: readonly (typeof unreadable)[]) => {
      const only = { ...document, counts, units: [], diagnostics: [...diagnostics] }
      return statusPretty({ ...report, totals: counts, documents: [only] }, plain, 100, '')
        .split('\n')
        .at(-2)
    }
    expect(shown([unreadable])).toBe('1 document could not be read. Next: taiyaku check')
    expect(shown([])).toBe('Nothing here has a translation to count.')
  })

  test('says the same in colour', () => {
    const text = statusPretty(report, coloured, 100, 'taiyaku check docs')
    expect(text).not.toBe(text.replace(escapes, ''))
    expect(text.replace(escapes, '')).toBe(statusPretty(report, plain, 100, 'taiyaku check docs'))
  })

  test('cuts the front of long paths in narrow terminals', () => {
    const [document] = report.documents
    const long = { ...report, documents: [{ ...document!, path: `${'folder/'.repeat(9)}name.rst` }] }
    expect(statusPretty(long, plain, 60, '').split('\n')[1]).toMatch(/^…\S*older\/name\.rst {2}●/)
  })
})

describe('findings for people', () => {
  test('are one line each', () => {
    expect(checkPretty(findings, plain, 80, line)).toBe(
      [
        'docs/名前, a.rst:2:3 info opaque-role A role.',
        'docs/名前, a.rst:3:3 warning omitted-sentence “100 % <b>”, x: | lacks a sentence.',
        'docs/名前, a.rst:5:3 error missing-translation No translation.',
        '',
      ].join('\n'),
    )
    expect(tally(findings)).toBe('1 error, 1 warning, 1 info')
  })

  test('have the source line with carets under the right columns in colour', () => {
    const lines = checkPretty(findings.slice(0, 1), coloured, 80, line).replace(escapes, '').split('\n')
    expect(lines.slice(1)).toEqual(['  2 │ 日本2 text', '    │     ^^', ''])
  })

  test('far to the right are cut to the width of the terminal', () => {
    const [first] = findings
    const far = {
      ...first!,
      span: { start: { line: 1, column: 301, offset: 0 }, end: { line: 1, column: 304, offset: 0 } },
    }
    const lines = checkPretty([far], coloured, 60, () => `${'あ'.repeat(300)}abc${'い'.repeat(300)}`)
      .replace(escapes, '')
      .split('\n')
    expect(lines.every(entry => displayWidth(entry) <= 60 || entry.startsWith('docs'))).toBe(true)
    const at = displayWidth(lines[1]!.slice(0, lines[1]!.indexOf('abc')))
    expect(displayWidth(lines[2]!.slice(0, lines[2]!.indexOf('^^^')))).toBe(at)
  })
})

describe('findings for programs', () => {
  const write = (name: 'sarif' | 'junit' | 'github' | 'rdjson') =>
    formatFindings(name, { report, findings, line })

  test('as GitHub annotations', async () => {
    expect((await write('github')).split('\n')).toEqual([
      '::notice file=docs/名前%2C a.rst,line=2,endLine=2,col=3,endColumn=5,title=opaque-role::A role.',
      '::warning file=docs/名前%2C a.rst,line=3,endLine=3,col=3,endColumn=5,title=omitted-sentence::“100 %25 <b>”, x: | lacks%0Aa sentence.',
      '::error file=docs/名前%2C a.rst,line=5,endLine=5,col=3,endColumn=5,title=missing-translation::No translation.',
      '',
    ])
  })

  test('as SARIF with encoded addresses and fingerprints', async () => {
    const { runs } = JSON.parse(await write('sarif'))
    expect(runs[0].results[1]).toMatchObject({
      ruleId: 'omitted-sentence',
      level: 'warning',
      partialFingerprints: { 'taiyakuUnit/v1': 'partial-1:omitted-sentence' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/%E5%90%8D%E5%89%8D%2C%20a.rst' },
            region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 5 },
          },
        },
      ],
    })
    expect(
      runs[0].results.map((result: { ruleIndex: number }) => runs[0].tool.driver.rules[result.ruleIndex].id),
    ).toEqual(findings.map(({ rule }) => rule))
  })

  test('as JUnit, with a passed case for a document without findings', async () => {
    const xml = await write('junit')
    expect(xml).toContain('<testsuites name="taiyaku" tests="4" failures="3">')
    expect(xml).toContain('message="“100 % &#60;b&#62;”, x: | lacks&#10;a sentence."')
    expect(xml).toContain('<testcase classname="docs/done.md" name="no findings"/>')
  })

  test('as rdjson, whose columns count bytes', async () => {
    const { diagnostics } = JSON.parse(await write('rdjson'))
    expect(diagnostics[0]).toEqual({
      message: 'A role.',
      location: {
        path: 'docs/名前, a.rst',
        range: { start: { line: 2, column: 7 }, end: { line: 2, column: 9 } },
      },
      severity: 'INFO',
      code: { value: 'opaque-role' },
    })
  })

  test('as Markdown, with the text of documents as text', () => {
    expect(findingsMarkdown(findings)).toContain(
      '- line 3: warning `omitted-sentence` “100 % \\<b\\>”, x: \\| lacks a sentence.',
    )
    expect(findingsMarkdown([])).toBe('No findings.\n')
    expect(statusMarkdown(report).split('\n')[2]).toBe('| `docs/名前, a.rst` | 41 % | 1 | 1 | 0 | 59 |')
  })

  test('as CSV that spreadsheets read', () => {
    const rows = toCsv(report.documents).split('\r\n')
    expect(rows[0]).toBe('\uFEFFpath,line,id,kind,state,words,section,source,target,rules,messages')
    expect(rows[2]).toBe(
      '"docs/名前, a.rst",3,partial-1,paragraph,partial,30,,English text,日本語の文,omitted-sentence,"“100 % <b>”, x: | lacks\na sentence."',
    )
  })
})

describe('badges', () => {
  test('name language and share, for those who do not see them too', () => {
    const svg = badgeSvg({ label: '日本語', percent: 41 })
    expect(svg).toContain('aria-label="日本語: 41 %"')
    expect(svg).toContain('>41 %</text>')
    expect(badgeSvg({ label: '<b>', percent: null })).toContain('aria-label="&#60;b&#62;: –"')
  })

  test('as the JSON that shields.io reads', () => {
    expect(JSON.parse(badgeEndpoint({ label: 'ja', percent: 100 }))).toEqual({
      schemaVersion: 1,
      label: 'ja',
      message: '100 %',
      color: '3d6b52',
    })
  })

  test('have text of enough contrast', () => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
        const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    for (const percent of [null, 0, 40, 75, 100]) {
      const grounds = [...badgeSvg({ label: 'ja', percent }).matchAll(/height="20" fill="(#\w{6})"/g)].map(
        match => match[1]!,
      )
      expect(grounds).toHaveLength(2)
      for (const ground of grounds) expect(1.05 / (luminance(ground) + 0.05)).toBeGreaterThan(4.5)
    }
  })
})

describe('texts in columns', () => {
  test('wide characters take two', () => {
    expect(pad('日本', 6)).toBe('日本  ')
    expect(pad('日本', 6, 'right')).toBe('  日本')
    expect(truncate('日本語です', 6)).toBe('日本…')
  })

  test.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: false }, {}, false],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
    [{ isTTY: false }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colour on %j with %j: %s', (stream, env, on) => {
    expect(styleFor(stream, env).on).toBe(on)
  })
})
