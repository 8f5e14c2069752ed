import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addFiles, folderWith, gitIn } from '../project/folder.ts'
import { taiyaku } from './taiyaku.ts'

const manifest: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
)

/** A document with a translated paragraph, one without its second sentence, and one that is still English. */
const half = `.. The server hands each request to the application.

サーバーはリクエストをひとつずつアプリケーションに渡します。

.. Copy the archive to the machine. Then restart every service that uses the old library.

アーカイブをマシンにコピーします。

Nobody has translated this paragraph yet, so it is shown in English.
`
const done = `.. The server hands each request to the application.

サーバーはリクエストをひとつずつアプリケーションに渡します。
`

describe('help and version', () => {
  test('--version is the version of the package', async () => {
    expect(await taiyaku('/', '--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('help lists every command, and each has examples of its own', async () => {
    const { code, stdout } = await taiyaku('/', '--help')
    expect(code).toBe(0)
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}[A-Z]/gm)].map(match => match[1]!)
    expect(names).toEqual(
      expect.arrayContaining(['status', 'check', 'build', 'dev', 'preview', 'history', 'dump', 'init']),
    )
    const helps = await Promise.all(names.map(name => taiyaku('/', name, '--help')))
    for (const [index, help] of helps.entries()) {
      expect(help.code).toBe(0)
      expect(help.stdout).toContain(`taiyaku ${names[index]}`)
      expect(help.stdout).toMatch(/\nExamples\n {2}taiyaku /)
    }
  })
})

describe('what makes no sense is one sentence and exit code 2', () => {
  test.each([
    [['stat'], 'There is no command "stat". Did you mean status?'],
    [['frobnicate'], 'There is no command "frobnicate". See taiyaku --help.'],
    [['status', '--colour'], 'There is no option --colour. See taiyaku status --help.'],
    [
      ['status', '--format', 'yaml'],
      '--format is one of pretty, json, markdown, sarif, junit, github, rdjson, not "yaml".',
    ],
    [['status', '--format'], '--format needs a value. See taiyaku status --help.'],
    [
      ['status', '--state', 'done'],
      '--state is one of translated, partial, untranslated, stale, not-translatable, target-only, not "done".',
    ],
    [['status', '--fail-under', 'most'], '--fail-under is a share such as 80%, not "most".'],
    [['status', '--fail-under', '0.8'], '--fail-under is a share such as 80%, not "0.8".'],
    [['status', 'missing'], 'missing does not exist.'],
    [
      ['status', 'empty'],
      'empty holds no documents (**/*.{rst,md}). Name a folder that does, or set include in the config.',
    ],
    [
      ['check', '--formt', 'json'],
      'There is no option --formt. Did you mean --format? See taiyaku check --help.',
    ],
    [
      ['check', '--rule', 'omited-sentence'],
      'There is no rule "omited-sentence". Did you mean omitted-sentence?',
    ],
    [['check', '--changed', 'main'], 'main does not exist. A revision is joined with "=": --changed=main.'],
    [['help', 'broken-of'], /^There is no help on "broken-of"\. Did you mean broken-off\? /],
    [['dump', 'latin.rst'], 'latin.rst is not UTF-8; save it as UTF-8.'],
    [['dump', 'empty'], 'empty is a folder; taiyaku dump takes one document.'],
    [['init', 'a.rst'], 'a.rst is no folder.'],
    [['status', '--config', 'empty/note.txt'], 'note.txt is no config; it ends in .ts, .mjs or .json.'],
    [['dump'], 'taiyaku dump needs a FILE.'],
    [['dump', 'a.rst', 'b.rst'], 'taiyaku dump takes at most 1, not "b.rst" as well.'],
    [['example', 'run', 'x', '--port', 'http'], '--port is a number from 1 to 65535, not "http".'],
    [['example', 'run', 'x', '--variant', 'new'], '--variant is one of verbatim, today, not "new".'],
    [
      ['example', 'verify', '--port', '99999'],
      '--port is for taiyaku example run, not verify; see taiyaku example --help.',
    ],
    [['preview'], /^There is no built site in .*; make it with taiyaku build\.$/],
    [['status', '--config', 'nowhere.json'], /^There is no config at .*nowhere\.json\.$/],
  ])('%j', async (args, message) => {
    const cwd = folderWith({
      'a.rst': done,
      'b.rst': done,
      'empty/note.txt': '',
      'latin.rst': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    })
    const { code, stdout, stderr } = await taiyaku(cwd, ...args)
    expect(stderr.replace(/^taiyaku: |\n$/g, '')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('a misspelled setting or rule of a config comes with the one that was meant', async () => {
    const config = {
      titel: 'x',
      outDir: 'y',
      rules: { 'omited-sentence': 'off' },
      ignore: [{ files: ['*'], rules: ['nonsense'] }],
    }
    const cwd = folderWith({ 'a.rst': done })
    const read = async (value: unknown) => {
      addFiles(cwd, { 'taiyaku.config.json': JSON.stringify(value) })
      return (await taiyaku(cwd, 'status')).stderr.split('\n').slice(1, -1)
    }
    expect(await read(config)).toEqual([
      '  titel: there is no such setting. Did you mean title?',
      '  outDir: there is no such setting. Did you mean site.outDir?',
    ])
    expect(await read({ rules: config.rules, ignore: config.ignore })).toEqual([
      '  rules.omited-sentence: there is no rule "omited-sentence". Did you mean omitted-sentence?',
      '  ignore[0].rules[0]: there is no rule "nonsense".',
    ])
    expect(await read({ languages: { target: 'en' } })).toEqual([
      '  languages: must be two different languages, not "en" twice.',
    ])
    addFiles(cwd, { 'taiyaku.config.json': '{"content": "docs"}' })
    expect((await taiyaku(cwd, 'status')).stderr).toBe(
      'taiyaku: taiyaku.config.json: content: there is no folder docs.\n',
    )
  })

  test('a broken config names the key', async () => {
    const cwd = folderWith({ 'a.rst': done, 'taiyaku.config.json': '{"glossary":[{"term":"x"}]}' })
    const { code, stderr } = await taiyaku(cwd, 'status')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^taiyaku: taiyaku\.config\.json is not valid:\n {2}glossary\[0\]\.target: /),
    ])
  })
})

