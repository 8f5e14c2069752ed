// node scripts/oracle.ts [--python PATH] [--check]
// Writes the expected trees of test/fixtures/rst with docutils, corrected by the table of differences; the version is recorded beside them.
// With --check, nothing is written: files that would change are named.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { correct } from './oracle/differences.ts'
import { runDocutils } from './oracle/run-docutils.ts'

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: '/usr/bin/python3' },
    check: { type: 'boolean', default: false },
  },
})

/** Cases whose trees the table of differences cannot correct: written by hand, after the reference's behaviour. */
const byHand: ReadonlyMap<string, string> = new Map([
  ['target/forms', 'wording and attributes of duplicate names'],
  ['footnote/kinds', 'the warning about a footnote without content at the end of a document'],
  ['grid-table/broken', 'the detail of a broken bottom border'],
  ['inline/markup', 'inline targets are `inline` elements, embedded aliases get ids'],
])

const root = fileURLToPath(new URL('../test/fixtures/rst', import.meta.url))
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.rst') && !byHand.has(path.replace(/\.rst$/, '')))
  .map(path => join(root, path))
  .sort()
const { version, trees } = runDocutils(values.python, paths)
let changed = 0
for (const [path, tree] of Object.entries(trees)) {
  const folder = join(dirname(path), 'expected')
  const target = join(folder, `${basename(path, '.rst')}.pxml`)
  const expected = correct(tree)
  if (existsSync(target) && readFileSync(target, 'utf8') === expected) continue
  changed++
  process.stdout.write(`${relative(root, target)}\n`)
  if (values.check) continue
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, expected)
}
if (!values.check)
  writeFileSync(join(root, 'oracle.json'), `${JSON.stringify({ docutils: version }, null, 2)}\n`)
process.stdout.write(`docutils ${version}: ${paths.length} trees, ${changed} changed\n`)
process.exitCode = values.check && changed > 0 ? 1 : 0
