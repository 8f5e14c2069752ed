import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../architecture/imports.ts'
import { addFiles } from '../project/folder.ts'

/** A folder outside the repository, as a new user has it: a few documents and the package installed from its tarball. */
let folder = ''
/** What `npm pack` printed. */
let packed = ''

const manifest: { version: string; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
}

function taiyaku(...args: string[]): string {
  return run(process.execPath, join(folder, 'node_modules/taiyaku/dist/cli/main.js'), ...args)
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'taiyaku-package-')))
  packed = execFileSync('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  addFiles(folder, {
    'package.json': '{"private":true,"type":"module"}',
    'docs/index.rst': 'ガイド\n======\n\n.. toctree::\n\n   start\n',
    'docs/start.rst':
      '.. Start the server.\n\nサーバーを起動します。\n\nThis paragraph has not been translated yet, and readers see it in English.\n',
  })
  run(
    'npm',
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `./taiyaku-${manifest.version}.tgz`,
  )
}, 240_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test("npm pack prints the tarball's name alone, which pre-commit installs", () => {
  expect(packed).toBe(`taiyaku-${manifest.version}.tgz\n`)
})

test('help shows pages of the manual', () => {
  expect(taiyaku('help', 'stale')).toMatch(/^# stale\n/)
})

test('the tarball holds what runs, and nothing that tests or builds it', () => {
  const installed = join(folder, 'node_modules/taiyaku')
  for (const name of [
    'dist/cli/main.js',
    'src/site/routes/both.astro',
    'content/docs/rules/stale.md',
    'README.md',
    'LICENSE',
  ]) {
    expect(existsSync(join(installed, name)), name).toBe(true)
  }
  for (const name of ['test', 'scripts', 'content/guide', 'content/examples', '.ci'])
    expect(existsSync(join(installed, name)), name).toBe(false)
})

test('the status of documents', () => {
  expect(taiyaku('--version')).toBe(`${manifest.version}\n`)
  expect(taiyaku('status', 'docs')).toMatch(/^docs\/start\.rst .* 1 {2}1/m)
})

test('a site without any config', () => {
  expect(taiyaku('build', 'docs')).toMatch(/^Built 2 documents into dist /)
  expect(readFileSync(join(folder, 'dist/start/index.html'), 'utf8')).toContain('サーバーを起動します。')
  expect(readFileSync(join(folder, 'dist/en/start/index.html'), 'utf8')).toContain('Start the server.')
})

test('every entry point can be imported', () => {
  for (const entry of Object.keys(manifest.exports).filter(name => name !== './package.json')) {
    const module = entry.replace(/^\./, 'taiyaku')
    expect(
      run(
        process.execPath,
        '-e',
        `import(${JSON.stringify(module)}).then(module => console.log(Object.keys(module).length > 0))`,
      ),
    ).toBe('true\n')
  }
  const library =
    "import { toPseudoXml } from 'taiyaku/doctree'; import { fromRst } from 'taiyaku/rst'; console.log(toPseudoXml(fromRst('*a*')))"
  expect(run(process.execPath, '--input-type=module', '-e', library)).toContain('<emphasis>')
})