describe('status', () => {
  test('is a table whose last line says what to do next', async () => {
    const { code, stdout } = await taiyaku(folderWith({ 'a.rst': half, 'b.rst': done }), 'status')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^a\.rst +●+◐+○+ +\d+ % +33 % {2}1 {2}1 {2}1$/m)
    expect(stdout).toMatch(/^b\.rst +●{16} +100 % +100 %/m)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^2 places to work on, \d+ words\. Next: taiyaku check$/,
    )
  })

  test('as JSON is the report', async () => {
    const cwd = folderWith({ 'docs/a.rst': half })
    const report = JSON.parse((await taiyaku(cwd, 'status', 'docs', '--format', 'json')).stdout)
    expect(report).toMatchObject({
      tool: { name: 'taiyaku', version: manifest.version },
      source: 'en',
      target: 'ja',
    })
    expect(report.documents[0].path).toBe('docs/a.rst')
    expect(report.documents[0].units.map((unit: { state: string }) => unit.state)).toEqual([
      'translated',
      'partial',
      'untranslated',
    ])
  })

  test('leaves out what the config does not count', async () => {
    const cwd = folderWith({
      'a.rst': done,
      'manual/b.md': 'In English alone.\n',
      'taiyaku.config.json': '{"uncounted":["manual/**"]}',
    })
    const report = JSON.parse((await taiyaku(cwd, 'status', '--format', 'json')).stdout)
    expect(report.documents.map(({ path }: { path: string }) => path)).toEqual(['a.rst'])
  })

  test('says at which line a config fails', async () => {
    const cwd = folderWith({ 'a.rst': done, 'taiyaku.config.mjs': "\nthrow new Error('lost')\n" })
    expect(await taiyaku(cwd, 'status')).toMatchObject({
      code: 2,
      stderr: 'taiyaku: taiyaku.config.mjs:2 cannot be read: lost.\n',
    })
  })

  test('fails only when asked', async () => {
    const cwd = folderWith({ 'a.rst': half })
    expect((await taiyaku(cwd, 'status', '--fail-under', '80%')).code).toBe(1)
    expect((await taiyaku(cwd, 'status', '--fail-under', '10%')).code).toBe(0)
    expect((await taiyaku(cwd, 'status', '--fail-on', 'warning')).code).toBe(1)
  })

  test('writes a badge', async () => {
    const cwd = folderWith({ 'a.rst': done })
    await taiyaku(cwd, 'status', '--badge', 'out/badge.svg')
    expect(readFileSync(join(cwd, 'out/badge.svg'), 'utf8')).toContain('100 %')
  })
})

describe('check', () => {
  test('gives a line a finding and fails on warnings', async () => {
    const { code, stdout } = await taiyaku(folderWith({ 'a.rst': half }), 'check')
    const lines = stdout.split('\n')
    expect(code).toBe(1)
    expect(lines[0]).toMatch(/^a\.rst:7:1 warning omitted-sentence .*Then restart every service/)
    expect(lines[1]).toMatch(/^a\.rst:9:1 warning untranslated-text /)
    expect((await taiyaku(folderWith({ 'a.rst': half }), 'check', '--fail-on', 'error')).code).toBe(0)
  })

  test('shows only the rules and states that are asked for', async () => {
    const cwd = folderWith({ 'a.rst': half })
    expect((await taiyaku(cwd, 'check', '--rule', 'untranslated-text')).stdout.split('\n')[0]).toMatch(
      /^a\.rst:9:1 /,
    )
    expect((await taiyaku(cwd, 'check', '--state', 'partial')).stdout.match(/^a\.rst/gm)).toHaveLength(1)
  })

  test('follows severities, ignored files and marks', async () => {
    const marked = half.replace('Nobody', '.. taiyaku: ignore untranslated-text\n\nNobody')
    const cwd = folderWith({
      'a.rst': half,
      'b.rst': marked,
      'c/d.rst': half,
      'taiyaku.config.json': '{"rules":{"omitted-sentence":"error"},"ignore":[{"files":["c/**"]}]}',
    })
    const { findings } = JSON.parse((await taiyaku(cwd, 'check', '--format', 'json')).stdout)
    expect(
      findings.map(
        (found: { path: string; rule: string; severity: string }) =>
          `${found.path} ${found.rule} ${found.severity}`,
      ),
    ).toEqual([
      'a.rst omitted-sentence error',
      'a.rst untranslated-text warning',
      'b.rst omitted-sentence error',
    ])
  })

  test('leaves out what the baseline knows, wherever it moved', async () => {
    const cwd = folderWith({ 'a.rst': half })
    const { stdout } = await taiyaku(cwd, 'check', '--write-baseline')
    expect(stdout).toBe('2 findings are in taiyaku-baseline.json now, not to be reported again.\n')
    addFiles(cwd, {
      'a.rst': `${done.replace('application', 'program')}\n${half}\nA new paragraph that nobody has translated yet.\n`,
    })
    const after = await taiyaku(cwd, 'check')
    expect(after.stdout.match(/^a\.rst:\d+/gm)).toEqual(['a.rst:15'])
    expect(after.code).toBe(1)
  })

  test('counts only what was touched since a revision', async () => {
    const cwd = folderWith({ 'a.rst': half, 'b.rst': half })
    gitIn(cwd, 'init', '-q', '-b', 'main')
    gitIn(cwd, 'add', '.')
    gitIn(cwd, 'commit', '-q', '-m', 'one')
    expect(await taiyaku(cwd, 'check', '--changed')).toMatchObject({ code: 0, stdout: 'No findings.\n' })
    addFiles(cwd, { 'b.rst': half.replace('so it is shown', 'and so it is shown') })
    expect((await taiyaku(cwd, 'check', '--changed=HEAD')).stdout.match(/^\w+\.rst:\d+/gm)).toEqual([
      'b.rst:9',
    ])
  })
})

describe('a folder of documents', () => {
  test('one that is not UTF-8 does not keep the others from being read', async () => {
    const cwd = folderWith({ 'a.rst': done, 'b.rst': Buffer.from([0x63, 0x61, 0x66, 0xe9]) })
    const checked = await taiyaku(cwd, 'check')
    expect(checked.code).toBe(1)
    expect(checked.stdout).toMatch(
      /^b\.rst:1:1 error unreadable-document b\.rst is not UTF-8; save it as UTF-8\.\n1 error\. /,
    )
    expect((await taiyaku(cwd, 'status')).stdout).toMatch(/^Total +●+ +100 % /m)
  })

  test('the folder of a config, and one above its documents, mean its documents', async () => {
    const cwd = folderWith({
      'p/taiyaku.config.json': '{"content": "docs"}',
      'p/docs/a.rst': done,
      'p/other.rst': half,
    })
    const paths = async (...args: string[]) =>
      JSON.parse((await taiyaku(cwd, 'status', '--format', 'json', ...args)).stdout).documents.map(
        ({ path }: { path: string }) => path,
      )
    expect(await paths('p')).toEqual(['p/docs/a.rst'])
    expect(await paths('p/other.rst')).toEqual(['p/other.rst'])
  })

  test('says why a share is too small', async () => {
    const cwd = folderWith({ 'a.rst': half })
    expect(await taiyaku(cwd, 'status', '--fail-under', '99.5%')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^\d+ % of the words are translated; --fail-under asks for 99\.5 %\.\n$/),
    })
  })
})

describe('other commands', () => {
  test('dump shows the tree', async () => {
    const cwd = folderWith({ 'a.rst': '.. note:: *Hi*\n', 'b.md': '# *Hi*\n' })
    expect((await taiyaku(cwd, 'dump', 'a.rst')).stdout).toBe(
      '<document source="a.rst">\n    <note>\n        <paragraph>\n            <emphasis>\n                Hi\n',
    )
    expect((await taiyaku(cwd, 'dump', 'b.md')).stdout).toBe(
      '<root>\n    <heading depth=1>\n        <emphasis>\n            <text>\n                Hi\n',
    )
    expect(JSON.parse((await taiyaku(cwd, 'dump', 'a.rst', '--json')).stdout).children[0].type).toBe('note')
  })

  test('init writes a config that works, once', async () => {
    const cwd = folderWith({ 'docs/a.rst': '.. Hello.\n\n안녕하세요 여러분.\n' })
    expect((await taiyaku(cwd, 'init')).stdout).toContain(
      'Found 1 .rst and 0 .md documents in docs; the translation looks like ko.',
    )
    const text = readFileSync(join(cwd, 'taiyaku.config.mjs'), 'utf8')
    expect(text).toContain("content: 'docs',")
    expect(text).toContain("target: 'ko'")
    expect((await taiyaku(cwd, 'status')).code).toBe(0)
    expect((await taiyaku(cwd, 'init')).code).toBe(2)
    expect(readFileSync(join(cwd, 'taiyaku.config.mjs'), 'utf8')).toBe(text)
  })

  test("init knows Hugo's language folders and the names that Sphinx and MkDocs give a project", async () => {
    const page = '<!-- Hello, everybody. -->\n\n大家好，欢迎。\n'
    const hugo = folderWith({
      'content/zh-cn/docs/a.md': page,
      'content/en/docs/a.md': 'Hello, everybody.\n',
    })
    expect((await taiyaku(hugo, 'init', '--print')).stdout).toContain("content: 'content/zh-cn',")
    const sphinx = folderWith({ 'source/a.rst': done, 'source/conf.py': "project = 'Tide Tables'\n" })
    expect((await taiyaku(sphinx, 'init', '--print')).stdout).toContain("title: 'Tide Tables',")
    const below = folderWith({ 'docs/source/a.rst': done, 'docs/source/conf.py': "project = 'Tide'\n" })
    expect((await taiyaku(below, 'init', '--print')).stdout).toMatch(
      /title: 'Tide',\n +content: 'docs\/source',/,
    )
    const mkdocs = folderWith({ 'docs/a.md': page, 'mkdocs.yml': 'site_name: Tide # the name\n' })
    expect((await taiyaku(mkdocs, 'init', '--print')).stdout).toContain("title: 'Tide',")
    const english = folderWith({ 'a.md': 'Hello, everybody.\n' })
    expect((await taiyaku(english, 'init')).stdout).toContain('nothing tells the language of the translation')
  })

  test('init below another config says that it no longer holds', async () => {
    const cwd = folderWith({ 'docs/a.rst': done, 'taiyaku.config.json': '{}' })
    expect((await taiyaku(cwd, 'init', 'docs')).stdout).toMatch(
      /^taiyaku\.config\.json does not hold for docs any more\.\nWrote docs\/taiyaku\.config\.mjs\. Next: taiyaku status docs$/m,
    )
  })

  test('help shows pages of the manual and of rules', async () => {
    expect((await taiyaku('/', 'help', 'omitted-sentence')).stdout).toMatch(/^# omitted-sentence\n/)
    expect((await taiyaku('/', 'help', 'configuration')).stdout).toMatch(/^# Configuration\n/)
    expect((await taiyaku('/', 'help', 'rules')).stdout).toMatch(/^# Rules\n/)
    expect((await taiyaku('/', 'help', 'check')).stdout).toContain('taiyaku check [options]')
  })

  test('history of a folder below a config is that of the folder alone', async () => {
    const cwd = folderWith({ 'taiyaku.config.json': '{}', 'a/a.rst': half, 'b/b.rst': done })
    gitIn(cwd, 'init', '-q', '-b', 'main')
    for (const message of ['one', 'two']) {
      addFiles(cwd, { 'c.rst': message })
      gitIn(cwd, 'add', '.')
      gitIn(cwd, 'commit', '-q', '-m', message)
    }
    const untranslated = async (path: string) =>
      JSON.parse((await taiyaku(cwd, 'history', path, '--format', 'json')).stdout).points.at(-1).untranslated
    expect(await untranslated('a')).toBeGreaterThan(0)
    expect(await untranslated('b')).toBe(0)
  })

  test('history counts the documents that status counts', async () => {
    const cwd = folderWith({
      'a.rst': done,
      'README.md': '# Name\n\nWhat nobody translates.\n',
      '_build/a.rst': half,
    })
    gitIn(cwd, 'init', '-q', '-b', 'main')
    for (const message of ['one', 'two']) {
      addFiles(cwd, { 'c.txt': message })
      gitIn(cwd, 'add', '.')
      gitIn(cwd, 'commit', '-q', '-m', message)
    }
    const { points } = JSON.parse((await taiyaku(cwd, 'history', '--format', 'json')).stdout)
    expect(points.map(({ untranslated }: { untranslated: number }) => untranslated)).toEqual([0, 0])
  })

  test('history shows progress', async () => {
    const cwd = folderWith({ 'a.rst': half })
    expect(await taiyaku(cwd, 'history')).toMatchObject({ code: 2, stdout: '' })
    gitIn(cwd, 'init', '-q', '-b', 'main')
    gitIn(cwd, 'add', '.')
    gitIn(cwd, 'commit', '-q', '-m', 'one')
    addFiles(cwd, { 'a.rst': done })
    gitIn(cwd, 'commit', '-q', '-a', '-m', 'two')
    const { points } = JSON.parse((await taiyaku(cwd, 'history', '--format', 'json')).stdout)
    expect(
      points.map(
        ({ untranslated, partial }: { untranslated: number; partial: number }) => untranslated + partial > 0,
      ),
    ).toEqual([true, false])
    expect((await taiyaku(cwd, 'history')).stdout).toMatch(/^2024-05-06 .* 100 % /m)
    expect((await taiyaku(cwd, 'history', '--svg', 'p.svg')).stdout).toMatch(/\nThe chart is in p\.svg\.\n$/)
    expect((await taiyaku(cwd, 'history', '--format', 'svg')).stdout).toMatch(
      /^<svg [\s\S]*<polygon [\s\S]*<\/svg>\n$/,
    )
  })
})
